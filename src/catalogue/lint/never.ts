import { parseDayRange } from '../../base/day.ts';
import { evaluate, truthOf } from '../condition/evaluate.ts';
import type { Node } from '../condition/node.ts';
import { Unknown, type Value } from '../condition/values.ts';

/**
 * True if a condition is false whatever the case says: it is false with every fact unknown, or it asks one and the same
 * fact to be two different words, or to lie below one bound and above a later one.
 */
export function neverHolds(node: Node): boolean {
  if (contradicts(conjuncts(node))) return true;
  try {
    const nothing = new Unknown(['?']);
    return (
      truthOf(evaluate(node, { variable: () => nothing, fact: () => nothing, parameter: (): Value => nothing })) ===
      false
    );
  } catch {
    return false;
  }
}

function conjuncts(node: Node): Node[] {
  return node.op === '&&' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node];
}

/** True if the conjuncts together leave a fact no word, or no place between two bounds. */
function contradicts(parts: readonly Node[]): boolean {
  return noWordLeft(parts) || noPlaceLeft(parts);
}

/** Lower and upper bounds of each fact, as comparisons with whole numbers and days give them. */
function noPlaceLeft(parts: readonly Node[]): boolean {
  const bounds = new Map<string, { min: number; max: number }>();
  for (const part of parts) {
    if (!('right' in part)) continue;
    const value = boundOf(part.right);
    if (value === undefined) continue;
    const key = JSON.stringify(part.left);
    const { min, max } = bounds.get(key) ?? { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
    if (part.op === '==') bounds.set(key, { min: Math.max(min, value), max: Math.min(max, value) });
    else if (part.op === '<' || part.op === '<=')
      bounds.set(key, { min, max: Math.min(max, part.op === '<' ? value - 1 : value) });
    else if (part.op === '>' || part.op === '>=')
      bounds.set(key, { min: Math.max(min, part.op === '>' ? value + 1 : value), max });
  }
  return [...bounds.values()].some(({ min, max }) => min > max);
}

/** A whole number, or a day as a number. */
function boundOf(node: Node): number | undefined {
  if (node.op === 'value')
    return typeof node.value === 'number' && Number.isInteger(node.value) ? node.value : undefined;
  const [text] = node.op === 'call' && node.name === 'date' ? node.args : [];
  return text?.op === 'value' ? parseDayRange(String(text.value))?.min : undefined;
}

/** Allowed words for each fact, as the conjuncts leave them. */
function noWordLeft(parts: readonly Node[]): boolean {
  const allowed = new Map<string, Set<unknown>>();
  const forbidden = new Map<string, Set<unknown>>();
  for (const part of parts) {
    if (part.op !== '==' && part.op !== '!=' && part.op !== 'in') continue;
    const key = JSON.stringify(part.left);
    const words =
      part.right.op === 'value'
        ? [part.right.value]
        : part.right.op === 'list' && part.right.items.every((item) => item.op === 'value')
          ? part.right.items.map((item) => (item.op === 'value' ? item.value : undefined))
          : undefined;
    if (!words) continue;
    if (part.op === '!=') forbidden.set(key, new Set([...(forbidden.get(key) ?? []), ...words]));
    else {
      const before = allowed.get(key);
      allowed.set(key, new Set(before ? words.filter((word) => before.has(word)) : words));
    }
  }
  return [...allowed].some(([key, words]) => [...words].every((word) => forbidden.get(key)?.has(word) ?? false));
}
