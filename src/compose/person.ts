import type { DocumentLang } from '../base/locale.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import { ROLES } from '../case/schema/roles.ts';
import type { Catalogue } from '../catalogue/model.ts';

/**
 * A person as documents call him or her: the name as on the residence card, else as written at home, else in Latin
 * letters; without a name the role in the application, in the document's language; else the id.
 */
export function personName(
  profile: CaseProfile,
  id: string,
  catalogue: Pick<Catalogue, 'labels'>,
  lang: DocumentLang,
): string {
  const name = givenName(profile, id);
  if (name !== undefined) return name;
  const role = ROLES.find((one) => profile.applications.some((application) => application[one] === id));
  return (role && catalogue.labels[`applications[].${role}`]?.label[lang]) ?? id;
}

/** The name of a person in the form documents use; undefined if none is known. */
export function givenName(profile: CaseProfile, id: string): string | undefined {
  const people: Readonly<Record<string, CaseProfile['people'][string] | undefined>> = profile.people;
  const names = people[id]?.names;
  return names?.card ?? names?.native ?? names?.latin;
}
