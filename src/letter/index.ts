/** Letters: from the sentences of the catalogue and the facts of a case to a letter in every language of documents. */
export { addresseeOf } from './addressee.ts';
export { checkedPath, isChecked } from './checked.ts';
export type { LetterContent, LetterOptions } from './desk.ts';
export { draftLetter, isToldElsewhere, letterOf } from './draft.ts';
export { type FactMeter, factMeter } from './meter.ts';
export { draftPapers } from './papers.ts';
export { valueAt } from './profile-path.ts';
export type * from './types.ts';
