import { type Advice, type EvidenceRow, type Papers, papersOf } from '../advise/index.ts';
import { isHiddenFrom } from '../case/confidential.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import { evaluate, truthOf, withVariables } from '../catalogue/condition/evaluate.ts';
import { and, isRec, type Truth, Unknown, type Value } from '../catalogue/condition/values.ts';
import { type PaperTemplate, SUBJECT } from '../catalogue/letter-model.ts';
import { isMeant } from '../catalogue/meant.ts';
import { addresseeOf } from './addressee.ts';
import { asChecked, isChecked } from './checked.ts';
import { type Desk, type LetterContent, openDesk, worldOf, writeOn, writtenBy } from './desk.ts';
import type { Paper } from './types.ts';

/** One paper that is to be written: for which rows of the list, about whom if it comes once for each person. */
interface Sheet {
  readonly rows: readonly EvidenceRow[];
  readonly given: Readonly<Record<string, Value>>;
  readonly subject?: string;
}

/**
 * The papers beside the letter that belong to one application, as the content says: those its list surely has (`makes`) or
 * surely calls for (`beside`), those from which papers of the list are filled in (`fills`), and those whose condition
 * surely holds. What is filed comes in the order of its 資料 numbers. Pure, as `draftLetter`.
 */
export function draftPapers(profile: CaseProfile, advice: Advice, content: LetterContent): readonly Paper[] {
  const isTold = profile.applications[advice.application]?.with !== undefined;
  const templates = Object.values(content.catalogue.papers).filter(
    ({ for: meant, alone }) => !(alone && isTold) && meant?.some((one) => isMeant(one, advice)) !== false,
  );
  const desk = templates.length === 0 ? undefined : openDesk(profile, advice, content);
  if (!desk) return [];
  const papers = templates.flatMap((written) => {
    const template = writtenBy(written, desk.facts.environment);
    return sheetsOf(template, desk)
      .filter((sheet) => mayBeRead(template, sheet, desk) && belongs(template, sheet, desk) === true)
      .map((sheet) => paperOf(template, sheet, desk));
  });
  const place = ({ exhibits: [first = Infinity] }: Paper) => first;
  return numbered(papers, desk).sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** Papers that are filed and no rows of the list get the numbers after it, in the order of the content. */
function numbered(papers: readonly Paper[], { filed, catalogue }: Desk): Paper[] {
  let last = filed.length;
  return papers.map((paper) => {
    if (catalogue.papers[paper.slug]?.bears !== 'own') return paper;
    last += 1;
    return { ...paper, exhibits: [last] };
  });
}

function paperOf(template: PaperTemplate, { rows, given, subject }: Sheet, desk: Desk): Paper {
  const { document, name, style, closing, maker, head, toAuthority, addressee, bears, sources } = template;
  const to = addressee ?? (toAuthority ? addresseeOf(desk.advice, desk.catalogue) : undefined);
  const ids = rows.map(({ id }) => id);
  const written = writeOn(desk, template, { head, given });
  const checked = isChecked(desk.profile.applications[desk.advice.application], { slug: template.slug, subject });
  const warnings = new Set(template.sections.flatMap(({ id, draft }) => (draft ? [id] : [])));
  const mark = desk.catalogue.pack.documents[document]?.draftMark;
  return {
    ...written,
    ...(checked ? { sections: asChecked(written.sections, warnings, mark) } : {}),
    ...(to ? { addressee: to } : {}),
    ...(sources ? { sources } : {}),
    ...{ document, name, style, closing, maker },
    exhibits: template.makes || (bears && bears !== 'own') ? exhibitsFor(ids, desk) : [],
    ...(bears === 'translation' ? { translation: true } : {}),
    rows: ids,
    ...(subject === undefined ? {} : { subject }),
  };
}

/** What is to be written of a paper: nothing if the list has none of its rows, several if it comes once for each person. */
function sheetsOf({ makes, fills, beside, each }: PaperTemplate, desk: Desk): Sheet[] {
  if (fills && !hasOne(fills, desk)) return [];
  const wanted = makes ?? beside;
  if (!wanted) return [{ rows: [], given: {} }];
  const rows = desk.advice.rows.filter(
    (row) => row.state === 'certain' && (makes ? papersOf(row) : surelyIn(row)).some((slug) => wanted.includes(slug)),
  );
  if (!each) return rows.length === 0 ? [] : [{ rows, given: {} }];
  const byPerson = new Map<string, EvidenceRow[]>();
  for (const row of rows) {
    const key = row.whose?.persons[0] ?? '';
    byPerson.set(key, [...(byPerson.get(key) ?? []), row]);
  }
  return [...byPerson].map(([subject, own]): Sheet => {
    if (subject !== '') return { rows: own, subject, given: { [SUBJECT]: desk.facts.person(subject) } };
    return { rows: own, given: { [SUBJECT]: new Unknown(own.flatMap(({ whose }) => whose?.missing ?? [])) } };
  });
}

/** Whether the list surely asks for one of these papers, or has it stand in for another. */
function hasOne(papers: readonly string[], { advice: { rows } }: Desk): boolean {
  return rows.some((row) => row.state === 'certain' && papersOf(row).some((slug) => papers.includes(slug)));
}

/**
 * Slugs of the papers a row surely asks for: not what one may turn out to be, nor what another answers, nor an original
 * that another application of the case brings.
 */
function surelyIn({ papers, answeredBy, shared }: EvidenceRow): string[] {
  return shared || answeredBy.some(({ state }) => state === 'certain') ? [] : surePapers(papers);
}

/** Of papers of which one is enough, all. */
function surePapers(papers: Papers): string[] {
  if (papers.state === 'open') return [];
  if (papers.kind === 'paper') return [papers.paper];
  return papers.kind === 'any' || papers.kind === 'all' ? papers.of.flatMap(surePapers) : [];
}

/** False if whoever reads it must not learn of the application. */
function mayBeRead({ reader }: PaperTemplate, { given }: Sheet, { profile, advice, facts }: Desk): boolean {
  if (reader === undefined) return true;
  const person = reader === SUBJECT ? given[SUBJECT] : facts.environment.variable(reader);
  return !person || !isRec(person) || !isHiddenFrom(profile, advice.application, person.key);
}

function belongs(template: PaperTemplate, { given }: Sheet, desk: Desk): Truth {
  const world = worldOf(desk, template.writer);
  const env = world.withLets(withVariables(desk.facts.environment, given), template.lets);
  return and(
    template.raisedBy ? world.raised(template.raisedBy) : true,
    template.when ? truthOf(evaluate(template.when.node, env)) : true,
  );
}

/** 資料 numbers of rows of the list. */
function exhibitsFor(rows: readonly string[], { filed }: Desk): readonly number[] {
  return filed.flatMap(({ item, number }) => (item.rows.some(({ id }) => rows.includes(id)) ? [number] : []));
}
