import { type Advice, type EvidenceRow, type Papers, papersIn } from '../advise/index.ts';
import { DOCUMENT_LANGS, type Text } from '../base/locale.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import { fillText } from '../catalogue/fill.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { personName } from '../compose/index.ts';

type Application = CaseProfile['applications'][number];

/**
 * Marks originals that an earlier application of the case has already: applications that are filed together need a
 * certificate of one person once. Only what is certain on both sides counts, and only groups of papers the content names:
 * a photo, a form, a guarantee is made for each application.
 */
export function shareOriginals(
  advice: readonly (Advice | undefined)[],
  profile: CaseProfile,
  catalogue: Catalogue,
): (Advice | undefined)[] {
  const first = new Map<string, Advice[]>();
  return advice.map((one) => {
    if (!one) return undefined;
    const rows = one.rows.map((row): EvidenceRow => {
      const key = keyOf(row, profile, catalogue);
      if (key === undefined) return row;
      const earlier = first.get(key) ?? [];
      const owner = earlier.find((other) => other !== one && together(profile, other, one));
      if (!earlier.includes(one)) first.set(key, [...earlier, one]);
      return owner ? { ...row, shared: noteOf(owner, profile, catalogue) } : row;
    });
    return { ...one, rows };
  });
}

/** What makes two rows ask for the same sheet of paper; undefined if it cannot be told, or never is the same. */
function keyOf(row: EvidenceRow, profile: CaseProfile, catalogue: Catalogue): string | undefined {
  const { papers, whose, coverage, state, answeredBy } = row;
  if (state !== 'certain' || !whose || whose.persons.length === 0 || whose.missing.length > 0) return undefined;
  if (coverage && coverage.missing.length + coverage.maybe.length > 0) return undefined;
  const shareable = papersIn(papers).every((slug) => {
    const paper = catalogue.evidence[slug];
    return paper?.form === 'original' && catalogue.pack.sharedGroups.includes(paper.group);
  });
  if (!shareable) return undefined;
  const { years, months, municipality } = coverage ?? {};
  const answers = answeredBy.map((answer) => [answer.paper, answer.state]);
  const household = papersIn(papers).every((slug) => catalogue.evidence[slug]?.perHousehold);
  const persons = household ? householdOf(profile, whose.persons) : whose.persons;
  return JSON.stringify([shape(papers), [...persons].sort(), years, months, municipality, answers]);
}

/** All who live in the household of some persons; only them where the case knows of none. */
function householdOf(profile: CaseProfile, persons: readonly string[]): readonly string[] {
  const household = (profile.households ?? []).find(({ members }) =>
    persons.every((person) => members?.items.includes(person)),
  );
  return household?.members?.items ?? persons;
}

function shape(papers: Papers): unknown {
  if (papers.kind === 'paper') return [papers.paper, papers.state];
  if (papers.kind === 'depends') return [papers.kind, papers.on, papers.of.map((one) => shape(one.papers))];
  return [papers.kind, papers.state, papers.of.map(shape)];
}

/** Filed together: the case says so, or both are filed on one known day. */
function together(profile: CaseProfile, a: Advice, b: Advice): boolean {
  const [one, other] = [profile.applications[a.application], profile.applications[b.application]];
  if (!one || !other) return false;
  const linked = (from: Application, to: Application): boolean => from.with !== undefined && from.with === to.id;
  if (linked(one, other) || linked(other, one)) return true;
  if (one.with !== undefined && one.with === other.with) return true;
  return a.filingOn !== undefined && a.filingOn === b.filingOn;
}

function noteOf(owner: Advice, profile: CaseProfile, catalogue: Catalogue): Text {
  const id = profile.applications[owner.application]?.id ?? '';
  const note = DOCUMENT_LANGS.map((lang) => {
    const who = owner.applicant === undefined ? id : personName(profile, owner.applicant, catalogue, lang);
    return [lang, fillText(catalogue.pack.words.shared[lang], () => who)] as const;
  });
  return Object.fromEntries(note) as unknown as Text;
}
