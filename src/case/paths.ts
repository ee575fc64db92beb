import { failure, type Result, success } from '../base/issue.ts';
import * as say from './messages/path.ts';

/** One step of a path: the name of a field, the id of a person, or a 0-based place in a list. */
export type Segment = string | number;

const SIMPLE = /^[\p{L}_][\p{L}\p{N}_-]*$/u;
const STEP = /^(?:(\.?)([\p{L}_][\p{L}\p{N}_-]*)|\[(\d{1,6})\]|\[("(?:[^"\\]|\\.)*")\])/u;
/** Names that mean something to JavaScript itself: never a field, an id or a step of a path. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** True for a name that every object of JavaScript has: never a key, a slug or a variable of content. */
export function isForbiddenName(name: string): boolean {
  return FORBIDDEN_KEYS.has(name) || name in Object.prototype;
}

/**
 * Reads a profile path as the user writes it (`people.wang.addresses[1].from`); undefined if it is none. A key that is
 * not a plain word stands in brackets and quotes: `people["A 1"]`. The `items` of a history are passed over.
 */
export function parsePath(path: string): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  for (let rest = path; rest !== ''; ) {
    const match = STEP.exec(rest);
    if (!match) return undefined;
    const [step, dot, name, index, key] = match;
    if (name !== undefined) {
      if ((dot === '') !== (segments.length === 0)) return undefined;
      segments.push(name);
    } else if (index !== undefined) {
      if (segments.at(-1) === 'items') segments.pop();
      segments.push(Number(index));
    } else {
      const text = quoted(key ?? '');
      if (text === undefined) return undefined;
      segments.push(text);
    }
    rest = rest.slice(step.length);
  }
  return segments;
}

function quoted(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}

/** Writes a path the way `parsePath` reads it. */
export function formatPath(segments: readonly Segment[]): string {
  let path = '';
  for (const segment of segments) {
    if (typeof segment === 'number') path += `[${segment}]`;
    else if (!SIMPLE.test(segment)) path += `[${JSON.stringify(segment)}]`;
    else path += path === '' ? segment : `.${segment}`;
  }
  return path;
}

/**
 * The schema path of a profile path, by which labels are kept: `people.wang.addresses[1].from` →
 * `people.*.addresses[].from`. A schema path stays as it is; undefined if `path` is no path.
 */
export function schemaPath(path: string): string | undefined {
  const person = /^people\.\*(?=\.|$)/.test(path) ? path.replace('*', '_') : path;
  const segments = parsePath(person.replaceAll('[]', '[0]'));
  if (!segments) return undefined;
  let result = '';
  for (const [index, segment] of segments.entries()) {
    if (typeof segment === 'number') result += '[]';
    else if (index === 0) result = segment;
    else result += index === 1 && segments[0] === 'people' ? '.*' : `.${segment}`;
  }
  return result;
}

/**
 * A copy of a raw profile (parsed YAML, before reading) with `value` at `path`. Records and lists on the way are made if
 * they are missing or `none`; a place in a list must exist or be the next one. Issues: `path-form`, `path-absent`.
 */
export function setPath(raw: unknown, path: string, value: unknown): Result<unknown> {
  return edit(raw, path, (parent, last) => {
    if (Array.isArray(parent)) {
      if (typeof last !== 'number' || last > parent.length) return false;
      parent[last] = structuredClone(value);
    } else {
      if (typeof last !== 'string') return false;
      parent[last] = structuredClone(value);
    }
    return true;
  });
}

/** A copy of a raw profile without what stands at `path`, which must be there. Issues: `path-form`, `path-absent`. */
export function removePath(raw: unknown, path: string): Result<unknown> {
  return edit(raw, path, (parent, last) => {
    if (Array.isArray(parent)) return typeof last === 'number' && parent.splice(last, 1).length === 1;
    return typeof last === 'string' && Object.hasOwn(parent, last) && delete parent[last];
  });
}

type Container = Record<string, unknown> | unknown[];

function edit(raw: unknown, path: string, change: (parent: Container, last: Segment) => boolean): Result<unknown> {
  const segments = parsePath(path);
  const last = segments?.at(-1);
  if (!segments || last === undefined || segments.some((segment) => FORBIDDEN_KEYS.has(String(segment)))) {
    return failure([{ severity: 'error', path, ...say.pathForm(path) }]);
  }
  const copy: { root: unknown } = { root: structuredClone(raw) };
  let parent: Container | undefined = copy;
  let key: Segment = 'root';
  for (const next of segments) {
    parent = parent && child(parent, key, next);
    key = next;
  }
  if (!parent || !change(parent, last)) return failure([{ severity: 'error', path, ...say.pathAbsent(path) }]);
  return success(copy.root);
}

/** What stands under `key`, made if it is missing; inside a history, its items when a place in the list comes next. */
function child(parent: Container, key: Segment, next: Segment): Container | undefined {
  const slots = parent as Record<Segment, unknown>;
  if (Array.isArray(parent) && (typeof key !== 'number' || key > parent.length)) return undefined;
  const found = Object.hasOwn(parent, key) ? slots[key] : undefined;
  if (found === undefined || found === null || found === 'none') {
    const made: Container = typeof next === 'number' ? [] : {};
    slots[key] = made;
    return made;
  }
  if (typeof found !== 'object') return undefined;
  if (typeof next === 'number' && !Array.isArray(found)) return child(found as Container, 'items', next);
  return found as Container;
}
