import type { ComposeContext } from './context.ts';

/**
 * True if the spouse must not learn where the applicant lives, or that an application is made: the address is to be kept
 * secret, or the applicant is in refuge or under 支援措置 (spouse 7.3, reason-letters 4.8). Nothing is handed to the spouse
 * then; what the spouse would fetch, the client has to.
 */
export function hiddenFromSpouse({ profile, advice }: ComposeContext): boolean {
  const { applicant, spouse } = profile.applications[advice.application] ?? {};
  if (applicant === undefined || spouse === undefined || spouse === null) return false;
  const people: CasePeople = profile.people;
  if (people[applicant]?.addressConfidential === true) return true;
  return (profile.marriages?.items ?? []).some(
    ({ partners, protection }) =>
      partners?.includes(applicant) === true &&
      partners.includes(spouse) &&
      (protection?.supportMeasures === true || typeof protection?.refugeSince === 'string'),
  );
}

type CasePeople = Readonly<Record<string, { readonly addressConfidential?: boolean | undefined } | undefined>>;
