import { failure, type Result, success } from '../base/issue.ts';
import type { WordTemplate } from '../doc/word-template.ts';
import { WordFault } from './fault.ts';
import { tellWordFault } from './messages.ts';
import { readPlaces } from './places.ts';
import { checkSafety } from './safety.ts';
import { readZip } from './zip.ts';

export { readZip } from './zip.ts';

/** How a Word file of the old format, or one with a password, begins. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads an office's own Word file, into which documents go where it says `{{content}}`. Everything in it is looked at
 * before it is used. Issues, with the file and what to do: `word-…`, see `WordFaultKind`.
 */
export function readWordTemplate(bytes: Uint8Array, file: string): Result<WordTemplate> {
  try {
    if (COMPOUND.every((byte, i) => bytes[i] === byte)) throw new WordFault('old');
    const files = readZip(bytes);
    checkSafety(files);
    if (!files.has('word/styles.xml')) throw new WordFault('damaged', 'word/styles.xml');
    return success({ base64: Buffer.from(bytes).toString('base64'), ...readPlaces(files) });
  } catch (error) {
    if (!(error instanceof WordFault)) throw error;
    const { code, what, todo } = tellWordFault(error);
    return failure([{ severity: 'error', code, place: { file }, what, todo }]);
  }
}
