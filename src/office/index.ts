/** An office's overlay: who the office is, and what it changes of the shipped content. */
export { withOffice } from './apply.ts';
export { lintOfficeFonts, loadOfficeFonts, type OfficeFace } from './fonts.ts';
export { loadOffice } from './load.ts';
