import { Composer, type Document, isMap, Lexer, LineCounter, Parser, type YAMLParseError } from 'yaml';
import { failure, type Issue, type Place, type Result, success } from '../base/issue.ts';
import { codePointName, findUnsafe } from '../base/unsafe-text.ts';
import * as fileSays from './messages/file.ts';
import { unsafeInFile } from './messages/reference.ts';
import type { Told } from './messages/say.ts';
import * as says from './messages/syntax.ts';

/** A parsed file: its tree, and the way from an offset in the text to a line and column. */
export interface Syntax {
  readonly document: Document.Parsed;
  placeAt(offset: number): Place;
}

/** Collections inside one another. A profile needs eight. */
const MAX_DEPTH = 40;
const MAX_TOKENS = 500_000;

/**
 * Parses YAML 1.2 (and so JSON) into a tree with positions. At most five faults of grammar are told, one a line.
 * Issues: `too-complex`, `many-documents`, `yaml-directive`, `empty-file`, and those of `messages/syntax.ts`.
 */
export function parseSyntax(text: string, file?: string): Result<Syntax> {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { ...(file === undefined ? {} : { file }), line, column: col };
  };
  const issue = (told: Told, offset: number): Issue => ({ severity: 'error', place: placeAt(offset), ...told });
  // The parser keeps its own stack, but composing its tokens recurses: too deep a nesting must never get there.
  const parser = new Parser(lines.addNewLine);
  const tokens = [];
  lines.addNewLine(0);
  // A page of the web, or an export of another program.
  if (/^\s*</.test(text)) return failure([issue(fileSays.notACase, 0)]);
  let count = 0;
  let quote = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('"') || lexeme.startsWith("'")) quote = parser.offset;
    for (const token of parser.next(lexeme)) tokens.push(token);
    count += 1;
    if (parser.stack.length > MAX_DEPTH || count > MAX_TOKENS) {
      return failure([issue(fileSays.tooComplex, parser.offset)]);
    }
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({ version: '1.2', prettyErrors: false, uniqueKeys: false });
  const documents = [...composer.compose(tokens, true, text.length)];
  const [document, second] = documents;
  if (!document) return failure([issue(fileSays.emptyFile, 0)]);
  if (second) return failure([issue(fileSays.manyDocuments, boundaryBefore(text, second.range[0]))]);
  if (tokens.some((token) => token.type === 'directive')) return failure([issue(fileSays.directive, 0)]);
  const faults = firstOfEachLine(document.errors, placeAt).slice(0, 5);
  if (faults.length > 0) {
    // Two faults may have one cause.
    const told = new Map(faults.map((fault) => explain(fault, text, quote)).map((one) => [one[1], one]));
    // What stands behind a character that cannot be read is not read rightly either.
    const all = [...told.values()];
    const unsafe = all.findIndex(([{ code }]) => code === 'unsafe-text');
    return failure(all.slice(0, unsafe < 0 ? all.length : unsafe + 1).map((one) => issue(...one)));
  }
  if (document.contents === null || (isMap(document.contents) && document.contents.items.length === 0)) {
    return failure([issue(fileSays.emptyFile, 0)]);
  }
  return success({ document, placeAt });
}

/** One fault draws others behind it on the same line; they only confuse. */
function firstOfEachLine(errors: readonly YAMLParseError[], placeAt: (offset: number) => Place): YAMLParseError[] {
  const lines = new Set<number | undefined>();
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  return sorted.filter((error) => {
    const { line } = placeAt(error.pos[0]);
    return !lines.has(line) && lines.add(line);
  });
}

/** The line that begins another document: `---`, or `...` with more behind it. */
function boundaryBefore(text: string, offset: number): number {
  const before = [...text.slice(0, offset + 3).matchAll(/^(---|\.\.\.)/gm)];
  return before.at(-1)?.index ?? 0;
}

const EXPLAINED: Readonly<Record<string, Told>> = {
  TAB_AS_INDENT: says.tabIndent,
  BAD_INDENT: says.indentation,
  BLOCK_AS_IMPLICIT_KEY: says.indentation,
  MULTILINE_IMPLICIT_KEY: says.indentation,
  KEY_OVER_1024_CHARS: says.indentation,
  BLOCK_IN_FLOW: says.comma,
  UNEXPECTED_TOKEN: says.comma,
  BAD_SCALAR_START: says.reservedStart,
  BAD_DQ_ESCAPE: says.badEscape,
  // All of these are about the signs & * !, which here begin a name or a remark the user means as text.
  ALIAS_PROPS: says.reservedStart,
  BAD_ALIAS: says.reservedStart,
  BAD_PROP_ORDER: says.reservedStart,
  MULTIPLE_ANCHORS: says.reservedStart,
  MULTIPLE_TAGS: says.reservedStart,
  TAG_RESOLVE_FAILED: says.reservedStart,
  BAD_COLLECTION_TYPE: says.reservedStart,
  NON_STRING_KEY: fileSays.keyNotText,
};

/**
 * What an office understands of a fault of YAML, and where to look. `quote` is the start of the file's last quotation:
 * one that is not closed runs to the end of the file, so that it can only be that one.
 */
function explain({ code, message, pos }: YAMLParseError, text: string, quote: number): [Told, number] {
  const byEye = findUnsafeNear(text, pos[0]) ?? findFullWidth(text, pos[0]);
  if (byEye) return byEye;
  if (message.startsWith('Missing closing') && message.endsWith('quote')) return [says.unclosed, quote];
  if (code === 'MISSING_CHAR' || (code === 'BAD_INDENT' && message.startsWith('Flow'))) {
    if (message.startsWith('Comments must')) return [says.hash, pos[0]];
    if (message.startsWith('Tags and anchors')) return [says.reservedStart, pos[0]];
    if (/^(Implicit|Sequence item|Block collection)/.test(message)) return [says.indentation, pos[0]];
    return [/must be separated|Missing , |Missing space/.test(message) ? says.comma : says.unclosed, pos[0]];
  }
  if (code === 'UNEXPECTED_TOKEN' && !isInBrackets(message)) return [says.strayText, pos[0]];
  return [EXPLAINED[code] ?? says.otherSyntax, pos[0]];
}

/** Whether the parser speaks of the parts of `[ ]` or `{ }`. */
function isInBrackets(message: string): boolean {
  return / in flow | in (flow|block) (collection|map|sequence)/.test(message);
}

/** A control character on the line where the parser stumbles is what it stumbles over. */
function findUnsafeNear(text: string, offset: number): [Told, number] | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const unsafe = findUnsafe(lineAt(text, start).replaceAll('\t', ' '));
  if (!unsafe) return undefined;
  const before = Array.from(lineAt(text, start)).slice(0, unsafe.index).join('').length;
  return [unsafeInFile(unsafe.kind, codePointName(unsafe.codePoint)), start + before];
}

/** Japanese and Chinese input methods leave marks the parser takes for letters; it stumbles there or one line later. */
function findFullWidth(text: string, offset: number): [Told, number] | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  for (const from of [start, text.lastIndexOf('\n', start - 2) + 1]) {
    const line = lineAt(text, from);
    if (/^\s*\u3000/.test(line)) return [says.fullWidthSpace, from];
    const colon = /^\s*(?:- )?["']?[\p{L}\p{N}_.-]+["']?：/u.exec(line);
    if (colon) return [says.fullWidthColon, from + colon[0].length - 1];
    const bracket = /[｛｝［］]/u.exec(line);
    if (bracket) return [says.fullWidthBracket(bracket[0]), from + bracket.index];
    // Between two fields inside { }: `a: 1、b: 2`.
    const between = /[、，](?=\s*["']?[A-Za-z][\w-]*["']?\s*[:：])/u.exec(line);
    if (between) return [says.fullWidthComma(between[0]), from + between.index];
  }
  return undefined;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}
