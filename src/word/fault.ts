/** Why a Word file cannot be used. `detail` is a part, a word or a name of the file. */
export type WordFaultKind =
  | 'large'
  | 'old'
  | 'damaged'
  | 'macros'
  | 'template'
  | 'strict'
  | 'attached'
  | 'outside'
  | 'part'
  | 'field'
  | 'review'
  | 'no-content'
  | 'content-twice'
  | 'content-place'
  | 'content-alone'
  | 'unknown-name'
  | 'braces';

/** Thrown inside this folder; `readWordTemplate` makes an issue of it. */
export class WordFault extends Error {
  readonly kind: WordFaultKind;
  readonly detail: string;
  constructor(kind: WordFaultKind, detail = '') {
    super(`${kind} ${detail}`);
    this.kind = kind;
    this.detail = detail;
  }
}
