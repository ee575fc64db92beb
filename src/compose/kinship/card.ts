import type { Block, Run } from '../../doc/blocks.ts';
import { formatDate, shortDate } from '../format.ts';
import { coupleTexts, descentFacts, descentTexts } from './facts.ts';
import type { Family } from './family.ts';
import type { Couple, Descent } from './kin.ts';
import type { Proof, Proofs } from './proofs.ts';

/** What a person's box says: number and relation above, the person below. */
export interface Card {
  readonly head: readonly Block[];
  readonly body: readonly Block[];
}

/** Lines of a drawing that are told in somebody's box. */
export interface TiesOnCard {
  readonly couples: readonly Couple[];
  readonly descents: readonly Descent[];
}

/** How boxes are filled. */
export interface CardStyle {
  /** With the 資料 numbers of what shows it. */
  readonly proofs: Proofs | undefined;
  /** The boxes are too narrow for 2026年12月31日. */
  readonly narrow: boolean;
}

/** The box of a person. */
export function cardOf(id: string, ties: TiesOnCard, family: Family, { proofs, narrow }: CardStyle): Card {
  const { words } = family;
  const dateText = narrow ? shortDate : formatDate;
  const { person } = family.member(id);
  const small = { small: true };
  const latin = family.latin(id);
  const nationality = person?.nationality;
  const further = family.kin.told.filter(({ child }) => child === id);
  const lines: Run[][] = [
    [{ ...family.name(id), bold: true }],
    ...(latin === undefined ? [] : [[words.text(latin, small)]]),
    [
      person?.bornOn === undefined
        ? { ...family.gap(id, 'bornOn', 'unknown-born'), small: true }
        : words.run('born', small, { date: dateText(person.bornOn) }),
    ],
    ...(typeof person?.diedOn === 'string' ? [[words.run('died', small, { date: dateText(person.diedOn) })]] : []),
    ...(nationality === undefined ? [] : [[words.text(family.context.vocabulary('countries', nationality), small)]]),
    ...ties.couples.flatMap((couple) => coupleTexts(couple, words, dateText).map((text) => [words.text(text, small)])),
    ...ties.descents.flatMap((descent) =>
      descentTexts(descent, words, dateText).map((text) => {
        if (descent.open) family.asked.add('parentage');
        return [words.text(text, { small: true, bold: descent.open })];
      }),
    ),
    ...further.map((descent) => [words.text(furtherText(descent, family, dateText), small)]),
    ...exhibitLine(proofsOf(id, ties, proofs), family),
  ];
  return { head: [line(headRuns(id, family))], body: lines.map(line) };
}

/** The small box of somebody who has a box in another drawing. */
export function cardAgain(id: string, figure: number, family: Family): Card {
  const { words } = family;
  return {
    head: [line(headRuns(id, family))],
    body: [line([family.name(id)]), line([words.run('elsewhere', { small: true }, { figure })])],
  };
}

function headRuns(id: string, family: Family): Run[] {
  const { words } = family;
  return [
    words.text(`${family.number(id)}　${family.relation(id)}`, { small: true, bold: id === family.kin.applicant }),
  ];
}

/** An adoption by somebody to whom the child is joined already: with whom, and when. */
function furtherText(descent: Descent, family: Family, dateText: (iso: string) => string): string {
  const { words } = family;
  const parents = descent.parents.map((id) => family.called(id)).join(words.say('and'));
  const what = descentTexts(descent, words, dateText).join(words.say('comma'));
  return words.say('also-child-of', { parents, what: what === '' ? family.relation(descent.child) : what });
}

function proofsOf(id: string, { couples, descents }: TiesOnCard, proofs: Proofs | undefined): Proof[] {
  if (!proofs) return [];
  return [
    ...proofs.of([id], ['register', 'death', 'existence']),
    ...couples.flatMap(({ partners }) => proofs.of(partners, ['marriage', 'divorce'])),
    ...descents.flatMap((descent) => proofs.of([id], descentFacts(descent))),
  ];
}

function exhibitLine(proofs: readonly Proof[], { words }: Family): Run[][] {
  const numbers = [...new Set(proofs.map(({ number }) => number))].sort((a, b) => a - b);
  if (numbers.length === 0) return [];
  return [[words.run('exhibits', { small: true, bold: true }, { numbers: numbers.join(words.say('comma')) })]];
}

function line(runs: readonly Run[]): Block {
  return { kind: 'paragraph', align: 'center', runs };
}
