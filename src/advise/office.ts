import { isRec, type Rec, Unknown, type Value } from '../catalogue/condition/values.ts';
import type { Catalogue, FilingPlace, OfficeOfAuthority } from '../catalogue/model.ts';
import type { Facts } from '../facts/index.ts';
import type { Advice, OfficeAdvice } from './types.ts';

/** Country in which the offices are. */
const JAPAN = 'JPN';

/** Who is taken for the one who files from Japan (申請代理人) as long as nobody is named: shown, never relied on. */
const PRESUMED = ['supporter', 'spouse', 'parent', 'raisedChild'] as const;

type Offices = Catalogue['offices'];

/**
 * Where an application is filed: the office of the applicant's address on the day of filing or, for an applicant abroad, of
 * the address where he or she means to live, or of who files in Japan (申請代理人): common 5 names both. The prefecture tells it, or a municipality that itself begins with one; a
 * city or a ward alone is never looked up. Undefined if the content says nothing about the procedure.
 */
export function selectOffice(
  catalogue: Pick<Catalogue, 'offices' | 'procedures'>,
  procedure: string,
  facts: Facts,
  roles: readonly string[],
): OfficeAdvice | undefined {
  const place = Object.hasOwn(catalogue.procedures, procedure) ? catalogue.procedures[procedure] : undefined;
  if (!place) return undefined;
  const { offices } = catalogue;
  const person = filer(place, facts);
  const found = person instanceof Unknown ? person : person === null ? null : officeOf(person, offices);
  const planned = place.by === 'representative' ? plannedOffice(facts, offices) : undefined;
  if (planned && !(planned instanceof Unknown)) {
    const also = found && !(found instanceof Unknown) && found.office !== planned.office ? found.office : undefined;
    return { ...planned, ...(also === undefined ? {} : { also }), missing: [] };
  }
  if (found === null) return { missing: [] };
  if (!(found instanceof Unknown)) return { ...found, missing: [] };
  const presumed = place.by === 'representative' ? presumedOf(facts, roles, offices) : undefined;
  return { ...(presumed ? { presumed } : {}), missing: [...found.paths, ...(planned?.paths ?? [])] };
}

/** The office of the address where the applicant means to live. */
function plannedOffice({ environment }: Facts, offices: Offices): Place | Unknown | undefined {
  const application = environment.variable('application');
  const address = application !== undefined && isRec(application) ? application.get('plannedAddress') : undefined;
  return address !== undefined && isRec(address) ? officeIn(address, offices) : undefined;
}

/** Whose address counts; null if nobody's in Japan. */
function filer(place: FilingPlace, { environment }: Facts): Rec | Unknown | null {
  const applicant = environment.variable('applicant');
  if (place.by === 'residence') return personIn(applicant);
  const application = environment.variable('application');
  const named = isRec(application ?? null) ? (application as Rec).get('representative') : undefined;
  // Nobody files for somebody who is here and files alone.
  return named === null ? personIn(applicant) : personIn(named);
}

function personIn(value: Value | undefined): Rec | Unknown | null {
  if (value === null || value instanceof Unknown) return value;
  return value !== undefined && isRec(value) ? value : new Unknown([]);
}

/** The one office of those who might file; undefined if they name none or several. */
function presumedOf(facts: Facts, roles: readonly string[], offices: Offices): string | undefined {
  const found = PRESUMED.filter((role) => roles.includes(role)).flatMap((role): string[] => {
    const person = facts.environment.variable(role);
    const office = person !== undefined && isRec(person) ? officeOf(person, offices) : null;
    return office === null || office instanceof Unknown ? [] : [office.office];
  });
  const distinct = new Set(found);
  return distinct.size === 1 ? found[0] : undefined;
}

/** The bureau of a prefecture, and its branch if it has one. */
interface Place {
  readonly office: string;
  readonly branch?: string;
  readonly prefecture: string;
}

/** The office of somebody's address on the day of filing; null if that is not in Japan. */
function officeOf(person: Rec, offices: Offices): Place | Unknown | null {
  const address = person.get('currentAddress');
  if (address === null || address instanceof Unknown) return address;
  if (!isRec(address)) return new Unknown([]);
  const country = address.get('country');
  if (typeof country === 'string' && country !== JAPAN) return null;
  return officeIn(address, offices);
}

/** The office of an address in Japan, as far as it says its prefecture. */
function officeIn(address: Rec, offices: Offices): Place | Unknown {
  const prefecture = prefectureOf(address, offices);
  if (prefecture instanceof Unknown) return prefecture;
  const of = (branch: boolean): OfficeOfAuthority | undefined =>
    Object.values(offices).find(
      (one) => (one.of !== undefined) === branch && one.prefectures.some((name) => name === prefecture),
    );
  const [bureau, branch] = [of(false), of(true)];
  if (!bureau) return new Unknown([]);
  return { office: bureau.slug, prefecture, ...(branch ? { branch: branch.slug } : {}) };
}

/** The official name of the prefecture of an address, as far as the address itself says it. */
function prefectureOf(address: Rec, offices: Offices): string | Unknown {
  const names = [...new Set(Object.values(offices).flatMap(({ prefectures }) => prefectures))];
  const asked = new Unknown([`${address.path ?? ''}.prefecture`]);
  const written = address.get('prefecture');
  if (typeof written === 'string') {
    const text = written.trim();
    return names.find((name) => name === text || name.slice(0, -1) === text) ?? asked;
  }
  const municipality = address.get('municipality');
  if (typeof municipality !== 'string') return asked;
  return names.find((name) => municipality.trim().startsWith(name)) ?? asked;
}

/** The bureau an application is filed with and the branch that takes it, too; undefined while that is open. */
export function filingOffice(
  { office = { missing: [] } }: Advice,
  { offices }: Pick<Catalogue, 'offices'>,
): { readonly office: OfficeOfAuthority; readonly branch?: OfficeOfAuthority } | undefined {
  const named = (slug = '') => (Object.hasOwn(offices, slug) ? offices[slug] : undefined);
  const [bureau, branch] = [named(office.office), named(office.branch)];
  return bureau && { office: bureau, ...(branch ? { branch } : {}) };
}
