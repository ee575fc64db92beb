import { expect, test } from 'vitest';
import { composeCalendar } from '../../src/compose/index.ts';
import { renderCalendar } from '../../src/render/ics/index.ts';
import { advised } from '../support/advised.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { propertyOf, readIcs, textIn } from '../support/ics.ts';

const { catalogue } = shippedContent();

function calendar(set: Readonly<Record<string, unknown>> = {}, asOf = '2026-06-01', lang: 'ja' | 'zh-Hans' = 'ja') {
  const raw = changed(rawCase('spouse-beijing.yaml'), { set });
  const { profile, advice } = advised(raw, 'wife', asOf);
  return composeCalendar(profile, [advice], catalogue, lang);
}

/** Each event of a calendar file: its day, and the first words of what it says. */
function read(...args: Parameters<typeof calendar>) {
  const { inside } = readIcs(Buffer.from(renderCalendar(calendar(...args))));
  return inside.map((event) => ({
    uid: propertyOf(event, 'UID'),
    on: propertyOf(event, 'DTSTART;VALUE=DATE'),
    summary: textIn(propertyOf(event, 'SUMMARY') ?? ''),
    text: textIn(propertyOf(event, 'DESCRIPTION') ?? ''),
    alarms: event.inside.map((alarm) => [propertyOf(alarm, 'ACTION'), propertyOf(alarm, 'TRIGGER')]),
  }));
}

test('the deadlines of a case with their days, a fortnight of warning and where they come from', () => {
  const events = read();
  expect(events.map(({ on, summary }) => [on, summary])).toEqual([
    ['20260930', '［C.X. #1］在留資格変更許可申請：前の手数料で受け付けられる最後の日'],
    ['20270331', '［C.X. #1］在留資格変更許可申請：今の在留期間の満了日'],
    ['20270531', '［C.X. #1］在留資格変更許可申請：特例期間の最後の日（満了日から2か月）'],
  ]);
  for (const { text, alarms } of events) {
    expect(text).toContain('出典：');
    expect(alarms).toEqual([['DISPLAY', '-P14D']]);
  }
});

test('names nobody, in no language', () => {
  for (const lang of ['ja', 'zh-Hans'] as const) {
    const text = renderCalendar(calendar({}, '2026-06-01', lang)).replaceAll('\r\n ', '');
    const { people } = rawCase('spouse-beijing.yaml') as { people: Record<string, { names?: Record<string, string> }> };
    const names = Object.values(people).flatMap(({ names: one = {} }) => Object.values(one));
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) {
      expect(text).not.toContain(name);
      for (const part of name.split(' ').filter((word) => word.length > 1)) expect(text).not.toContain(part);
    }
  }
});

test('is the same to the byte in every run; a day that moves keeps its event', () => {
  expect(renderCalendar(calendar())).toBe(renderCalendar(calendar()));
  const later = read({ 'people.wife.statuses.items[0].to': '2027-04-30' });
  const find = (events: ReturnType<typeof read>) => events.find(({ summary }) => summary.includes('満了日'));
  expect(find(later)?.on).toBe('20270430');
  expect(find(later)?.uid).toBe(find(read())?.uid);
  expect(new Set(later.map(({ uid }) => uid)).size).toBe(later.length);
});

test('another client has other events', () => {
  const mine = new Set(read().map(({ uid }) => uid));
  expect(read({ 'people.wife.names.native': '例 示' }).filter(({ uid }) => mine.has(uid))).toEqual([]);
});
