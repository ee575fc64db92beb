import type { Environment } from '../catalogue/condition/evaluate.ts';
import { mentionsAny } from '../catalogue/condition/mentions.ts';
import type { Value } from '../catalogue/condition/values.ts';
import type { Catalogue, ListRow } from '../catalogue/model.ts';
import type { Clocks } from '../facts/index.ts';
import { chooseCase } from './choose.ts';
import type { AdviceContent } from './content.ts';

/** Made once for a content: its labels do not change. */
const KNOWN = new WeakMap<Catalogue['labels'], InPerson>();

/**
 * Tells which open rows are there only because something may be so that is asked in person only (`inPerson` of a label):
 * the rows that would be gone if nothing of the kind were so. Whoever reads such a row learns what is asked about.
 */
export class InPerson {
  private readonly assumed: ReadonlyMap<string, Value>;
  private readonly names: ReadonlySet<string>;
  private readonly mentions = new WeakMap<ListRow, boolean>();
  private constructor({ catalogue: { labels }, types }: AdviceContent) {
    const words = Object.entries(labels).map(([path, { inPerson }]) => ({ name: lastName(path), inPerson }));
    // `on` is the day of a consultation, and of much else: of a name that others bear nothing is assumed.
    const others = new Set(words.filter(({ inPerson }) => !inPerson).map(({ name }) => name));
    this.names = new Set(words.flatMap(({ name, inPerson }) => (inPerson && !others.has(name) ? [name] : [])));
    const bools = new Set(
      Object.values(types).flatMap((fields) =>
        Object.entries(fields).flatMap(([name, { type, list }]) => (type === 'bool' && !list ? [name] : [])),
      ),
    );
    this.assumed = new Map([...this.names].map((name) => [name, bools.has(name) ? false : null]));
  }

  /** That of a content. */
  static of(content: AdviceContent): InPerson {
    const { labels } = content.catalogue;
    const known = KNOWN.get(labels) ?? new InPerson(content);
    KNOWN.set(labels, known);
    return known;
  }

  /** True if an open row would not be there if nothing that is asked in person were so. */
  alone(row: ListRow, env: Environment, clocks: Clocks): boolean {
    if (!this.mentioned(row)) return false;
    const harmless: Environment = {
      variable: (name) => env.variable(name),
      fact: (name, args) => env.fact(name, args),
      parameter: (slug) => env.parameter(slug),
      looked: (count) => env.looked?.(count),
      assumed: (field) => this.assumed.get(field),
    };
    const { holds, selected } = chooseCase(row, harmless, clocks);
    return holds === false || !selected;
  }

  private mentioned(row: ListRow): boolean {
    const known = this.mentions.get(row);
    if (known !== undefined) return known;
    const found = [row, ...Object.values(row.cases ?? {})].some(
      ({ when, papers }) => mentionsAny(when, this.names) || mentionsAny(papers?.when, this.names),
    );
    this.mentions.set(row, found);
    return found;
  }
}

/** The field a schema path ends in: `marriages[].protection.consultations[]` → `consultations`. */
function lastName(path: string): string {
  return /[A-Za-z]+(?=(?:\[\]|\.\*)*$)/.exec(path)?.[0] ?? path;
}
