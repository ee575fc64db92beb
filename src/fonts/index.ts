/** Typefaces: reading, measuring, falling back from one to the next, subsetting. Knows no PDF. */
export { type OwnFace, openFontBook } from './book.ts';
export { FontError } from './error.ts';
export { TrueTypeFace } from './face.ts';
export { defaultFontsDir } from './manifest.ts';
export { coverageOf, readOwnFont } from './own.ts';
export { type ByteSource, bytesSource, fileSource } from './source.ts';
export { type FontSubset, subsetFace } from './subset.ts';
export * from './types.ts';
