export type * from './frames.ts';
export { type Align, type Line, naturalWidth, type Setup, setLines } from './line/lines.ts';
export { missingOf } from './missing.ts';
export { LETTER, SHEET, type Style } from './style.ts';
export { type TypesetOptions, typeset } from './typeset.ts';
