export { composeBook } from './book/index.ts';
export { composeCalendar } from './calendar.ts';
export { type ChecklistOptions, composeChecklist, partyList } from './checklist.ts';
export { composeEstimate } from './estimate.ts';
export { formatDate } from './format.ts';
export { composeGlossary } from './glossary.ts';
export { composeHearing, type HearingOptions } from './hearing.ts';
export { profileOnPaper } from './in-person.ts';
export { composeIndex, type IndexOptions } from './index-list.ts';
export { composeKinshipChart, composeKinshipTable } from './kinship/index.ts';
export {
  composeLetter,
  composePaper,
  figureGaps,
  type LetterDocumentOptions,
  type PaperOptions,
} from './letter/index.ts';
export { composeMemo, type MemoOptions } from './memo.ts';
export { personName } from './person.ts';
export { composeSelfDiagnosis, hasSelfDiagnosis, type SelfDiagnosisOptions } from './self-diagnosis.ts';
export { caseSkeleton } from './skeleton.ts';
export { composeTriage, TRIAGE_ROOMS, type TriageOptions } from './triage/index.ts';
