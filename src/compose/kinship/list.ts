import { parseDayRange } from '../../base/day.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import type { Block, Cell, Row, Run, TextRun } from '../../doc/blocks.ts';
import { addressIsConfidential } from '../confidential.ts';
import type { ComposeContext } from '../context.ts';
import { formatDate } from '../format.ts';
import { Family } from './family.ts';
import type { Member } from './kin.ts';

type Person = CaseProfile['people'][string];

/**
 * 親族一覧: who belongs to the applicant, as the application form asks for it (在日親族及び同居者), and those abroad and those who
 * have died. An address that must not become known is not in it.
 */
export function composeKinshipTable(context: ComposeContext): Block[] {
  return listBlocks(new Family(context));
}

/** The same of a family that is read already; it notes what is to be asked. */
export function listBlocks(family: Family): Block[] {
  const { words } = family;
  const others = family.members.filter(({ id }) => id !== family.kin.applicant);
  const groups: Readonly<Record<Where | 'others', Member[]>> = {
    japan: [],
    abroad: [],
    unknown: [],
    dead: [],
    others: [],
  };
  for (const member of others) {
    const where = whereIs(member, family);
    groups[family.isRelative(member.id) || livesWithApplicant(member.id, family) ? where : 'others'].push(member);
  }
  const strangers = cohabitants(family);
  const tables = Object.entries(groups).flatMap(([where, members]) => {
    const all = where === 'japan' ? [...members, ...strangers] : members;
    return all.length === 0 ? [] : [{ title: words.say(`list-${where}`), members: all }];
  });
  const self = family.members.filter(({ id }) => id === family.kin.applicant);
  return [table([{ title: undefined, members: self }, ...tables], family, words.say('list-summary'))];
}

/** Some of a family as a table of the same form. */
export function membersTable(members: readonly Member[], family: Family, title: string): Block {
  return table([{ title, members }], family, title);
}

type Where = 'japan' | 'abroad' | 'unknown' | 'dead';

interface Group {
  readonly title: string | undefined;
  readonly members: readonly Member[];
}

const COLUMNS = [
  ['number', 5],
  ['relation', 13],
  ['name', 19],
  ['birth', 17],
  ['nationality', 10],
  ['residence', 17],
  ['together', 9],
  ['work', 17],
] as const;

function table(groups: readonly Group[], family: Family, summary: string): Block {
  const { words } = family;
  return {
    kind: 'table',
    rules: 'grid',
    summary,
    columns: COLUMNS.map(([key, share]) => ({
      share,
      ...(key === 'number' || key === 'together' ? { align: 'center' as const } : {}),
    })),
    header: [{ cells: COLUMNS.map(([key]) => cell([[words.run(key, { small: true, bold: true })]])) }],
    rows: groups.flatMap(({ title, members }): Row[] => [
      ...(title === undefined ? [] : [{ band: true, cells: [cell([[words.text(title, { bold: true })]])] }]),
      ...members.map((member) => memberRow(member, family)),
    ]),
  };
}

function memberRow(member: Member, family: Family): Row {
  const { words, context } = family;
  const { id, person } = member;
  const small = { small: true };
  const number = family.number(id);
  const latin = family.latin(id);
  const dead = typeof person?.diedOn === 'string';
  const country = person?.nationality;
  return {
    cells: [
      cell([[words.text(number === 0 ? '－' : String(number))]]),
      cell([[words.text(number === 0 ? words.say('lives-with') : family.relation(id))]]),
      cell([[family.name(id)], ...(latin === undefined ? [] : [[words.text(latin, small)]])]),
      cell([
        [person?.bornOn === undefined ? family.gap(id, 'bornOn') : words.text(formatDate(person.bornOn))],
        ...(dead ? [[words.run('died', small, { date: formatDate(person?.diedOn ?? '') })]] : []),
      ]),
      cell([
        [country === undefined ? family.gap(id, 'nationality') : words.text(context.vocabulary('countries', country))],
      ]),
      cell(dead ? [] : [residence(member, family)]),
      cell(dead || id === family.kin.applicant ? [] : [together(member, family)]),
      cell(dead ? [] : work(member, family)),
    ],
  };
}

/** Where somebody lives on the day of filing, or on which the list is made. */
function addressOf(person: Person | undefined, { advice }: ComposeContext) {
  const day = parseDayRange(advice.filingOn ?? advice.asOf)?.min ?? 0;
  return person?.addresses?.items.findLast(({ from, to }) => {
    const [start, end] = [parseDayRange(from ?? ''), parseDayRange(to ?? '')];
    return (start?.min ?? -Infinity) <= day && (end?.max ?? Infinity) >= day;
  });
}

function whereIs(member: Member, family: Family): Where {
  if (typeof member.person?.diedOn === 'string') return 'dead';
  const country = addressOf(member.person, family.context)?.country;
  if (country === 'JPN' || livesWithApplicant(member.id, family) === true) return 'japan';
  return country === undefined ? 'unknown' : 'abroad';
}

function residence(member: Member, family: Family): Run[] {
  const { words, context } = family;
  const address = addressOf(member.person, context);
  const { applicant } = family.kin;
  if (address === undefined && member.id !== applicant && livesWithApplicant(member.id, family))
    return [words.run('same-address')];
  if (address === undefined) return [family.gap(member.id, 'addresses')];
  const country = address.country === undefined ? '' : context.vocabulary('countries', address.country);
  if (address.country === undefined) return [family.gap(member.id, 'addresses')];
  if (address.country !== 'JPN') return [words.text(country)];
  const inside = [address.prefecture, address.municipality, address.line].filter((part) => part !== undefined).join('');
  if (isHidden(member, family)) return [words.text(`${country}${words.say('withheld')}`)];
  return inside === '' ? [words.text(country)] : [words.japanese(inside)];
}

/** Whether the address must not become known: the person's own wish, or that of the applicant with whom the person lives. */
function isHidden({ id, person }: Member, family: Family): boolean {
  if (person?.addressConfidential === true) return true;
  if (!addressIsConfidential(family.context)) return false;
  return id === family.kin.applicant || livesWithApplicant(id, family) !== false;
}

function together({ id }: Member, family: Family): Run[] {
  const { words } = family;
  const lives = livesWithApplicant(id, family);
  if (lives !== undefined) return [words.run(lives ? 'yes' : 'no')];
  const own = addressOf(family.member(family.kin.applicant).person, family.context)?.country;
  const country = addressOf(family.member(id).person, family.context)?.country;
  const apart = own !== undefined && country !== undefined && own !== country;
  return [apart ? words.run('no') : { ...householdGap(family), small: true }];
}

function householdGap(family: Family): TextRun {
  family.asked.add('households');
  return family.words.run('unknown', { bold: true });
}

/** Whether somebody is of the applicant's household; undefined as long as nobody has said. */
function livesWithApplicant(id: string, { kin, context }: Family): boolean | undefined {
  const own = (context.profile.households ?? []).find(({ members }) => members?.items.includes(kin.applicant));
  if (own?.members?.items.includes(id)) return true;
  return own?.members?.complete === true ? false : undefined;
}

/** Those of the household who are no relatives. */
function cohabitants(family: Family): Member[] {
  const { kin, context } = family;
  const people: Readonly<Record<string, Person | undefined>> = context.profile.people;
  const own = (context.profile.households ?? []).find(({ members }) => members?.items.includes(kin.applicant));
  return (own?.members?.items ?? []).filter((id) => !kin.members.has(id)).map((id) => ({ id, person: people[id] }));
}

/** Where somebody works or goes to school now. */
function work(member: Member, family: Family): Run[][] {
  const { words, context } = family;
  const { person } = member;
  const day = parseDayRange(context.advice.filingOn ?? context.advice.asOf)?.min ?? 0;
  const now = <T extends { readonly from?: string | undefined; readonly to?: string | undefined }>(
    items: readonly T[],
  ) =>
    items.findLast(
      ({ from, to }) =>
        (parseDayRange(from ?? '')?.min ?? -Infinity) <= day && (parseDayRange(to ?? '')?.max ?? Infinity) >= day,
    );
  const job = now(person?.jobs?.items ?? []);
  const school = now(person?.schooling?.items ?? []);
  const kind = job?.kind === undefined ? [] : [context.vocabulary('job-kinds', job.kind)];
  const told = [job?.employer, job?.kind === 'student' ? school?.name : undefined].filter((one) => one !== undefined);
  if (told.length > 0) return told.map((text) => [words.japanese(text)]);
  if (kind.length > 0) return kind.map((text) => [words.text(text)]);
  if (school?.name !== undefined) return [[words.japanese(school.name)]];
  // The application form asks for it of those in Japan and of those who live together.
  const asked = member.id === family.kin.applicant || whereIs(member, family) === 'japan';
  return asked && person?.jobs?.complete !== true ? [[family.gap(member.id, 'jobs')]] : [];
}

function cell(lines: readonly (readonly Run[])[]): Cell {
  return { blocks: lines.map((runs): Block => ({ kind: 'paragraph', align: 'start', runs })) };
}
