import { isoOf } from '../base/day.ts';
import { Days, isRec, List } from '../catalogue/condition/values.ts';
import type { Facts } from '../facts/index.ts';
import type { Alert } from './types.ts';

/**
 * What must not be overlooked whatever is asked for: a filing date that has passed without an acceptance (fees and tax years
 * are reckoned from it), and a recorded stay that ends before filing.
 */
export function selectAlerts(facts: Facts, accepted: boolean, asOf: number): Alert[] {
  const { filing } = facts.clocks;
  const alerts: Alert[] = [];
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
