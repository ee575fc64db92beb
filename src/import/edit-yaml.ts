import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parse,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Segment } from '../case/paths.ts';

/**
 * Something to write into a case: a value at a path, or entries behind those of a list, and whether the list is whole then.
 * Paths pass over the `items` of a history, as the user's do.
 */
export type Edit =
  | { readonly kind: 'set'; readonly path: readonly Segment[]; readonly value: unknown }
  | {
      readonly kind: 'list';
      readonly path: readonly Segment[];
      readonly entries: readonly unknown[];
      readonly complete: boolean;
    };

const OPTIONS = { version: '1.2', uniqueKeys: false, keepSourceTokens: false } as const;
/** White before what stands inside something. */
const STEP = 2;

/**
 * The text of a case with something written into it. Everything else stays as it is to the letter: comments, order, white,
 * the way things are written. Undefined where that cannot be done for sure, such as inside something that is written once
 * and used twice (`*name`).
 */
export function editYaml(text: string, edit: Edit): string | undefined {
  const before = parseDocument(text, OPTIONS);
  const edited = edit.kind === 'set' ? setAt(text, before, edit.path, edit.value) : extendAt(text, before, edit);
  if (edited === undefined) return undefined;
  // The text was cut and joined by hand: it must say exactly what it said, and the new thing.
  const wanted = applied(before.toJS(), edit);
  let says: unknown;
  try {
    says = parse(edited, OPTIONS);
  } catch {
    return undefined;
  }
  return same(says, wanted) ? edited : undefined;
}

/** A raw profile (parsed YAML or JSON) with something written into it. */
export function applied(raw: unknown, edit: Edit): unknown {
  const copy = { root: structuredClone(raw) };
  if (edit.kind === 'set') place(copy, ['root', ...edit.path], edit.value);
  else {
    const known = at(copy.root, edit.path);
    const items = entriesOf(known);
    const whole = edit.complete || (isRecord(known) && known.complete === true);
    const all = [...items, ...edit.entries];
    // A history that is written with `complete` stays so.
    const list =
      whole || isRecord(known)
        ? { ...(isRecord(known) ? known : {}), ...(whole ? { complete: true } : {}), items: all }
        : all;
    place(copy, ['root', ...edit.path], list);
  }
  return copy.root;
}

/** What a raw profile has at a path. */
function at(raw: unknown, path: readonly Segment[]): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof step === 'number' && isRecord(value)) value = value.items;
    value = typeof value === 'object' && value !== null ? (value as Record<Segment, unknown>)[step] : undefined;
  }
  return value;
}

function place(root: Record<string, unknown>, path: readonly Segment[], value: unknown): void {
  let parent: Record<Segment, unknown> = root;
  path.forEach((step, i) => {
    const next = path[i + 1];
    if (next === undefined) {
      parent[step] = value;
      return;
    }
    let inner = parent[step];
    if (typeof inner !== 'object' || inner === null) {
      inner = typeof next === 'number' ? [] : {};
      parent[step] = inner;
    }
    if (typeof next === 'number' && isRecord(inner)) {
      const history = inner as Record<string, unknown>;
      if (!Array.isArray(history.items)) history.items = [];
      inner = history.items;
    }
    parent = inner as Record<Segment, unknown>;
  });
}

function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isRecord(value) && Array.isArray(value.items) ? value.items : [];
}

function setAt(text: string, document: Document.Parsed, path: readonly Segment[], value: unknown): string | undefined {
  let node: unknown = document.contents;
  for (const [i, step] of path.entries()) {
    const rest = path.slice(i + 1);
    if (isMap(node) && typeof step === 'number') {
      const items = pairOf(node, 'items');
      if (!items) return insertPair(text, node, 'items', nested([step, ...rest], value), false);
      if (!isCollection(items.value)) return replaceValue(text, items, nested([step, ...rest], value), undefined);
      node = items.value;
    }
    if (isMap(node)) {
      const pair = pairOf(node, String(step));
      // A person of whom nothing was known has a line for each fact from now on.
      const block = i === 1 && path[0] === 'people';
      if (!pair) return insertPair(text, node, String(step), nested(rest, value), block);
      const next = pair.value;
      if (isAlias(next)) return undefined;
      if (rest.length === 0 || !isCollection(next) || isEmpty(next, rest))
        return replaceValue(text, pair, nested(rest, value), block ? node : undefined);
      node = next;
    } else if (isSeq(node) && typeof step === 'number') {
      if (step >= node.items.length)
        return step > node.items.length ? undefined : append(text, node, nested(rest, value));
      const next = node.items[step] as Node | null;
      if (isAlias(next)) return undefined;
      if (rest.length === 0 || !isCollection(next)) {
        if (!next?.range) return undefined;
        return `${text.slice(0, next.range[0])}${flow(nested(rest, value))}${text.slice(next.range[1])}`;
      }
      node = next;
    } else return undefined;
  }
  return undefined;
}

/** `{}` or `[]` where a record or a list of the other kind comes. */
function isEmpty(node: YAMLMap | YAMLSeq, rest: readonly Segment[]): boolean {
  return node.items.length === 0 && (isMap(node) ? true : typeof rest[0] === 'number');
}

function extendAt(
  text: string,
  document: Document.Parsed,
  { path, entries, complete }: Extract<Edit, { kind: 'list' }>,
): string | undefined {
  const found = lookup(document, path);
  if (isAlias(found)) return undefined;
  if (!isCollection(found) || (isSeq(found) && found.items.length === 0))
    return setAt(text, document, path, complete ? { complete: true, items: entries } : entries);
  let edited: string | undefined = text;
  for (const [i, entry] of entries.entries()) {
    if (edited === undefined) return undefined;
    const now = parseDocument(edited, OPTIONS);
    const list: unknown = lookup(now, path);
    const items: unknown = isMap(list) ? pairOf(list, 'items')?.value : list;
    const count: number = isSeq(items) ? items.items.length : i;
    edited = setAt(edited, now, [...path, count], entry);
  }
  if (edited === undefined || !complete) return edited;
  const now = parseDocument(edited, OPTIONS);
  return isSeq(lookup(now, path)) ? wrap(edited, now, path) : setAt(edited, now, [...path, 'complete'], true);
}

/** Makes `{ complete: true, items: … }` of a list. */
function wrap(text: string, document: Document.Parsed, path: readonly Segment[]): string | undefined {
  const parent = path.length === 1 ? document.contents : lookup(document, path.slice(0, -1));
  const pair = isMap(parent) ? pairOf(parent, String(path.at(-1))) : undefined;
  const list = pair?.value;
  const key = (pair?.key as Node | undefined)?.range;
  if (!isSeq(list) || !list.range || !key || list.anchor) return undefined;
  const [start, end] = [list.range[0], endOf(list)];
  if (list.flow) return `${text.slice(0, start)}{ complete: true, items: ${text.slice(start, end)} }${text.slice(end)}`;
  const indent = column(text, key[0]) + STEP;
  const shift = Math.max(0, indent + STEP - column(text, start));
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const last = lineEnd(text, end);
  const lines = text
    .slice(first, last)
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `${' '.repeat(shift)}${line}`));
  const head = `${' '.repeat(indent)}complete: true\n${' '.repeat(indent)}items:\n`;
  return `${text.slice(0, first)}${head}${lines.join('\n')}${text.slice(last)}`;
}

function lookup(document: Document.Parsed, path: readonly Segment[]): unknown {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node) && typeof step === 'number') node = pairOf(node, 'items')?.value;
    if (isMap(node)) node = pairOf(node, String(step))?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && (String(key.value) === name || key.source === name));
}

/** Adds a field at the end of a record. */
function insertPair(text: string, map: YAMLMap, name: string, value: unknown, block: boolean): string | undefined {
  const { range } = map;
  if (!range) return undefined;
  const key = scalar(name);
  const last = map.items.at(-1);
  if (map.flow) {
    if (!last) return `${text.slice(0, range[0])}{ ${key}: ${flow(value)} }${text.slice(range[1])}`;
    const end = endOfPair(last);
    return end === undefined ? undefined : `${text.slice(0, end)}, ${key}: ${flow(value)}${text.slice(end)}`;
  }
  const first = (map.items[0]?.key as Node | undefined)?.range;
  const end = last && endOfPair(last);
  if (!first || end === undefined) return undefined;
  const at = lineEnd(text, end);
  return `${text.slice(0, at)}\n${pairLines(key, value, column(text, first[0]), block)}${text.slice(at)}`;
}

/** Puts a value in the place of another, or where there is none yet. `parent` says that it may have lines of its own. */
function replaceValue(text: string, pair: Pair, value: unknown, parent: YAMLMap | undefined): string | undefined {
  const key = pair.key as Node;
  const node = pair.value as Node | null;
  if (!key.range || node?.anchor) return undefined;
  const colon = text.indexOf(':', key.range[1]);
  const written = node?.range && node.range[1] > node.range[0] ? node.range : undefined;
  if (colon < 0) return undefined;
  if (parent && !parent.flow && isRecord(value)) {
    const indent = column(text, key.range[0]) + STEP;
    const lines = Object.entries(value).map(([name, one]) => pairLines(scalar(name), one, indent, false));
    const at = lineEnd(text, written?.[1] ?? colon + 1);
    // What stood there was empty: `{}`, or nothing with a comment behind it.
    const head = written ? `${text.slice(0, colon + 1)}${text.slice(written[1], at)}` : text.slice(0, at);
    return `${head}\n${lines.join('\n')}${text.slice(at)}`;
  }
  if (written) return `${text.slice(0, written[0])}${flow(value)}${text.slice(written[1])}`;
  return `${text.slice(0, colon + 1)} ${flow(value)}${text.slice(colon + 1)}`;
}

/** Adds an entry at the end of a list. */
function append(text: string, list: YAMLSeq, value: unknown): string | undefined {
  const { range } = list;
  if (!range) return undefined;
  const last = list.items.at(-1) as Node | null | undefined;
  if (list.flow) {
    if (list.items.length === 0) return `${text.slice(0, range[0])}[${flow(value)}]${text.slice(range[1])}`;
    if (!last?.range) return undefined;
    const end = endOf(last);
    return `${text.slice(0, end)}, ${flow(value)}${text.slice(end)}`;
  }
  if (!last?.range) return undefined;
  const at = lineEnd(text, endOf(last));
  return `${text.slice(0, at)}\n${' '.repeat(column(text, range[0]))}- ${flow(value)}${text.slice(at)}`;
}

/** A field on lines of its own: lists of records have a line for each. */
function pairLines(key: string, value: unknown, indent: number, block: boolean): string {
  const space = ' '.repeat(indent);
  const inner = indent + STEP;
  if (Array.isArray(value) && value.some(isRecord))
    return [`${space}${key}:`, ...value.map((one) => `${' '.repeat(inner)}- ${flow(one)}`)].join('\n');
  if (isRecord(value) && Array.isArray(value.items) && value.items.some(isRecord))
    return [
      `${space}${key}:`,
      ...Object.entries(value).map(([name, one]) => pairLines(scalar(name), one, inner, false)),
    ].join('\n');
  if (block && isRecord(value))
    return [
      `${space}${key}:`,
      ...Object.entries(value).map(([name, one]) => pairLines(scalar(name), one, inner, false)),
    ].join('\n');
  return `${space}${key}: ${flow(value)}`;
}

/** A value on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (isRecord(value)) {
    const parts = Object.entries(value).map(([key, one]) => `${scalar(key)}: ${flow(one)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  return typeof value === 'string' ? scalar(value) : String(value);
}

/** Signs that mean something to YAML somewhere in a text, or at its start. */
const SIGNS = /[,[\]{}#&*!|>'"%@`\\]|:(?=\s|$)|^[-?:=~<.]|^\s|\s$|[\n\t]|[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/u;

/** A text as it is, or in quotes if YAML would take it for something else. */
function scalar(text: string): string {
  const quoted = () => JSON.stringify(text);
  if (text === '' || SIGNS.test(text)) return quoted();
  // A year is read as it is written; any other number would lose its zeros.
  if (/^\d{4}$/.test(text)) return text;
  return parse(`a: ${text}`, OPTIONS)?.a === text ? text : quoted();
}

/** A value inside records and lists that are not there yet. */
function nested(path: readonly Segment[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}

/** Where the writing of a node ends: of lines of its own, behind the last of them. */
function endOf(node: Node): number {
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1);
    const end = isMap(node) ? endOfPair(last as Pair) : endOf(last as Node);
    if (end !== undefined) return end;
  }
  return node.range?.[1] ?? 0;
}

function endOfPair({ key, value }: Pair): number | undefined {
  const [name, node] = [key as Node, value as Node | null];
  const end = node ? endOf(node) : 0;
  return name.range ? Math.max(end, name.range[1]) : undefined;
}

/** The end of the line that ends, or is met, at an offset. */
function lineEnd(text: string, offset: number): number {
  let from = offset;
  while (from > 0 && text[from - 1] === '\n') from -= 1;
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function column(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two parsed texts say the same; a year may have come as number or as text. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => same(one, b[i]));
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
  }
  return a === b || (isYear(a) && isYear(b) && String(a) === String(b));
}

function isYear(value: unknown): boolean {
  return /^\d{4}$/.test(String(value)) && (typeof value === 'number' || typeof value === 'string');
}
