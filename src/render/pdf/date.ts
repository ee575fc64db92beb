import { PDFString } from 'pdf-lib';

const ISO_8601 = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const JAPAN = '+09:00';

/**
 * Completes an ISO 8601 date or date with time to seconds and zone: `2026-11-21` → `2026-11-21T00:00:00+09:00`. Without
 * a zone it is Japan's. Throws RangeError for anything else.
 */
export function completeDate(iso: string): string {
  const match = ISO_8601.exec(iso);
  if (match === null || Number.isNaN(Date.parse(iso))) throw new RangeError(`"${iso}" is no ISO 8601 date`);
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = JAPAN] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}

/** The date string (ISO 32000-1, 7.9.4) of a date as `completeDate` gives it. */
export function dateString(date: string): PDFString {
  const digits = date.slice(0, 19).replace(/[-T:]/g, '');
  const zone = date.slice(19);
  return PDFString.of(zone === 'Z' ? `D:${digits}Z` : `D:${digits}${zone.replace(':', "'")}'`);
}
