import { parsePath, type Segment } from '../case/paths.ts';
import type { CaseProfile } from '../case/schema/case.ts';

type Held = Record<Segment, unknown> | unknown[];

/** What a record or list holds under a step of a path; the items of a history are its steps. */
function step(holder: unknown, segment: Segment): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  const list = itemsOf(holder);
  if (typeof segment === 'number') return list?.[segment];
  return Object.hasOwn(holder, segment) ? (holder as Record<string, unknown>)[segment] : undefined;
}

function itemsOf(holder: object): unknown[] | undefined {
  if (Array.isArray(holder)) return holder;
  const items = 'items' in holder ? holder.items : undefined;
  return Array.isArray(items) ? items : undefined;
}

/** What a profile has at a path, as it was read; undefined if there is nothing. */
export function valueAt(profile: CaseProfile, path: string): unknown {
  return (parsePath(path) ?? []).reduce<unknown>(step, profile);
}

/** What is open at a path: the value, a list that may go on, or the exact value. */
export function openAt(profile: CaseProfile, path: string): 'value' | 'complete' | 'exact' {
  const value = valueAt(profile, path);
  if (value === undefined) return 'value';
  return typeof value === 'object' ? 'complete' : 'exact';
}

/** A profile in which nobody has said what stands at these paths: facts that may not be told. */
export function withhold(profile: CaseProfile, paths: Iterable<string>): CaseProfile {
  const copy = structuredClone(profile);
  for (const path of paths) {
    const segments = parsePath(path) ?? [];
    const last = segments.at(-1);
    const holder = segments.slice(0, -1).reduce<unknown>(step, copy);
    if (last === undefined || typeof holder !== 'object' || holder === null) continue;
    // An element of a list keeps its place: other paths count by it.
    if (typeof last === 'number') {
      const items = itemsOf(holder);
      if (items && last < items.length) items[last] = {};
    } else delete (holder as Held & Record<string, unknown>)[last];
  }
  return copy;
}
