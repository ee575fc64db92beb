import type { DocumentLang } from '../../base/locale.ts';
import type { Block, Cell, Column, Row, Run } from '../../doc/blocks.ts';
import type { LetterField, LetterSection, LetterSentence, LetterTable } from '../../letter/index.ts';
import type { Words } from '../words.ts';
import { chartBlocks } from './chart.ts';
import { runsOf } from './runs.ts';

/** First-line indent of prose, in em. */
const INDENT: Readonly<Record<DocumentLang, number>> = { ja: 1, 'zh-Hans': 2, 'zh-Hant': 2 };

/** Height of a cell that is written in by hand, in lines of the body text. */
const PEN_LINES = 1;
/** A table of no more rows stays on one page; of a longer one no row stands alone at the foot or the head of a page. */
const SHORT = 8;

/**
 * A section of a letter or paper as blocks: its heading, its prose, and what else it has. `figure` makes what is drawn or
 * reckoned from the case.
 */
export function sectionBlocks(
  section: LetterSection,
  words: Words,
  figure: (name: string) => readonly Block[] = () => [],
): Block[] {
  const { number, title, paragraphs } = section;
  const before = number === undefined ? '' : `${number}　`;
  const heading: Block[] =
    title === undefined ? [] : [{ kind: 'heading', level: 1, runs: [words.text(`${before}${title[words.lang]}`)] }];
  const prose = paragraphs.map(
    (sentences): Block => ({
      kind: 'paragraph',
      indent: INDENT[words.lang],
      runs: sentences.flatMap((sentence) => said(sentence, words.lang)),
    }),
  );
  const text: Block[] = [
    ...heading,
    ...(section.boxed && prose.length > 0 ? [{ kind: 'notice' as const, blocks: prose }] : prose),
    ...(section.fields ? [section.grid ? fieldGrid(section.fields, words) : fieldLines(section.fields, words)] : []),
    ...(section.table ? [tableBlock(section.table, words)] : []),
    ...(section.chart ? chartBlocks(section.chart, words) : []),
    ...(section.figure === undefined ? [] : figure(section.figure)),
    ...(section.checks ? [boxes(section.checks, words)] : []),
    ...(section.lines === undefined ? [] : [...apart(section), ruledLines(section.lines)]),
  ];
  const signatures = (section.signatures ?? []).map(
    (label): Block => ({ kind: 'signature', label: [words.text(label[words.lang])] }),
  );
  return signatures.length === 0 ? text : [...keptTogether(text), ...signatures];
}

/** The end of the text stays with 以上 and the signature: nobody signs a page that says nothing. */
export function keptTogether(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph') return [...blocks.slice(0, -1), { ...last, keepWithNext: true }];
  const row = last?.kind === 'table' ? last.rows.at(-1) : undefined;
  if (last?.kind !== 'table' || !row) return [...blocks];
  return [...blocks.slice(0, -1), { ...last, rows: [...last.rows.slice(0, -1), { ...row, keep: true }] }];
}

/** Rows of which none stands alone on a page; few of them stay together. */
function together(rows: readonly Row[]): Row[] {
  const last = rows.length - 1;
  return rows.map((row, i) =>
    i < last && (rows.length <= SHORT || i === 0 || i === last - 1) ? { ...row, keep: true } : row,
  );
}

/** White between a table and lines to write on: rule upon rule would look like one table. */
function apart({ table, fields }: LetterSection): Block[] {
  return table || fields ? [{ kind: 'space', lines: 0.6 }] : [];
}

function said(sentence: LetterSentence, lang: DocumentLang): Run[] {
  return runsOf(sentence.text[lang]);
}

function fieldLines(fields: readonly LetterField[], words: Words): Block {
  return {
    kind: 'key-values',
    items: fields.map(({ label, says }) => ({
      key: [words.text(label[words.lang])],
      value: says ? said(says, words.lang) : [words.text('\u3000')],
    })),
  };
}

function fieldGrid(fields: readonly LetterField[], words: Words): Block {
  const noted = fields.some(({ note }) => note);
  const shares = noted ? [26, 44, 30] : [30, 70];
  return {
    kind: 'table',
    rules: 'grid',
    columns: shares.map((share) => ({ share })),
    rows: together(
      fields.map(
        ({ label, note, says }): Row => ({
          cells: [
            cell([words.text(label[words.lang], { small: true })]),
            says ? cell(said(says, words.lang)) : penCell(),
            ...(noted ? [cell(note ? [words.text(note[words.lang], { small: true })] : [])] : []),
          ],
        }),
      ),
    ),
  };
}

function tableBlock({ columns, rows, blankRows, rowLines }: LetterTable, words: Words): Block {
  const height = rowLines === undefined ? {} : { height: rowLines };
  const header = columns.map(({ title, align }) =>
    cell([words.text(title[words.lang], { bold: true, small: true })], align),
  );
  const blank = Array.from({ length: blankRows }, (): Row => ({ ...height, cells: columns.map(penCell) }));
  return {
    kind: 'table',
    rules: 'grid',
    columns: columns.map(({ share, align }) => ({ share, ...(align ? { align } : {}) })),
    header: [{ cells: header }],
    rows: together([
      ...rows.map((row): Row => {
        if ('band' in row)
          return {
            band: true,
            cells: [{ span: columns.length, ...cell([words.text(row.band[words.lang], { bold: true })]) }],
          };
        const [first, ...others] = row.cells;
        // Nobody knows anything of what would stand here: the question has the width of the table.
        if (first?.state === 'gap' && others.every((one) => one === undefined))
          return { ...height, cells: [{ span: columns.length, ...cell(said(first, words.lang)) }] };
        return {
          ...height,
          cells: row.cells.map((one, i) =>
            one ? cell(said(one, columns[i]?.lang ?? words.lang), columns[i]?.align) : cell([]),
          ),
        };
      }),
      ...blank,
    ]),
  };
}

function boxes(checks: readonly LetterSentence[], words: Words): Block {
  return {
    kind: 'list',
    marker: 'box',
    items: checks.map((one): Block[] => [{ kind: 'paragraph', align: 'start', runs: said(one, words.lang) }]),
  };
}

/** Lines to be written on, as rows of a table with horizontal rules. */
function ruledLines(count: number): Block {
  const line: Row = { cells: [{ blocks: [{ kind: 'space', lines: 1.2 }] }] };
  return { kind: 'table', rules: 'rows', columns: [{ share: 1 }], rows: Array.from({ length: count }, () => line) };
}

function cell(runs: readonly Run[], align: Column['align'] = 'start'): Cell {
  return { blocks: runs.length === 0 ? [] : [{ kind: 'paragraph', align, runs }] };
}

function penCell(): Cell {
  return { blocks: [{ kind: 'space', lines: PEN_LINES }] };
}
