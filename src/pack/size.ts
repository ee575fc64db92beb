import type { Advice } from '../advise/index.ts';
import { parseDayRange } from '../base/day.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import { Numbers } from '../catalogue/condition/values.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { clocksOf, parameterAt } from '../facts/index.ts';
import type { MadeFile } from './merge.ts';
import { BOUND } from './plan.ts';

/** How large the bound papers of an application are beside what can be attached online, both in bytes. */
export interface BoundSize {
  readonly path: string;
  readonly bytes: number;
  readonly limit: number;
}

/** A megabyte as storage counts it: the smaller reading of the limit, which is the safe one. */
const MEGABYTE = 1_000_000;

/**
 * The size meter: bound papers of applications that may be filed online (`documents/pack.yaml`, `online`) and of which nobody
 * has said that they are not, beside the limit of one attachment. What the client brings is scanned and added to it.
 */
export function boundSizes(
  profile: CaseProfile,
  advice: readonly Advice[],
  catalogue: Catalogue,
  files: readonly MadeFile[],
): readonly BoundSize[] {
  const { online } = catalogue.pack;
  if (!online) return [];
  return advice.flatMap(({ application, procedure, asOf }) => {
    const own = profile.applications[application];
    if (!own || own.online === false || !online.procedures.includes(procedure)) return [];
    const clocks = clocksOf(own, `applications[${application}]`, parseDayRange(asOf)?.min ?? 0);
    const value = parameterAt(catalogue, online.limit, clocks);
    // Between two limits that may apply, the smaller one.
    const megabytes = value instanceof Numbers ? value.min : Number(value);
    const bound = files.filter(({ about }) => about.kind === BOUND && about.application === own.id);
    return bound.map(({ path, bytes }) => ({ path, bytes: bytes.length, limit: megabytes * MEGABYTE }));
  });
}
