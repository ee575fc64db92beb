import { numberOf, type Value } from '../catalogue/condition/values.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { type Clocks, inForce } from './clocks.ts';

/**
 * A dated parameter on an application's clocks. Where the clock does not decide between two values it is a range that
 * asks for the clock's date. A slug nobody defined is a fault of the catalogue (the checker excludes it).
 */
export function parameterAt(catalogue: Pick<Catalogue, 'parameters'>, slug: string, clocks: Clocks): Value {
  const parameter = catalogue.parameters[slug];
  if (!parameter) throw new TypeError(`no parameter ${slug}`);
  const possible = parameter.values.filter((value) => value.status !== 'draft' && inForce(value, clocks) !== false);
  const numbers = possible.map(({ value }) => value);
  if (numbers.length === 0) throw new TypeError(`parameter ${slug} has no value on this date`);
  const paths = possible.flatMap((value) => clocks[value.on ?? 'filing'].paths);
  return numberOf(Math.min(...numbers), Math.max(...numbers), [...new Set(paths)]);
}
