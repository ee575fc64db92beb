import type { Advice } from '../advise/index.ts';
import type { DocumentLang } from '../base/locale.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue, Term } from '../catalogue/model.ts';
import type { Cell, Document, Row, Run } from '../doc/blocks.ts';
import { plainText } from '../doc/text.ts';
import { composeChecklist } from './checklist.ts';
import { ComposeContext } from './context.ts';
import { letterhead } from './letterhead.ts';

/** Shorter words than this are found everywhere. */
const SHORTEST = 2;

/** The words a term stands for: `婚姻／離婚（死別）` → 婚姻, 離婚. */
export function formsOf(term: string): string[] {
  return term
    .replace(/（[^）]*）/g, '')
    .split('／')
    .filter((form) => form.length >= SHORTEST);
}

/** The terms that a text uses; a longer term that holds a shorter one is not that one, too. */
export function termsIn(text: string, glossary: Catalogue['glossary']): Term[] {
  const forms = Object.values(glossary)
    .flatMap((term) => formsOf(term.term.ja).map((form) => ({ form, term })))
    .sort((a, b) => b.form.length - a.form.length);
  const found = new Set<Term>();
  let left = text;
  for (const { form, term } of forms) {
    if (!left.includes(form)) continue;
    found.add(term);
    left = left.replaceAll(form, '\n');
  }
  return Object.values(glossary).filter((term) => found.has(term));
}

/**
 * 用語対照表 for a client who reads Chinese: the words of the client's own checklist in Japanese, as on forms and at
 * counters, and in Chinese. Undefined in Japanese, or if the checklist has none of them.
 */
export function composeGlossary(
  profile: CaseProfile,
  advice: Advice,
  catalogue: Catalogue,
  lang: DocumentLang,
): Document | undefined {
  if (lang === 'ja') return undefined;
  const checklist = plainText(composeChecklist(profile, advice, catalogue, { lang: 'ja' })).join('\n');
  const terms = termsIn(checklist, catalogue.glossary);
  if (terms.length === 0) return undefined;
  const context = new ComposeContext(profile, advice, catalogue, lang, 'glossary');
  const { words } = context;
  const cell = (run: Run): Cell => ({ blocks: [{ kind: 'paragraph', align: 'start', runs: [run] }] });
  const rows = terms.map(({ term }): Row => ({ cells: [cell(words.japanese(term.ja)), cell(words.text(term[lang]))] }));
  const head = letterhead(context, 'glossary');
  return {
    title: words.say('title'),
    lang,
    style: 'sheet',
    ...head.fields,
    blocks: [
      ...head.blocks,
      { kind: 'title', runs: [words.run('title')] },
      { kind: 'paragraph', align: 'start', runs: [words.run('about', { small: true })] },
      {
        kind: 'table',
        rules: 'rows',
        summary: words.say('title'),
        columns: [{ share: 45 }, { share: 55 }],
        header: [
          { cells: [cell(words.run('column-ja', { bold: true })), cell(words.run('column-zh', { bold: true }))] },
        ],
        rows,
      },
    ],
    footer: [words.run('footer', { small: true, muted: true })],
  };
}
