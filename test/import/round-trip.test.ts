import { afterAll, describe, expect, test } from 'vitest';
import { parseBlankName } from '../../src/case/blanks.ts';
import { formatPath, type Segment } from '../../src/case/paths.ts';
import type { CaseProfile } from '../../src/case/schema/case.ts';
import { entriesOf, isRecord, valueAt } from '../../src/compose/profile-form.ts';
import {
  type Deletion,
  deletionsOf,
  fixtureCases,
  isHistory,
  valueAt as segmentAt,
  without,
} from '../advise/support.ts';
import { share } from '../support/sample.ts';
import { fill, imported, knower, sheetOf, WAYS, yamlOf } from './support.ts';

/** Facts a sheet can ask for: not who plays which part, nor what only the office writes. */
const OFFICE = /^applications\[\d+\]\.(?!reason|wantedPeriod|filingOn|online|filedBy|needForSupport|livelihoodPlan)/;
const canBeAsked = ({ kind, path }: Deletion): boolean =>
  kind !== 'entry' &&
  path.length > 2 &&
  !OFFICE.test(formatPath(path)) &&
  !path.includes('partners') &&
  !path.includes('names');

/** Every value of a profile, with the way to it. */
function leaves(value: unknown, path: readonly Segment[] = []): [readonly Segment[], unknown][] {
  if (Array.isArray(value)) return value.flatMap((one, i) => leaves(one, [...path, i]));
  if (!isRecord(value)) return value === undefined ? [] : [[path, value]];
  if (isHistory(value)) return leaves(value.items, path);
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
}

function broken(full: CaseProfile, half: CaseProfile, now: CaseProfile, names: Iterable<string>): string[] {
  // 2020年4月 may have become 2020年4月1日.
  const lost = leaves(half).filter(([path, value]) => !String(segmentAt(now, path)).startsWith(String(value)));
  const all = [...names];
  const wrong = all.flatMap((name) => {
    const { path, part } = parseBlankName(name);
    if (name.startsWith('sheet.') || name.startsWith('letter.')) return [];
    const [told, is] = [valueAt(full, path), valueAt(now, path)];
    // Whoever has more to tell than the sheet has lines would write it elsewhere.
    const last = `${path}[${entriesOf(told).length - 1}]`;
    if (part === 'more' && entriesOf(is).length > 0 && !all.some((one) => one.startsWith(last))) return [];
    if (part === 'more')
      return isRecord(is) && is.complete === true && entriesOf(is).length === entriesOf(told).length ? [] : [name];
    const plain = (value: unknown) => JSON.stringify(isRecord(value) && 'complete' in value ? value.items : value);
    if (isRecord(told) && ('ja' in told || 'zh-Hans' in told)) return [];
    return plain(told) === plain(is) ? [] : [`${name}: ${plain(told)} came as ${plain(is)}`];
  });
  return [...lost.map(([path]) => `lost ${formatPath(path)}`), ...wrong];
}

describe('what is asked, answered and imported is what was known', () => {
  const ways = Object.entries(WAYS);
  const cases = fixtureCases('import', 8);
  let answers = 0;
  afterAll(() => expect(answers).toBeGreaterThan(100));
  test.each(
    cases.map((one, i) => ({
      ...one,
      lang: (['zh-Hans', 'ja', 'zh-Hant'] as const)[i % 3] ?? 'ja',
      way: ways[i % ways.length],
    })),
  )('$name', async ({ name, profile, index, asOf, lang, way }) => {
    const deletions = share(
      deletionsOf(profile).filter(canBeAsked),
      14 * 30,
      14,
      name,
      ({ path, kind }) => `${kind} ${formatPath(path)}`,
    );
    const yaml = yamlOf(without(profile, deletions));
    const half = without(profile, deletions);
    const sheet = await sheetOf(yaml, lang, index, asOf);
    const { bytes, filled } = await fill(sheet, knower(profile, half, lang), way?.[1]);
    answers += filled.size;
    const { profile: now, issues, changes } = await imported(yaml, bytes);
    expect(issues.map(({ path, what }) => `${path}: ${what.en}`)).toEqual([]);
    expect(broken(profile, half, now, filled.keys())).toEqual([]);
    if (filled.size > 0) expect(changes.length).toBeGreaterThan(0);
    // The same sheet once more says nothing new.
    const again = await imported(yamlOf(now), bytes);
    expect(again.changes.map(({ path, to }) => `${path} ${to}`)).toEqual([]);
  });
});
