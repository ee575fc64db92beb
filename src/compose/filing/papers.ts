import { type Item, type Papers, papersIn } from '../../advise/index.ts';
import type { Block, Run } from '../../doc/blocks.ts';
import type { ComposeContext } from '../context.ts';
import { coverageLines, paperLines, sharedLine } from '../paper-cell.ts';

const line = (runs: readonly Run[]): Block => ({ kind: 'paragraph', align: 'start', runs });

/** Slugs of papers of the application that are at hand or on their way. */
export function collectedPapers(context: ComposeContext): ReadonlySet<string> {
  const { profile, advice } = context;
  return new Set((profile.applications[advice.application]?.papers?.items ?? []).flatMap(({ row }) => row ?? []));
}

/** The papers of a row as they will be filed: of alternatives those that are collected, if any is. */
export function filedPapers(papers: Papers, collected: ReadonlySet<string>): Papers {
  if (papers.kind !== 'any' && papers.kind !== 'all') return papers;
  const of = papers.of.map((one) => filedPapers(one, collected));
  if (papers.kind === 'all') return { ...papers, of };
  const taken = of.filter((one) => papersIn(one).some((slug) => collected.has(slug)));
  const [only, ...more] = taken;
  if (!only) return { ...papers, of };
  return more.length === 0 ? only : { ...papers, kind: 'all', of: taken };
}

/** The paper that certainly stands in for the one an item asks for. */
export function substituteOf(item: Item): string | undefined {
  return item.first.answeredBy.find((answer) => answer.state === 'certain')?.paper;
}

/** Official name of a paper. */
export function officialName(slug: string, context: ComposeContext): string {
  return context.catalogue.evidence[slug]?.name.ja ?? slug;
}

/** What an item prints as its name: the paper (or what stands in for it), and the years it covers. */
export function nameBlocks(item: Item, checklist: ComposeContext, collected: ReadonlySet<string>): Block[] {
  const substitute = substituteOf(item);
  const names =
    substitute === undefined
      ? paperLines(withoutNotes(filedPapers(item.first.papers, collected)), checklist, false)
      : [line([checklist.words.japanese(officialName(substitute, checklist))])];
  return [...names, ...coverageLines(item, checklist)];
}

/** Notes speak to the client; an authority's list has none. */
function withoutNotes(papers: Papers): Papers {
  const { note: _note, ...rest } = papers;
  if (rest.kind === 'paper') return rest;
  if (rest.kind === 'depends')
    return { ...rest, of: rest.of.map(({ word, papers: one }) => ({ word, papers: withoutNotes(one) })) };
  return { ...rest, of: rest.of.map(withoutNotes) };
}

/** Original, copy or print, as the papers that will be filed are. */
export function formText(item: Item, context: ComposeContext, collected: ReadonlySet<string>): string {
  const substitute = substituteOf(item);
  const slugs = substitute === undefined ? papersIn(filedPapers(item.first.papers, collected)) : [substitute];
  const forms = slugs.flatMap((slug) => context.catalogue.evidence[slug]?.form ?? []);
  return [...new Set(forms.map((form) => context.words.say(form)))].join(context.words.say('or'));
}

/** Remarks of a row: what it stands in for, a translation, whether its original is wanted back. */
export function remarkBlocks(item: Item, context: ComposeContext, collected: ReadonlySet<string>): Block[] {
  const { words } = context;
  const { first } = item;
  const substitute = substituteOf(item);
  const perhaps = first.answeredBy.filter((answer) => answer.state === 'open').map((answer) => answer.paper);
  const asked = papersIn(first.papers).map((slug) => officialName(slug, context));
  const foreign = foreignPapers(item, context, collected);
  const small = { small: true };
  return [
    ...sharedLine(first, context),
    ...(substitute === undefined
      ? []
      : [line([words.run('stands-in', small, { paper: asked.join(words.say('or')) })])]),
    ...[...new Set(perhaps)].map((slug) =>
      line([words.run('stands-in-perhaps', small, { paper: officialName(slug, context) })]),
    ),
    ...(foreign.length === 0 ? [] : [line([words.run('with-translation', small)])]),
    ...(returnable(item, context, collected)
      ? [line([{ kind: 'box', state: 'open' }, words.text(` ${words.say('return-wanted')}`, small)])]
      : []),
  ];
}

/** True if an original from abroad is filed: it can hardly be had again, so it may be asked back. */
export function returnable(item: Item, context: ComposeContext, collected: ReadonlySet<string>): boolean {
  return foreignPapers(item, context, collected).some((slug) => context.catalogue.evidence[slug]?.form === 'original');
}

function foreignPapers(item: Item, { catalogue }: ComposeContext, collected: ReadonlySet<string>): string[] {
  if (substituteOf(item) !== undefined) return [];
  return papersIn(filedPapers(item.first.papers, collected)).filter((slug) => catalogue.evidence[slug]?.translation);
}
