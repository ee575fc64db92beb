import type { CaseProfile } from './schema/case.ts';

/**
 * True if the applicant's address must not come to the other side: it is said so, or the applicant is in refuge from a
 * (former) spouse or under 支援措置 (spouse 7.3, reason-letters 4.8). No paper that others may come to see shows it then.
 */
export function isAddressConfidential(profile: CaseProfile, application: number): boolean {
  const { applicant } = profile.applications[application] ?? {};
  if (applicant === undefined) return false;
  const people: Readonly<Record<string, { readonly addressConfidential?: boolean | undefined } | undefined>> =
    profile.people;
  if (people[applicant]?.addressConfidential === true) return true;
  return marriagesOf(profile, applicant).some(
    ({ protection }) => protection?.supportMeasures === true || typeof protection?.refugeSince === 'string',
  );
}

/**
 * True if the address may have to be kept secret and nobody has said: there was violence in a marriage of the applicant. No letter tells the
 * address until it is known.
 */
export function mayAddressBeConfidential(profile: CaseProfile, application: number): boolean {
  const { applicant } = profile.applications[application] ?? {};
  if (applicant === undefined) return false;
  const people: Readonly<Record<string, { readonly addressConfidential?: boolean | undefined } | undefined>> =
    profile.people;
  if (people[applicant]?.addressConfidential !== undefined) return false;
  return marriagesOf(profile, applicant).some(({ domesticViolence }) => domesticViolence === true);
}

/** True if somebody, by id, must not learn of the application: whoever is or was married to an applicant in refuge. */
export function isHiddenFrom(profile: CaseProfile, application: number, person: string): boolean {
  const { applicant, spouse, formerSpouse } = profile.applications[application] ?? {};
  if (applicant === undefined || person === applicant || !isAddressConfidential(profile, application)) return false;
  const married = marriagesOf(profile, applicant).some(({ partners }) => partners?.includes(person));
  return married || person === spouse || person === formerSpouse;
}

function marriagesOf(profile: CaseProfile, person: string) {
  return (profile.marriages?.items ?? []).filter(({ partners }) => partners?.includes(person) === true);
}
