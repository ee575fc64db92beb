/** An office's overlay: who the office is, and what it changes of the shipped content. */
export { withOffice } from './apply.ts';
export { LOCK_FILE } from './folder.ts';
export { lintOfficeFonts, loadOfficeFonts, type OfficeFace } from './fonts.ts';
export { lintOffice } from './lint.ts';
export { loadOffice } from './load.ts';
export { lockText, notNoted, type OfficeLock, readOfficeLock, stateOf } from './lock.ts';
export { existingFile, officeSkeleton } from './skeleton.ts';
