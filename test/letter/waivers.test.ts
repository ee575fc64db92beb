import { describe, expect, test } from 'vitest';
import { draftLetter } from '../../src/letter/index.ts';
import { adviseRaw, changed, rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const CASE = rawCase('letter-spouse-full.yaml');
const BY = { by: '見本 行政書士', on: '2026-06-01' };

function text(raw: unknown): string {
  const letter = draftLetter(readRaw(raw).profile, adviseRaw(raw), shippedContent());
  return (letter?.sections ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flat())
    .flatMap((sentence) => sentence.text.ja.map((run) => run.text))
    .join('');
}

const waive = (raw: unknown, waiver: object) => changed(raw, { set: { 'applications[0].waivers': [waiver] } });

describe('a waiver', () => {
  const met = 'marriages[0].metOn';
  const without = changed(CASE, { remove: [met] });

  test('of a fact strikes it out of the letter: nothing flagged as false is told', () => {
    const struck = text(waive(CASE, { path: 'people.wife.schooling', reason: '卒業証書と合わない', ...BY }));
    const told = text(CASE);
    expect(told).toContain('卒業');
    expect(struck).not.toContain('卒業');
    expect(struck).not.toContain('【要確認');
  });

  test('of a gap leaves out what it belongs to', () => {
    expect(text(without)).toContain('【要確認');
    const left = text(waive(without, { path: met, reason: '思い出せない', ...BY }));
    expect(left).not.toContain('【要確認');
    expect(left).not.toContain('知り合ったのは');
  });

  test('that it is written in by hand gives room to write and no mark', () => {
    const hand = text(waive(without, { path: met, byHand: true, ...BY }));
    expect(hand).not.toContain('【要確認');
    expect(hand).toContain('＿＿＿');
  });

  test('that does not say by whom or when changes nothing', () => {
    expect(text(waive(without, { path: met, reason: '思い出せない' }))).toContain('【要確認');
  });
});
