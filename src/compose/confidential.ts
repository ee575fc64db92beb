import type { ComposeContext } from './context.ts';

/**
 * True if the applicant's address must not come to the other side: it is said so, or the applicant is in refuge from a
 * (former) spouse or under 支援措置 (spouse 7.3, reason-letters 4.8). No paper that others may come to see shows it then.
 */
export function addressIsConfidential({ profile, advice }: ComposeContext): boolean {
  const { applicant } = profile.applications[advice.application] ?? {};
  if (applicant === undefined) return false;
  const people: Readonly<Record<string, { readonly addressConfidential?: boolean | undefined } | undefined>> =
    profile.people;
  if (people[applicant]?.addressConfidential === true) return true;
  return (profile.marriages?.items ?? []).some(
    ({ partners, protection }) =>
      partners?.includes(applicant) === true &&
      (protection?.supportMeasures === true || typeof protection?.refugeSince === 'string'),
  );
}

/** True if nothing may be handed to the spouse, who would learn of the application: the client fetches it all. */
export function hiddenFromSpouse(context: ComposeContext): boolean {
  const { spouse } = context.profile.applications[context.advice.application] ?? {};
  return typeof spouse === 'string' && addressIsConfidential(context);
}
