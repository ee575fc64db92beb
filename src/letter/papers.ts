import { type Advice, exhibitsOf, papersOf } from '../advise/index.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import { evaluate, truthOf } from '../catalogue/condition/evaluate.ts';
import { and, type Truth } from '../catalogue/condition/values.ts';
import type { PaperTemplate } from '../catalogue/letter-model.ts';
import { isMeant } from '../catalogue/meant.ts';
import { addresseeOf } from './addressee.ts';
import { type Desk, type LetterContent, openDesk, worldOf, writeOn } from './desk.ts';
import type { Paper } from './types.ts';

/**
 * The papers beside the letter that belong to one application, as the content says: those its list surely has (`makes`),
 * those from which papers of the list are filled in (`fills`), and those whose condition surely holds. What is filed comes in the order of its 資料 numbers. Pure, as `draftLetter`.
 */
export function draftPapers(profile: CaseProfile, advice: Advice, content: LetterContent): readonly Paper[] {
  const templates = Object.values(content.catalogue.papers).filter(
    ({ for: meant }) => meant?.some((one) => isMeant(one, advice)) !== false,
  );
  const desk = templates.length === 0 ? undefined : openDesk(profile, advice, content);
  if (!desk) return [];
  const papers = templates.flatMap((template) => {
    const exhibits = exhibitsFor(template, desk);
    if (!isWanted(template, advice) || belongs(template, desk) !== true) return [];
    return [paperOf(template, desk, exhibits)];
  });
  const place = ({ exhibits: [first = Infinity] }: Paper) => first;
  return papers.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function paperOf(template: PaperTemplate, desk: Desk, exhibits: readonly number[]): Paper {
  const { document, name, style, closing, maker, head, toAuthority, addressee } = template;
  const to = addressee ?? (toAuthority ? addresseeOf(desk.advice, desk.catalogue) : undefined);
  return {
    ...writeOn(desk, template, { head }),
    ...(to ? { addressee: to } : {}),
    ...{ document, name, style, closing, maker, exhibits },
  };
}

/** Whether the list surely asks for one of the papers that this one is, or has it stand in for another; and for one filled in from it. */
function isWanted({ makes, fills }: PaperTemplate, { rows }: Advice): boolean {
  const asked = new Set(rows.flatMap((row) => (row.state === 'certain' ? papersOf(row) : [])));
  return [makes, fills].every((slugs) => slugs === undefined || slugs.some((slug) => asked.has(slug)));
}

function belongs(template: PaperTemplate, desk: Desk): Truth {
  const world = worldOf(desk, template.writer);
  const env = world.withLets(desk.facts.environment, template.lets);
  return and(
    template.raisedBy ? world.raised(template.raisedBy) : true,
    template.when ? truthOf(evaluate(template.when.node, env)) : true,
  );
}

/** 資料 numbers of the rows that ask for it, or in which it stands in for another paper. */
function exhibitsFor({ makes = [] }: PaperTemplate, { advice, catalogue }: Desk): readonly number[] {
  return exhibitsOf(advice.rows, catalogue).filed.flatMap(({ item: { first }, number }) =>
    papersOf(first).some((slug) => makes.includes(slug)) ? [number] : [],
  );
}
