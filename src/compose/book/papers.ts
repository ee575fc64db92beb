import type { Evidence } from '../../catalogue/model.ts';
import type { Block, Run } from '../../doc/blocks.ts';
import { formatNumber } from '../format.ts';
import type { BookParts } from './parts.ts';

/** What each paper is, by group: names, who fetches it, where, how, how old it may be. */
export function paperBlocks(parts: BookParts): Block[] {
  const { words, catalogue } = parts;
  const groups = Object.keys(catalogue.vocabulary.groups ?? {});
  const papers = Object.values(catalogue.evidence);
  return [
    parts.heading(1, words.say('section-papers')),
    ...groups.flatMap((group): Block[] => {
      const rows = papers
        .filter((paper) => paper.group === group)
        .map((paper) => parts.entry(paper.slug, paperLines(parts, paper), paper));
      const title = catalogue.vocabulary.groups?.[group]?.[words.lang] ?? group;
      return rows.length === 0 ? [] : [parts.heading(2, title), ...parts.entries(title, rows)];
    }),
  ];
}

function paperLines(parts: BookParts, paper: Evidence): (readonly Run[])[] {
  const { words, catalogue } = parts;
  const { lang } = words;
  const word = (vocabulary: string, slug: string) => catalogue.vocabulary[vocabulary]?.[slug]?.[lang] ?? slug;
  const { get } = paper;
  const issuer = paper.issuer === undefined ? undefined : catalogue.authorities[paper.issuer];
  const joined = (vocabulary: string, slugs: readonly string[] = []) =>
    slugs.map((slug) => word(vocabulary, slug)).join(words.say('list-separator'));
  return [
    ...parts.both(paper.name),
    ...parts.line('form', words.say(`form-${paper.form}`)),
    ...(issuer ? parts.line('issuer', issuer.name[lang]) : []),
    ...parts.line('fetched-by', word('fetchers', paper.fetchedBy)),
    ...parts.line('channels', joined('channels', get.channels)),
    ...parts.line('bring', joined('things-to-bring', get.bring)),
    ...(get.fee ? parts.line(get.fee.usual ? 'usual-fee' : 'fee', formatNumber(get.fee.yen)) : []),
    ...(get.days === undefined ? [] : parts.line('days', String(get.days))),
    ...(get.how ? parts.line('how', parts.pair(get.how)) : []),
    ...(paper.validity ? parts.line('validity', String(paper.validity.months)) : []),
    ...(paper.translation ? [[words.run('translation', { small: true })]] : []),
    ...(paper.private ? [[words.run('private', { small: true })]] : []),
    ...(paper.officialForm === undefined ? [] : parts.line('official-form', paper.officialForm)),
    ...paper.remarks.flatMap((remark) => parts.line('remark', parts.pair(remark))),
  ];
}
