import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { nearest } from '../base/nearest.ts';
import { shown } from '../base/unsafe-text.ts';
import { convertValue, readNone } from './convert-value.ts';
import type { Form, ManyForm } from './form.ts';
import { EXPECTED } from './messages/expected.ts';
import * as says from './messages/field.ts';
import * as fileSays from './messages/file.ts';
import * as syntaxSays from './messages/syntax.ts';
import { FORBIDDEN_KEYS, type Segment } from './paths.ts';
import type { Reading } from './reading.ts';

type Path = readonly Segment[];

/**
 * Walks the file's tree along the schema and makes the plain value that zod checks: unknown facts left out, `none` as
 * null, histories as `{ complete, items }`, money as `{ amount, currency }`, text as it is written. What zod could not
 * place or explain is told on the way: unknown fields, wrong kinds of value, unsafe characters. Undefined = unknown.
 */
export function convert(source: unknown, form: Form, path: Path, reading: Reading, key?: Node): unknown {
  const node = reading.enter(source, path, key);
  if (!node || isUnknown(node)) return undefined;
  const none = isScalar(node) ? readNone(node, form, path, reading) : undefined;
  if (none === 'told') return undefined;
  if (form.kind === 'history') return history(node, form, none === 'none', path, reading);
  if (none === 'none') return null;
  if (form.kind === 'value') {
    return convertValue(node, form, path, reading, (map, fields) => record(map, fields, path, reading));
  }
  if (form.kind === 'record' && isMap(node)) return record(node, form.fields, path, reading);
  if (form.kind === 'map' && isMap(node)) return byId(node, form, path, reading);
  if (form.kind === 'list' && isSeq(node)) return items(node.items, form, path, reading);
  return reading.wrong(node, EXPECTED[form.kind], path);
}

/** Null, '' and blank text: the field is there, but nobody knows. */
function isUnknown(node: Node): boolean {
  return isScalar(node) && (node.value === null || (typeof node.value === 'string' && node.value.trim() === ''));
}

function record(map: YAMLMap, fields: Readonly<Record<string, Form>>, path: Path, reading: Reading) {
  const out: Record<string, unknown> = {};
  for (const { name, key, value } of entries(map, path, reading)) {
    const form = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!form) {
      reading.tell(unknownField(name, map, fields, path, reading), [...path, shown(name)], reading.placeOf(key));
      continue;
    }
    const read = convert(value, form, [...path, name], reading, key);
    if (read !== undefined) out[name] = read;
  }
  return out;
}

function unknownField(
  name: string,
  map: YAMLMap,
  fields: Readonly<Record<string, Form>>,
  path: Path,
  reading: Reading,
) {
  // YAML takes full-width marks for letters, so that they end up inside the name.
  if (name.includes('：')) return syntaxSays.fullWidthColon;
  if (name.startsWith('\u3000')) return syntaxSays.fullWidthSpace;
  if (name === '<<') return fileSays.mergeKey;
  if (name === '') return fileSays.keyNotText;
  if (map.flow && /^\d+$/.test(name)) return says.commaInNumber(shown(name));
  const known = Object.keys(fields);
  return says.unknownField(shown(name), nearest(name, known) ?? reading.fieldLabelled(name, known, path), known);
}

function byId(map: YAMLMap, form: ManyForm, path: Path, reading: Reading) {
  const out: Record<string, unknown> = {};
  for (const { name, key, value } of entries(map, path, reading)) {
    // `wang:` with nothing below is a person of whom nothing is known yet, not nobody.
    out[name] = convert(value, form.item, [...path, name], reading, key) ?? {};
  }
  return out;
}

function history(node: Node, form: ManyForm, none: boolean, path: Path, reading: Reading): unknown {
  if (none) return { complete: true, items: [] };
  if (isSeq(node)) {
    if (node.items.length === 0) reading.tell(says.emptyList, path, undefined, 'warning');
    return { complete: false, items: items(node.items, form, path, reading) };
  }
  if (!isMap(node)) return reading.wrong(node, EXPECTED.history, path);
  const out: Record<string, unknown> = {};
  const found = entries(node, path, reading);
  if (!found.some(({ name }) => name === 'complete' || name === 'items')) {
    reading.tell(says.notAList, path, reading.placeOf(node));
    return undefined;
  }
  for (const { name, key, value } of found) {
    if (name === 'complete') out.complete = convert(value, COMPLETE, [...path, name], reading, key);
    else if (name === 'items') out.items = itemsOf(value, form, path, reading, key);
    else
      reading.tell(
        says.unknownField(shown(name), nearest(name, PARTS), PARTS),
        [...path, shown(name)],
        reading.placeOf(key),
      );
  }
  return out;
}

const PARTS = ['complete', 'items'];
const COMPLETE: Form = { kind: 'value', type: 'bool', none: false, required: true };

/** The list under `items`: its entries have the paths of the history itself, as the user counts them. */
function itemsOf(source: unknown, form: ManyForm, path: Path, reading: Reading, key: Node): unknown {
  const own = [...path, 'items'];
  const node = reading.enter(source, own, key);
  if (!node || isUnknown(node)) return undefined;
  if (isScalar(node) && node.value === 'none') return [];
  return isSeq(node) ? items(node.items, form, path, reading) : reading.wrong(node, EXPECTED.list, own);
}

/** Entries that cannot be used leave a null behind, so that those after them keep their places. */
function items(nodes: readonly unknown[], form: ManyForm, path: Path, reading: Reading): unknown[] {
  return nodes.map((node, index) => {
    const told = reading.issues.length;
    const read = convert(node, form.item, [...path, index], reading);
    if (read === undefined && reading.issues.length === told) reading.tell(says.emptyEntry, [...path, index]);
    return read ?? null;
  });
}

interface Entry {
  readonly name: string;
  readonly key: Node;
  readonly value: unknown;
}

/** The pairs of a map whose names can be used, each name once. */
function entries(map: YAMLMap, path: Path, reading: Reading): readonly Entry[] {
  const seen = new Map<string, Entry>();
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? nameOf(key) : undefined;
    if (name === undefined) {
      reading.tell(fileSays.keyNotText, path, reading.placeOf((key ?? map) as Node));
      continue;
    }
    const first = seen.get(name);
    const node = key as Node;
    if (FORBIDDEN_KEYS.has(name)) reading.tell(fileSays.forbiddenKey(name), [...path, name], reading.placeOf(node));
    else if (first) {
      const line = reading.placeOf(first.key).line ?? 0;
      reading.tell(fileSays.duplicateKey(shown(name), line), [...path, shown(name)], reading.placeOf(node));
    } else seen.set(name, { name, key: node, value });
  }
  return [...seen.values()];
}

/** A key as it is written: `01:` is the name `01`, not the number 1. */
function nameOf(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}
