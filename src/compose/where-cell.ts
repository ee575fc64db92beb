import { type EvidenceRow, papersIn } from '../advise/index.ts';
import type { Evidence } from '../catalogue/model.ts';
import type { Block, Run } from '../doc/blocks.ts';
import type { ComposeContext } from './context.ts';
import { formatNumber } from './format.ts';

const line = (runs: readonly Run[]): Block => ({ kind: 'paragraph', runs, align: 'start' });

function papersOf(row: EvidenceRow, context: ComposeContext): Evidence[] {
  // Of a paper nobody issues, what counts is the one that stands in for it.
  const answers = row.answeredBy.filter(({ state }) => state === 'certain').map(({ paper }) => paper);
  const slugs = answers.length > 0 ? answers : papersIn(row.papers);
  return slugs.flatMap((slug) => context.catalogue.evidence[slug] ?? []);
}

/**
 * Where and how a paper is to be had: issuer, ways, what to bring, fee, days. Of several alternatives only the issuers:
 * the rest could not be told apart.
 */
export function whereCell(row: EvidenceRow, context: ComposeContext): Block[] {
  const { words } = context;
  const papers = papersOf(row, context);
  const several = papers.length > 1;
  const separator = context.lang === 'ja' ? '・' : '、';
  const lines = papers.flatMap((paper): Run[][] => {
    const { channels, bring, fee, days, how } = paper.get;
    const issuer = paper.issuer === undefined ? undefined : context.catalogue.authorities[paper.issuer];
    const issuerName = issuer?.name;
    const named: Run[] =
      issuerName === undefined
        ? []
        : context.lang === 'ja'
          ? [words.japanese(issuerName.ja)]
          : [words.text(context.say(issuerName))];
    const small = (text: string): Run[] => [words.text(text, { small: true })];
    const ways = (channels ?? []).map((slug) => context.vocabulary('channels', slug)).join(separator);
    const things = bringing(bring ?? [], row, context)
      .map((slug) => context.vocabulary('things-to-bring', slug))
      .join(separator);
    const price =
      fee === undefined
        ? undefined
        : fee.yen === 0
          ? words.say('fee-of-paper-free')
          : words.say(fee.usual ? 'fee-of-paper-usual' : 'fee-of-paper', { yen: formatNumber(fee.yen) });
    if (several) return named.length > 0 ? [named] : [];
    return [
      ...(named.length > 0 ? [named] : []),
      ...(ways === '' ? [] : [small(ways)]),
      ...(how ? [small(context.say(how))] : []),
      ...(things === '' ? [] : [small(words.say('bring', { things }))]),
      ...(price === undefined ? [] : [small(price)]),
      ...(days === undefined ? [] : [small(words.say('days', { days }))]),
      ...(paper.officialForm === undefined ? [] : [small(words.say('official-form', { form: paper.officialForm }))]),
    ];
  });
  return distinct(lines).map(line);
}

/** What to bring to the counter; a Japanese national has no residence card. */
function bringing(slugs: readonly string[], row: EvidenceRow, context: ComposeContext): readonly string[] {
  const people: Readonly<Record<string, { readonly nationality?: string | undefined } | undefined>> =
    context.profile.people;
  const persons = row.whose?.persons ?? [];
  const japanese = persons.length > 0 && persons.every((id) => people[id]?.nationality === 'JPN');
  return japanese ? slugs.filter((slug) => slug !== 'residence-card') : slugs;
}

/** Original or copy, how many, how old it may be, whether a translation goes with it. */
export function formCell(row: EvidenceRow, context: ComposeContext): Block[] {
  const { words } = context;
  const papers = papersOf(row, context);
  const forms = [...new Set(papers.map((paper) => words.say(paper.form)))].join(context.lang === 'ja' ? '又は' : '或');
  const shown = papers.every((paper) => paper.form === 'shown');
  const lines: Run[][] = [[words.text(shown ? forms : `${forms} ${words.say('copies', { count: row.copies })}`)]];
  for (const paper of papers) {
    if (paper.validity) lines.push([words.run('validity', { small: true }, { months: paper.validity.months })]);
    if (paper.translation) lines.push([words.run('translation', { small: true })]);
  }
  return distinct(lines).map(line);
}

function distinct(lines: readonly Run[][]): Run[][] {
  const seen = new Set<string>();
  return lines.filter((runs) => {
    const key = JSON.stringify(runs);
    return seen.has(key) ? false : seen.add(key);
  });
}
