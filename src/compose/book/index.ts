import type { DocumentLang } from '../../base/locale.ts';
import type { RecordTypes } from '../../case/records.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import type { Document } from '../../doc/blocks.ts';
import { categoryBlocks, listBlocks } from './lists.ts';
import { paperBlocks } from './papers.ts';
import { BookParts } from './parts.ts';
import {
  contradictionBlocks,
  feeBlocks,
  filingBlocks,
  gateBlocks,
  glossaryBlocks,
  noticeBlocks,
  parameterBlocks,
  requirementBlocks,
  sourceBlocks,
  wayBlocks,
  weakPointBlocks,
} from './rules.ts';

/**
 * The whole catalogue on paper, for an expert who checks it line by line against the sources: every list with its
 * conditions in words, every paper, number, fee, requirement, notice and source, with dates, confidence and the day of the
 * last check; a box to tick and a slug to speak of it by at each. `records` are the record types the catalogue was
 * checked against. Labels of the profile stand in `lang`; texts for clients in Japanese and Chinese side by side.
 */
export function composeBook(catalogue: Catalogue, records: RecordTypes, lang: DocumentLang): Document {
  const parts = new BookParts(catalogue, records, lang);
  const { words } = parts;
  const lists = Object.values(catalogue.categories).reduce(
    (sum, { procedures }) => sum + Object.keys(procedures).length,
    0,
  );
  const counts = {
    lists,
    papers: Object.keys(catalogue.evidence).length,
    sources: Object.keys(catalogue.sources).length,
  };
  return {
    title: words.say('title'),
    lang,
    style: 'sheet',
    blocks: [
      {
        kind: 'title',
        runs: [words.run('title')],
        subtitle: [words.run('version', {}, { version: catalogue.version })],
      },
      parts.paragraph(words.run('about', {}, counts)),
      {
        kind: 'list',
        marker: 'bullet',
        items: ['official', 'agreed', 'single', 'inferred'].map((key): Document['blocks'] => [
          parts.paragraph(words.run(`about-${key}`)),
        ]),
      },
      ...categoryBlocks(parts),
      ...listBlocks(parts),
      ...paperBlocks(parts),
      ...gateBlocks(parts),
      ...requirementBlocks(parts),
      ...weakPointBlocks(parts),
      ...contradictionBlocks(parts),
      ...noticeBlocks(parts),
      ...filingBlocks(parts),
      ...wayBlocks(parts),
      ...parameterBlocks(parts),
      ...feeBlocks(parts),
      ...glossaryBlocks(parts),
      ...sourceBlocks(parts),
    ],
    footer: [words.run('version', { small: true, muted: true }, { version: catalogue.version })],
  };
}
