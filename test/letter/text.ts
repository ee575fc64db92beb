import type { Letter, LetterRun, LetterSection, Paper } from '../../src/letter/index.ts';
import { shippedContent } from '../support/content.ts';

/** Languages in which golden texts are kept: Traditional Chinese is derived. */
export const TEXT_LANGS = ['ja', 'zh-Hans'] as const;
export type TextLang = (typeof TEXT_LANGS)[number];

/** What runs say, one after the other. */
export const plain = (runs: readonly LetterRun[]): string => runs.map(({ text }) => text).join('');

/** A letter or paper as readable text: a paragraph, a field or a row of a table a line. */
export function wholeText(writing: Letter | Paper, lang: TextLang): string {
  const words = shippedContent().catalogue.documents.letter ?? {};
  const head = writing.head.flatMap(({ items }) =>
    items.map(({ key, text }) => `${words[key]?.[lang] ?? key}　${plain(text[lang])}`),
  );
  const closing = 'closing' in writing && !writing.closing ? [] : [words.closing?.[lang]];
  return [
    ...(writing.addressee ? [writing.addressee[lang]] : []),
    writing.title[lang],
    '',
    ...head,
    ...writing.sections
      .filter(({ languages }) => languages?.includes(lang) !== false)
      .flatMap((section) => sectionLines(section, lang)),
    ...closing,
    '',
  ].join('\n');
}

function sectionLines({ number, title, paragraphs, ...more }: LetterSection, lang: TextLang): string[] {
  return [
    '',
    ...(title ? [number === undefined ? title[lang] : `${number}　${title[lang]}`] : []),
    ...paragraphs.map((sentences) => `　${sentences.map(({ text }) => plain(text[lang])).join('')}`),
    ...(more.fields ?? []).map(({ label, says }) => `${label[lang]}：${says ? plain(says.text[lang]) : '＿＿＿'}`),
    ...(more.table ? [more.table.columns.map((column) => column.title[lang]).join(' | ')] : []),
    ...(more.table?.rows ?? []).map((row) =>
      'band' in row
        ? `― ${row.band[lang]}`
        : row.cells
            .map((cell, i) => (cell ? plain(cell.text[more.table?.columns[i]?.lang ?? lang]) : ''))
            .join(' | ')
            .trimEnd(),
    ),
    ...(more.table?.blankRows ? [`（${more.table.blankRows}）`] : []),
    ...(more.chart?.bars ?? []).map(
      (bar) =>
        `〔${bar.title[lang]}：${bar.parts.map(({ says, value }) => `${plain(says.text[lang])} ${value}`).join('、')}〕`,
    ),
    ...(more.figure === undefined ? [] : [`〔${more.figure}〕`]),
    ...(more.checks ?? []).map(({ text }) => `□ ${plain(text[lang])}`),
    ...(more.lines === undefined ? [] : [`＿＿＿ ×${more.lines}`]),
    ...(more.signatures ?? []).map((label) => `${label[lang]}　＿＿＿＿＿`),
  ];
}
