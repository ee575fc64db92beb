export { composeLetter, type LetterDocumentOptions } from './letter.ts';
export { composePaper, figureGaps, type PaperOptions } from './paper.ts';
