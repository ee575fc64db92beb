import { isoOf } from '../base/day.ts';
import type { Text } from '../base/locale.ts';
import { Days, isRec, List, Unknown, type Value } from '../catalogue/condition/values.ts';
import { paidInTime } from '../facts/index.ts';
import type { Coverage, Party } from './types.ts';

/** The persons a `whose` expression names. */
export function partyOf(value: Value): Party {
  if (value instanceof Unknown) return { persons: [], missing: [...value.paths] };
  if (value instanceof List) {
    const open = value.items.flatMap((person) => (person instanceof Unknown ? [...person.paths] : []));
    return {
      persons: value.items.filter(isRec).map((person) => person.key),
      missing: [...new Set([...value.missing, ...open])],
    };
  }
  return { persons: isRec(value) ? [value.key] : [], missing: [] };
}

/** What a `period` expression covers: tax years, months of insurance, a day, points; or, while unknown, words. */
export function coverageOf(value: Value, words: Text | undefined): Coverage {
  const years: number[] = [];
  const months: string[] = [];
  const days: string[] = [];
  const instalments: { year: number; dueOn: string; inTime?: boolean }[] = [];
  const claims: { item: string; points: number }[] = [];
  const missing = new Set<string>();
  let sum: number | undefined;
  let municipality: string | null | undefined;
  const add = (item: Value): void => {
    if (item instanceof Unknown) for (const path of item.paths) missing.add(path);
    if (item instanceof Days && item.min === item.max && Number.isFinite(item.min)) days.push(isoOf(item.min));
    else if (item instanceof Days) for (const path of item.paths) missing.add(path);
    if (!isRec(item)) return;
    if (item.record === 'PointsDay') {
      add(item.get('on'));
      const [total, claimed] = [item.get('points'), item.get('claims')];
      if (claimed instanceof List) claimed.items.forEach(add);
      for (const open of [total, claimed])
        for (const path of open instanceof Unknown ? open.paths : open instanceof List ? open.missing : [])
          missing.add(path);
      if (typeof total === 'number') sum = total;
      return;
    }
    if (item.record === 'InstalmentYear') {
      const year = Number(item.key);
      years.push(year);
      const parts = item.get('instalments');
      for (const path of parts instanceof Unknown ? parts.paths : parts instanceof List ? parts.missing : [])
        missing.add(path);
      for (const part of parts instanceof List ? parts.items.filter(isRec) : []) {
        const dueOn = part.get('dueOn');
        const inTime = paidInTime(part);
        if (inTime instanceof Unknown) for (const path of inTime.paths) missing.add(path);
        if (dueOn instanceof Days && dueOn.min === dueOn.max)
          instalments.push({ year, dueOn: isoOf(dueOn.min), ...(inTime instanceof Unknown ? {} : { inTime }) });
        else if (dueOn instanceof Days) for (const path of dueOn.paths) missing.add(path);
      }
      return;
    }
    if (item.record === 'TaxYear') {
      years.push(Number(item.key));
      const place = item.get('municipality');
      if (place instanceof Unknown) for (const path of place.paths) missing.add(path);
      else municipality = typeof place === 'string' ? place : null;
    } else if (item.record === 'PointClaim') claims.push({ item: item.key, points: Number(item.get('points')) });
    else months.push(item.key);
  };
  const maybe: string[] = [];
  const whole = !(value instanceof List) || value.complete;
  if (value instanceof List) {
    value.items.forEach(add);
    maybe.push(...value.maybe.filter(isRec).map((item) => item.key));
    for (const path of value.missing) missing.add(path);
  } else add(value);
  return {
    years,
    months,
    ...(days.length > 0 ? { days } : {}),
    ...(instalments.length > 0 ? { instalments: instalments.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)) } : {}),
    ...(claims.length > 0 ? { claims } : {}),
    ...(sum === undefined ? {} : { sum }),
    ...(years.length === 1 && whole && municipality !== undefined ? { municipality } : {}),
    ...(words ? { words } : {}),
    maybe,
    missing: [...missing],
  };
}
