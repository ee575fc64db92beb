import { describe, expect, test } from 'vitest';
import { advise } from '../../src/advise/index.ts';
import type { MadeFile } from '../../src/pack/merge.ts';
import { megabytes, megabytesLeft, tooLarge } from '../../src/pack/messages-report.ts';
import { BOUND } from '../../src/pack/plan.ts';
import { boundSizes } from '../../src/pack/size.ts';
import { changed, rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const content = shippedContent();

/** The meter of a case whose bound papers have these bytes. */
function meter(file: string, set: Readonly<Record<string, unknown>>, bytes: number) {
  const { profile, present } = readRaw(changed(rawCase(file), { set }));
  const advice = advise(profile, 0, content, '2026-11-26', present);
  if (!advice) throw new Error('no such application');
  const about = { document: 'bound-filing', kind: BOUND, application: profile.applications[0]?.id };
  const bound = { path: '提出書類一式.pdf', bytes: new Uint8Array(bytes), about, from: [] } as unknown as MadeFile;
  return boundSizes(profile, [advice], content.catalogue, [bound]);
}

describe('the size of bound papers', () => {
  // 10 MB in one PDF: the agency's conditions as two independent pages tell them (sources of the parameter).
  test('is held against what can be attached online', () => {
    expect(meter('spouse-korea.yaml', {}, 640_001)).toEqual([
      { path: '提出書類一式.pdf', bytes: 640_001, limit: 10_000_000 },
    ]);
  });

  test('is told as long as nobody has said how it is filed, and not where it is filed at a counter', () => {
    expect(meter('spouse-korea.yaml', { 'applications[0].online': undefined }, 1)).toHaveLength(1);
    expect(meter('spouse-korea.yaml', { 'applications[0].online': false }, 1)).toEqual([]);
  });

  test('永住 cannot be filed online: there is nothing to measure', () => {
    expect(meter('letter-pr-full.yaml', { 'applications[0].online': undefined }, 1)).toEqual([]);
  });

  test('is never told smaller, and what is left never larger, than it is', () => {
    const size = { path: 'x.pdf', bytes: 640_001, limit: 10_000_000 };
    expect([megabytes(size.bytes), megabytesLeft(size)]).toEqual(['0.7', '9.3']);
    const large = { ...size, bytes: 10_000_001 };
    expect(megabytesLeft(large)).toBe('0.0');
    expect(tooLarge(large)).toMatchObject({ code: 'pack-too-large', severity: 'warning', place: { file: 'x.pdf' } });
    expect(tooLarge(large).what.ja).toContain('10.1MB');
  });
});
