import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderCalendar } from '../../src/render/ics/index.ts';
import { propertyOf, readIcs, textIn } from '../support/ics.ts';
import { runs } from '../support/sample.ts';

const event = {
  id: 'abc123',
  on: '2026-12-31',
  summary: '［C.X. a1］満了日',
  description: '一、二; 三\\四, 五\n六',
  remindDays: 14,
};

test('a calendar is written as RFC 5545 has it, to the byte', () => {
  expect(renderCalendar({ madeOn: '2026-06-01', events: [event] })).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Riyusho//Deadlines//JA',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:abc123@riyusho.invalid',
      'DTSTAMP:20260601T000000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:［C.X. a1］満了日',
      'DESCRIPTION:一、二\\; 三\\\\四\\, 五\\n六',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:［C.X. a1］満了日',
      'TRIGGER:-P14D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('a line is folded before the 76th octet, in front of a whole character', () => {
  // SUMMARY: has 8 octets, each of these characters 3: 22 of them make 74, the next one would make 77.
  const text = renderCalendar({ madeOn: '2026-06-01', events: [{ ...event, summary: '永'.repeat(50) }] });
  expect(text).toContain(`\r\nSUMMARY:${'永'.repeat(22)}\r\n ${'永'.repeat(24)}\r\n ${'永'.repeat(4)}\r\n`);
});

test('what opens reminds on the day itself', () => {
  expect(renderCalendar({ madeOn: '2026-06-01', events: [{ ...event, remindDays: 0 }] })).toContain(
    '\r\nTRIGGER:PT0S\r\n',
  );
});

test('any text comes back as it was, but for control characters', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constant('a\r\nb\rc\u0000d'),
  );
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const bytes = Buffer.from(renderCalendar({ madeOn: '2026-06-01', events: [{ ...event, summary, description }] }));
      const [found] = readIcs(bytes).inside;
      if (!found) throw new Error('no event');
      const plain = (one: string) =>
        one.replace(/\r\n?/g, '\n').replace(/[\p{Cc}\p{Cs}]/gu, (c) => (c === '\n' ? c : ''));
      expect(textIn(propertyOf(found, 'SUMMARY') ?? '')).toBe(plain(summary));
      expect(textIn(propertyOf(found, 'DESCRIPTION') ?? '')).toBe(plain(description));
    }),
    runs(200),
  );
});
