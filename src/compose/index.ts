export { type ChecklistOptions, composeChecklist } from './checklist.ts';
export { formatDate } from './format.ts';
export { personName } from './person.ts';
export { caseSkeleton } from './skeleton.ts';
