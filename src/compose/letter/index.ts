export { composeLetter, type LetterDocumentOptions } from './letter.ts';
export { composePaper, type PaperOptions } from './paper.ts';
