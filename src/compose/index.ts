export { type ChecklistOptions, composeChecklist } from './checklist.ts';
export { formatDate, personName } from './format.ts';
export { caseSkeleton } from './skeleton.ts';
