import { evaluate, truthOf } from '../condition/evaluate.ts';
import type { Node } from '../condition/node.ts';
import { Unknown, type Value } from '../condition/values.ts';

/**
 * True if a condition is false whatever the case says: it is false with every fact unknown, or it asks one and the same
 * fact to be two different words, or to lie before and after the same bound.
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

/** Allowed words for each fact, as the conjuncts together leave them. */
function contradicts(parts: readonly Node[]): boolean {
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
