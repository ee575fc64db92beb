import { isMap, isScalar, type Node, type Scalar, type YAMLMap } from 'yaml';
import { codePointName, findUnsafe, shown } from '../base/unsafe-text.ts';
import type { Form, ValueForm } from './form.ts';
import { EXPECTED } from './messages/expected.ts';
import * as says from './messages/field.ts';
import { unsafeText } from './messages/reference.ts';
import type { Segment } from './paths.ts';
import type { Reading } from './reading.ts';
import { saysNone, saysUnknown, suggestBool, suggestNumber, suggestYear } from './suggestions.ts';

type Path = readonly Segment[];
type Fields = Readonly<Record<string, Form>>;

const part = (type: string): ValueForm => ({ kind: 'value', type, none: false, required: true });

/** Values that are written as several fields but are one thing. */
const PARTS: Readonly<Record<string, Fields>> = {
  Money: { amount: part('number'), currency: part('string') },
  ClientWords: { ja: part('string'), 'zh-Hans': part('string') },
};

/**
 * Whether a plain value says that there is none: `none` if it does where it may, `told` if that is not possible here or
 * not the way to write it (an issue is told), undefined if the value says something else.
 */
export function readNone(node: Scalar, form: Form, path: Path, reading: Reading): 'none' | 'told' | undefined {
  const allowed = form.none || form.kind === 'history';
  if (typeof node.value !== 'string') return undefined;
  if (allowed && saysNone(node.value)) {
    reading.tell(says.noneSpelling(node.value.trim()), path);
    return 'told';
  }
  if (node.value !== 'none' || (form.kind === 'value' && form.slugs?.includes('none'))) return undefined;
  if (allowed) return 'none';
  reading.tell(says.noneNotAllowed, path);
  return 'told';
}

/**
 * Reads one value. Text and dates are taken as they are written, so that a year needs no quotes and a telephone number
 * keeps its zeros. `parts` reads the fields of money and of the client's words.
 */
export function convertValue(
  node: Node,
  form: ValueForm,
  path: Path,
  reading: Reading,
  parts: (map: YAMLMap, fields: Fields) => unknown,
): unknown {
  const fields = PARTS[form.type];
  if (fields && isMap(node)) return parts(node, fields);
  const isYear = form.type === 'int' && (form.min ?? 0) >= 1900;
  const wrong = (meant?: string) => reading.wrong(node, EXPECTED[isYear ? 'year' : form.type], path, meant);
  if (!isScalar(node)) return wrong();
  const plain: unknown = node.value;
  const written = typeof plain === 'string' ? plain : undefined;
  if (written !== undefined && form.type !== 'ClientWords' && saysUnknown(written) && !form.slugs?.includes(written)) {
    reading.tell(says.unknownSpelling(shown(written)), path);
    return undefined;
  }
  const meant = (suggest: (text: string) => string | undefined) =>
    written === undefined ? undefined : suggest(written);
  switch (form.type) {
    case 'Money':
      return typeof plain === 'number' ? { amount: plain, currency: 'JPY' } : wrong(meant(suggestNumber));
    case 'ClientWords':
      return wrong();
    case 'bool':
      return typeof plain === 'boolean' ? plain : wrong(meant(suggestBool));
    case 'int':
    case 'number':
      return typeof plain === 'number' && Number.isFinite(plain)
        ? plain
        : wrong(isYear ? meant(suggestYear) : meant(suggestNumber));
    default:
      return safe(written ?? node.source ?? String(plain), form, path, reading);
  }
}

function safe(text: string, form: ValueForm, path: Path, reading: Reading): string | undefined {
  const unsafe = findUnsafe(text);
  if (unsafe) {
    reading.tell(unsafeText(unsafe.kind, codePointName(unsafe.codePoint), unsafe.index + 1), path);
    return undefined;
  }
  if (form.type !== 'string' || form.slugs) return text;
  if (/^(“.*”|＂.*＂|‘.*’)$/s.test(text)) reading.tell(says.quotesInText, path, undefined, 'warning');
  const [found] = RADICAL.exec(text) ?? [];
  if (found !== undefined)
    reading.tell(
      says.radical(found, codePointName(found.codePointAt(0) ?? 0), found.normalize('NFKC')),
      path,
      undefined,
      'warning',
    );
  return text;
}

/** Kangxi radicals, each the compatibility form of an ideograph. */
const RADICAL = /[\u2f00-\u2fd5]/;

/** A value as it may stand in a message. */
export function shownValue(value: unknown): string {
  return shown(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}
