/** A font file or the font folder is not as it must be. `file` names the culprit as the caller named it. */
export class FontError extends Error {
  readonly file: string;

  constructor(file: string, message: string) {
    super(`${file}: ${message}`);
    this.name = 'FontError';
    this.file = file;
  }
}
