export { composeLetter, type LetterDocumentOptions } from './letter.ts';
