import type { Issue } from '../../base/issue.ts';
import { faultAt } from '../compile/content-file.ts';
import type { Entry } from '../compile/context.ts';
import { FAULTS } from '../compile/messages.ts';
import type { TimeInForce } from '../model.ts';

/** Values must follow each other on one clock, from ever to ever, without gap or overlap. A draft is no value yet. */
export function datesInForce(entry: Entry<{ values: readonly (TimeInForce & { status?: unknown })[] }>): Issue[] {
  const issues: Issue[] = [];
  const values = entry.form.values
    .filter(({ status }) => status !== 'draft')
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  const told = (to: string | undefined, from: string | undefined) => {
    const detail = `${entry.slug}: …${to ?? '∞'} / ${from ?? '-∞'}…`;
    issues.push(faultAt(entry.file, [...entry.path, 'values'], 'dates', FAULTS.dates(detail)));
  };
  values.forEach((value, i) => {
    const next = values[i + 1];
    if (!next) return;
    const follows = value.to !== undefined && next.from !== undefined && dayAfter(value.to) === next.from;
    if (!follows || (value.on ?? 'filing') !== (next.on ?? 'filing')) told(value.to, next.from);
  });
  const [first, last] = [values[0], values.at(-1)];
  if (!first || first.from !== undefined) told('-∞', first?.from ?? '∞');
  if (last?.to !== undefined) told(last.to, '∞');
  return issues;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
