import { isoOf, parseDayRange } from '../../base/day.ts';
import type { Calendar, CalendarEvent } from '../../doc/calendar.ts';

/** Octets of a line of iCalendar without its end (RFC 5545, 3.1). */
const LINE = 75;

/**
 * A calendar as iCalendar text (RFC 5545): lines end in CRLF and are folded at 75 octets, never inside a character; days
 * without time or zone; the same calendar gives the same text. It has to have an event, or it is no iCalendar object.
 */
export function renderCalendar({ events, madeOn }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Riyusho//Deadlines//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, madeOn)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ id, on, summary, description, remindDays }: CalendarEvent, madeOn: string): string[] {
  const day = parseDayRange(on)?.min ?? 0;
  return [
    'BEGIN:VEVENT',
    `UID:${id}@riyusho.invalid`,
    // The day of the advice, not the clock: two runs give the same bytes.
    `DTSTAMP:${basic(madeOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(on)}`,
    // The end is not included (3.6.1).
    `DTEND;VALUE=DATE:${basic(isoOf(day + 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:${remindDays === 0 ? 'PT0S' : `-P${remindDays}D`}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

function basic(iso: string): string {
  return iso.replaceAll('-', '');
}

/** TEXT (3.3.11): no control characters; backslash, semicolon, comma and the end of a line are escaped. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, (character) => (character === '\n' ? '\n' : ''))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A content line in pieces of at most 75 octets; a piece that continues it begins with a blank, which counts. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}
