import type { FamilyFact } from '../../catalogue/form/evidence.ts';
import type { Block, Cell, Row, Run } from '../../doc/blocks.ts';
import { formatDate } from '../format.ts';
import { coupleTexts, descentFacts, descentTexts } from './facts.ts';
import type { Family } from './family.ts';
import type { Proof, Proofs } from './proofs.ts';

/** Which link of the line from the ancestor to the applicant is shown by which paper; what no paper shows is marked. */
export function linksTable(family: Family, proofs: Proofs): Block[] {
  const links = linksOf(family, proofs);
  if (links.length === 0 || (!family.byDescent && links.every(({ found }) => found.length === 0))) return [];
  const rows = links.map((link) => linkRow(link, family));
  const { words } = family;
  const head = (key: string): Cell => cell([words.run(key, { small: true, bold: true })]);
  return [
    { kind: 'heading', level: 2, runs: [words.run('links')] },
    {
      kind: 'table',
      rules: 'grid',
      columns: [{ share: 38 }, { share: 22 }, { share: 40 }],
      header: [{ cells: [head('links-tie'), head('links-fact'), head('links-papers')] }],
      rows,
    },
  ];
}

/** A link, or a fact of somebody in the line, and what shows it. */
interface Link {
  readonly tie: string;
  readonly fact: readonly string[];
  readonly found: readonly Proof[];
  /** Without a paper it is marked. */
  readonly must: boolean;
}

function linkRow({ tie, fact, found, must }: Link, family: Family): Row {
  const { words } = family;
  return {
    cells: [
      cell([words.text(tie)]),
      cell(lines(fact, family)),
      cell(found.length > 0 ? proofRuns(found, family) : must ? [words.run('unknown', { bold: true })] : []),
    ],
  };
}

function linksOf(family: Family, proofs: Proofs): Link[] {
  const { kin, words } = family;
  const descents = kin.descents.filter(
    ({ child, parents }) => kin.line.has(child) && parents.some((one) => kin.line.has(one)),
  );
  const unions = new Set(descents.map(({ union }) => union));
  const row = (tie: string, fact: readonly string[], found: readonly Proof[], must: boolean): Link => ({
    tie,
    fact,
    found,
    must: must && family.byDescent,
  });
  const down = [...kin.line].flatMap((person) => descents.filter(({ child }) => child === person));
  const top = [...kin.line].filter((person) => !descents.some(({ child }) => child === person));
  const own = (person: string, must: boolean): Link[] => {
    const facts: readonly [string, FamilyFact, boolean][] = [
      ['links-register', 'register', must],
      ['links-existence', 'existence', false],
      ['links-death', 'death', false],
    ];
    return facts.flatMap(([key, fact, needed]) => {
      const found = proofs.of([person], [fact]);
      const died = family.member(person).person?.diedOn;
      const when = fact === 'death' && typeof died === 'string' ? [words.say('died', { date: formatDate(died) })] : [];
      if (found.length === 0 && !needed) return [];
      return [row(family.called(person), when.length > 0 ? when : [words.say(key)], found, needed)];
    });
  };
  return [
    ...top.flatMap((person) => own(person, family.byDescent && person !== kin.applicant)),
    ...down.flatMap((descent) => {
      const couple = kin.couples.find(({ union }) => union === descent.union && unions.has(union));
      const [a = '', b = ''] = couple?.partners ?? [];
      const married = couple && couple.state !== 'none' ? coupleTexts(couple, words) : undefined;
      const born = family.member(descent.child).person?.bornOn;
      const how = descentTexts(descent, words);
      return [
        ...(married
          ? [
              row(
                words.say('links-couple', { a: family.called(a), b: family.called(b) }),
                married.length > 0 ? married : [words.say('links-marriage')],
                proofs.of([a, b], ['marriage', 'divorce']),
                true,
              ),
            ]
          : []),
        row(
          words.say('links-child', {
            parents: descent.parents.map((one) => family.called(one)).join(words.say('and')),
            child: family.called(descent.child),
          }),
          [
            ...(born === undefined ? [words.say('links-birth')] : [words.say('born', { date: formatDate(born) })]),
            ...how,
          ],
          proofs.of([descent.child], descentFacts(descent)),
          true,
        ),
        ...own(descent.child, false),
      ];
    }),
  ];
}

function proofRuns(proofs: readonly Proof[], family: Family): Run[] {
  return lines(
    proofs.map(({ number, paper }) => family.words.say('links-paper', { number, paper })),
    family,
  );
}

function lines(texts: readonly string[], { words }: Family): Run[] {
  return texts.flatMap((text, i): Run[] => [...(i === 0 ? [] : [{ kind: 'line-break' as const }]), words.text(text)]);
}

function cell(runs: readonly Run[]): Cell {
  return { blocks: runs.length === 0 ? [] : [{ kind: 'paragraph', align: 'start', runs }] };
}
