/**
 * Who somebody is in an application: a field of it that names a person, and a variable of conditions.
 *
 * `payer` 滞在費用を支弁する方 · `supporter` 扶養者 · `guarantor` 身元保証人 · `parent`: the parent the status rests on
 * (日本人・永住者の親) · `raisedChild`: the child for whose sake it is asked for (日本人の実子の監護・養育) ·
 * `formerSpouse`: the spouse of the marriage that has ended · `ancestor`: the Japanese from whom one descends (日系).
 */
export const ROLES = [
  'applicant',
  'spouse',
  'payer',
  'supporter',
  'guarantor',
  'parent',
  'raisedChild',
  'formerSpouse',
  'ancestor',
] as const;

export type Role = (typeof ROLES)[number];
