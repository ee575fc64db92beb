/**
 * Riyusho as a library: the verbs of the command line as functions over loaded content. No global state, no network.
 *
 * ```ts
 * const content = loadShippedContent();
 * const read = readCase(bytes, { vocabulary: content.catalogue.vocabulary });
 * if (read.ok) {
 *   const advice = advise(read.value.profile, 0, content, '2026-11-22', read.value.present);
 *   const sheet = composeChecklist(read.value.profile, advice, content.catalogue, { lang: 'zh-Hans' });
 *   const { bytes } = await printPdf(sheet, openFontBook(defaultFontsDir()), '2026-11-22');
 * }
 * ```
 */
export * from './advise/index.ts';
export type * from './base/issue.ts';
export * from './base/locale.ts';
export type { JsonSchema } from './case/json-schema.ts';
export { caseJsonSchema } from './case/json-schema.ts';
export { type ReadCase, type ReadOptions, readCase } from './case/read.ts';
export type { CaseProfile } from './case/schema/case.ts';
export type * from './catalogue/model.ts';
export type * from './catalogue/office-model.ts';
export {
  type ChecklistOptions,
  caseSkeleton,
  composeChecklist,
  composeEstimate,
  composeGlossary,
  composeHearing,
  composeIndex,
  composeLetter,
  composeMemo,
  composePaper,
  type HearingOptions,
  type IndexOptions,
  type LetterDocumentOptions,
  type MemoOptions,
  type PaperOptions,
} from './compose/index.ts';
export { type Content, loadContent, loadShippedContent } from './content.ts';
export type * from './doc/blocks.ts';
export { defaultFontsDir, type FontBook, openFontBook } from './fonts/index.ts';
export type { Letter, LetterQuestion, LetterSection, LetterSentence, Paper, Writing } from './letter/index.ts';
export { draftLetter, draftPapers, type FactMeter, factMeter, type LetterOptions, letterOf } from './letter/index.ts';
export { loadOffice, withOffice } from './office/index.ts';
export { type Packed, type PackReport, type PackRequest, type PackSelection, packCase } from './pack/index.ts';
export { type Printed, printPdf } from './print.ts';
