import type { Block, Line } from '../../doc/blocks.ts';
import type { ComposeContext } from '../context.ts';
import { cardAgain, cardOf, type TiesOnCard } from './card.ts';
import { drawTable, type Pencil } from './draw.ts';
import { Family } from './family.ts';
import { descentOf } from './kin.ts';
import { type Box, type ChartPart, chartOf, type Drawing, type Listing } from './layout/index.ts';
import { linksTable } from './links.ts';
import { membersTable } from './list.ts';
import { Proofs } from './proofs.ts';

/** The width of a page of a sheet, in units of the drawing: six boxes beside each other. */
const PAGE_UNITS = 58;

/** In a drawing that is not wider than this, a box has room for a date in words. */
const ROOMY_UNITS = 48;

/**
 * 親族図: boxes for persons, a line for each marriage and each descent, as tables with borders. Where somebody descends from
 * a Japanese, with the 資料 numbers beside each and a table of what shows each link.
 */
export function composeKinshipChart(context: ComposeContext): Block[] {
  return chartBlocks(new Family(context));
}

/** The same of a family that is read already; it notes what is to be asked. */
export function chartBlocks(family: Family): Block[] {
  const { kin, words } = family;
  const proofs = family.byDescent || kin.line.size > 1 ? new Proofs(family.context) : undefined;
  const parts = chartOf(kin.graph, kin.applicant, kin.line, PAGE_UNITS);
  const figures = new Map<string, number>();
  const blocks = parts.flatMap((part, i): Block[] => {
    for (const person of peopleOf(part)) if (!figures.has(person)) figures.set(person, i + 1);
    const title = parts.length > 1 ? words.say('chart-of', { number: i + 1 }) : undefined;
    return [
      ...(title === undefined ? [] : [heading(title, family)]),
      part.kind === 'drawing' ? drawTable(part, pencilFor(part, family, proofs, figures)) : listingTable(part, family),
    ];
  });
  return [
    ...blocks,
    ...looseNote(family),
    paragraph(words.say('legend'), family),
    paragraph(words.say(family.byDescent ? 'legend-line' : kin.line.size > 1 ? 'legend-base' : 'legend-self'), family),
    ...(proofs ? linksTable(family, proofs) : []),
  ];
}

function peopleOf(part: ChartPart): string[] {
  return part.kind === 'drawing' ? part.boxes.map(({ person }) => person) : [...part.partners, ...part.children];
}

function pencilFor(
  drawing: Drawing,
  family: Family,
  proofs: Proofs | undefined,
  figures: ReadonlyMap<string, number>,
): Pencil {
  const { kin, words } = family;
  const style = { proofs, narrow: drawing.width > ROOMY_UNITS };
  return {
    card: (box) =>
      box.again
        ? cardAgain(box.person, figures.get(box.person) ?? 1, family)
        : cardOf(box.person, tiesOn(box, drawing, family), family, style),
    shade: ({ person }) => (person === kin.applicant ? 3 : kin.line.has(person) ? 2 : 1),
    couple: (union) => COUPLE[kin.couples.find((one) => one.union === union)?.state ?? 'none'],
    child: (union, child) => {
      const descent = descentOf(kin, union, child);
      const byBirth = descent?.record?.kind === undefined || BY_BIRTH.has(descent.record.kind);
      return descent && !descent.open && byBirth && !descent.record?.dissolvedOn ? 'single' : 'dashed';
    },
    summary: words.say('chart-summary'),
  };
}

const COUPLE = { married: 'double', widowed: 'double', apart: 'dashed', none: 'single' } as const satisfies Record<
  string,
  Line
>;
const BY_BIRTH: ReadonlySet<string> = new Set(['biological', 'recognised']);

/** What is told in a box: how the person is a child, and marriages: with the partner who has no other one in the drawing. */
function tiesOn({ person }: Box, drawing: Drawing, family: Family): TiesOnCard {
  const { kin } = family;
  const count = (one: string) =>
    drawing.unions.filter(({ partners }) => partners.length === 2 && partners.includes(one)).length;
  const again = (one: string) => drawing.boxes.some((box) => box.person === one && box.again);
  const teller = (partners: readonly string[]) =>
    [...partners].reverse().sort((a, b) => Number(again(a)) - Number(again(b)) || count(a) - count(b))[0];
  return {
    couples: drawing.unions.flatMap(({ id, partners }) =>
      partners.length === 2 && teller(partners) === person ? kin.couples.filter(({ union }) => union === id) : [],
    ),
    descents: drawing.unions.flatMap(({ id, children }) =>
      children.includes(person) ? (descentOf(kin, id, person) ?? []) : [],
    ),
  };
}

/** A union whose children do not go into a row. */
function listingTable({ partners, children }: Listing, family: Family): Block {
  const { words } = family;
  const parents = partners.map((one) => family.called(one)).join(words.say('and'));
  return membersTable(
    children.map((one) => family.member(one)),
    family,
    words.say('listing', { parents }),
  );
}

function looseNote(family: Family): Block[] {
  const { kin, words } = family;
  if (kin.loose === undefined) return [];
  family.asked.add('parentage');
  const text = words.say('loose', { ancestor: family.called(kin.loose) });
  return [{ kind: 'paragraph', align: 'start', runs: [words.text(text, { bold: true })] }];
}

function heading(text: string, { words }: Family): Block {
  return { kind: 'heading', level: 2, runs: [words.text(text)] };
}

function paragraph(text: string, { words }: Family): Block {
  return { kind: 'paragraph', align: 'start', runs: [words.text(text, { small: true })] };
}
