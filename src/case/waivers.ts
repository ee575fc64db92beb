import type { CaseProfile } from './schema/case.ts';

/** What a waiver makes of a gap: it is written in by hand, or what it belongs to is left out. */
export type Waived = 'by-hand' | 'left-out';

/**
 * Whether `applications[].waivers` close a path (a field, a row, `letter.<sentence>`): a waiver closes its path and
 * everything below it. It counts only if it says what, why or that it is filled in by hand, by whom and when.
 */
export function waivedAt(
  application: CaseProfile['applications'][number] | undefined,
  path: string,
): Waived | undefined {
  const waiver = (application?.waivers ?? []).find(
    (one) => isWholeWaiver(one) && one.path !== undefined && covers(one.path, path),
  );
  return waiver && (waiver.byHand === true ? 'by-hand' : 'left-out');
}

/** Paths of fields the office has struck out with a reason: nothing they say is told. */
export function leftOutPaths(application: CaseProfile['applications'][number] | undefined): string[] {
  return (application?.waivers ?? []).flatMap((one) =>
    isWholeWaiver(one) && one.byHand !== true && one.path !== undefined ? [one.path] : [],
  );
}

/** True if a waiver says enough to count. */
export function isWholeWaiver({
  path,
  byHand,
  reason,
  by,
  on,
}: NonNullable<CaseProfile['applications'][number]['waivers']>[number]): boolean {
  return path !== undefined && by !== undefined && on !== undefined && (byHand === true || reason !== undefined);
}

function covers(above: string, path: string): boolean {
  return path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);
}
