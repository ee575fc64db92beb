export { composeBook } from './book/index.ts';
export { type ChecklistOptions, composeChecklist, partyList } from './checklist.ts';
export { formatDate } from './format.ts';
export { composeHearing, type HearingOptions } from './hearing.ts';
export { composeIndex, type IndexOptions } from './index-list.ts';
export { composeLetter, type LetterDocumentOptions } from './letter/index.ts';
export { composeMemo } from './memo.ts';
export { personName } from './person.ts';
export { caseSkeleton } from './skeleton.ts';
