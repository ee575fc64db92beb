import type { Gated, Gates } from './gates.ts';
import type { TriageQuestion } from './types.ts';

/** What a fact counts that alone decides a gate, beside one of several; what an application counts that hardly anybody makes. */
const WEIGHT = { alone: 1, shared: 0.4, remote: 0.05 } as const;

/**
 * The facts that decide most, best first. A fact weighs, for every undecided application, what it can do to it: a gate that
 * waits for it alone can be closed, and with it the application, by one answer; what waits for several facts hardly moves.
 */
export function rankTriageQuestions(
  entries: readonly Gated[],
  gates: Gates,
  present: (path: string) => boolean,
): TriageQuestion[] {
  const found = new Map<string, { entries: Set<string>; settles: number; weight: number }>();
  for (const entry of entries.filter(({ state }) => state === 'undecided')) {
    const best = new Map<string, number>();
    for (const slug of entry.undecidedBy) {
      const missing = gates.missingOf(slug, entry.category);
      const weight = missing.length === 1 ? WEIGHT.alone : WEIGHT.shared / missing.length;
      for (const path of missing) best.set(path, Math.max(best.get(path) ?? 0, weight));
    }
    for (const [path, weight] of best) {
      const one = found.get(path) ?? { entries: new Set<string>(), settles: 0, weight: 0 };
      one.entries.add(`${entry.category} ${entry.procedure}`);
      one.weight += weight * (entry.remote ? WEIGHT.remote : 1);
      if (weight === WEIGHT.alone) one.settles += 1;
      found.set(path, one);
    }
  }
  return [...found]
    .map(([path, { entries: names, settles, weight }]) => ({
      path,
      kind: present(path) ? ('complete' as const) : ('value' as const),
      entries: [...names],
      settles,
      weight: Math.round(weight * 100) / 100,
    }))
    .sort((a, b) => b.weight - a.weight || (a.path < b.path ? -1 : 1));
}
