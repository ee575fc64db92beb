import { addMonths, isoOf, parseDayRange } from '../base/day.ts';
import { Days, isRec, List } from '../catalogue/condition/values.ts';
import type { Facts } from '../facts/index.ts';
import { type Alert, COVERED, type EvidenceRow } from './types.ts';

/** How many months after it was compared with its sources a list is vouched for: law and lists of papers change every spring. */
const VOUCHED_MONTHS = 12;

/**
 * What must not be overlooked whatever is asked for: a date of which the catalogue knows nothing (`before-law`: earlier than the law
 * in it; `after-check`: long after anybody compared these rows with their sources), a filing date that has passed without an
 * acceptance (fees and tax years are reckoned from it), and a recorded stay that ends before filing.
 */
export function selectAlerts(facts: Facts, rows: readonly EvidenceRow[], accepted: boolean, asOf: number): Alert[] {
  const { filing } = facts.clocks;
  const alerts: Alert[] = coverageAlerts(facts, rows);
  if (filing.max < asOf && !accepted) alerts.push({ kind: 'filing-past', date: isoOf(filing.max) });
  const applicant = facts.environment.variable('applicant');
  const statuses = applicant !== undefined && isRec(applicant) ? applicant.get('statuses') : undefined;
  if (statuses instanceof List && statuses.items.length > 0) {
    const ends = statuses.items.filter(isRec).map((period) => period.get('to'));
    const last = Math.max(...ends.map((end) => (end instanceof Days ? end.max : Number.POSITIVE_INFINITY)));
    if (last < filing.min) alerts.push({ kind: 'stay-ended', date: isoOf(last) });
  }
  return alerts;
}

function coverageAlerts({ clocks: { filing, acceptance } }: Facts, rows: readonly EvidenceRow[]): Alert[] {
  const [from, to] = [dayOfIso(COVERED.from), dayOfIso(COVERED.to)];
  if (Math.min(filing.min, acceptance.min) < from) return [{ kind: 'before-law', date: COVERED.from }];
  const checks = rows.flatMap(({ sources }) => {
    const days = sources.map(({ checkedOn }) => dayOfIso(checkedOn));
    return days.length === 0 ? [] : [Math.max(...days)];
  });
  if (checks.length === 0) return [];
  // The row that was looked at longest ago.
  const checked = Math.min(...checks);
  const date = Number.isFinite(filing.max) ? filing.max : filing.min;
  const vouched = date <= addMonths(checked, VOUCHED_MONTHS) && date <= to;
  return vouched ? [] : [{ kind: 'after-check', date: isoOf(checked) }];
}

function dayOfIso(iso: string): number {
  return parseDayRange(iso)?.min ?? 0;
}
