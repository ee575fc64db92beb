import { type Environment, evaluate, truthOf, withVariables } from '../../catalogue/condition/evaluate.ts';
import { mentionsAny } from '../../catalogue/condition/mentions.ts';
import { type Truth, Unknown } from '../../catalogue/condition/values.ts';
import type { Catalogue, Gate } from '../../catalogue/model.ts';
import { filler } from '../words.ts';
import { schemaField } from './paths.ts';
import type { TriageEntry, TriageGate } from './types.ts';

/** What the gates alone say of an application. */
export type Gated = Omit<TriageEntry, 'unmet' | 'papers'>;

/** The gates of a catalogue for one person; every gate is looked at once. */
export class Gates {
  private readonly catalogue: Catalogue;
  private readonly env: Environment;
  private readonly toCome: (path: string) => boolean;
  private readonly asked: (paths: Iterable<string>) => string[];
  private readonly found = new Map<string, Truth>();
  /**
   * `toCome` tells of a path that it is a date of the application to come, which nobody can know; `asked` turns paths of
   * that application into those of the profile.
   */
  constructor(
    catalogue: Catalogue,
    env: Environment,
    toCome: (path: string) => boolean,
    asked: (paths: Iterable<string>) => string[],
  ) {
    this.catalogue = catalogue;
    this.env = env;
    this.toCome = toCome;
    this.asked = asked;
  }

  /** Every application the catalogue offers, in its order. */
  entries(): Gated[] {
    return Object.values(this.catalogue.categories).flatMap(({ slug, procedures }) =>
      Object.keys(procedures).map((procedure) => this.entry(slug, procedure)),
    );
  }

  /** One application, offered or not. */
  entry(category: string, procedure: string): Gated {
    const target = this.catalogue.categories[category]?.status ?? 'none';
    const gates = this.gatesOf(category, procedure).map((gate) => ({ gate, truth: this.truth(gate, target) }));
    const closed = gates.filter(({ truth }) => truth === false).map(({ gate }) => gate);
    const open = gates.flatMap(({ gate, truth }) => (truth instanceof Unknown ? [{ gate, paths: truth.paths }] : []));
    const later = (paths: ReadonlySet<string>) => paths.size > 0 && [...paths].every(this.toCome);
    const waiting = open.filter(({ paths }) => !later(paths));
    const state = closed.length > 0 ? 'closed' : waiting.length > 0 ? 'undecided' : 'open';
    return {
      category,
      procedure,
      state,
      closedBy: closed.map(({ slug }) => slug),
      undecidedBy: state === 'undecided' ? waiting.map(({ gate }) => gate.slug) : [],
      missing: state === 'undecided' ? this.asked(waiting.flatMap(({ paths }) => [...paths])) : [],
      provided: state === 'closed' ? [] : open.filter(({ paths }) => later(paths)).map(({ gate }) => gate.slug),
      remote: state === 'undecided' && waiting.some(({ gate, paths }) => isRemote(gate, paths)),
    };
  }

  /** Gates by slug, in words. */
  named(slugs: Iterable<string>): Record<string, TriageGate> {
    const fill = filler(this.env);
    const found = [...new Set(slugs)].flatMap((slug) => this.catalogue.gates[slug] ?? []);
    return Object.fromEntries(
      found.map((gate) => {
        const { slug, text, advice, theme, kind, rare, confidence, sources } = gate;
        const words = { text: fill(text), ...(advice ? { advice: fill(advice) } : {}) };
        return [slug, { ...words, theme, kind, general: this.isGeneral(gate), rare, confidence, sources }];
      }),
    );
  }

  /** True if a category is particular by nothing but what can cease: it still concerns whoever holds its status. */
  canCease(category: string): boolean {
    const own = this.ownGates(category);
    return own.length > 0 && own.every(({ ceases }) => ceases);
  }

  /** True if the category is for the person by what is particular to it, and something is. */
  isFor(category: string): boolean {
    const target = this.catalogue.categories[category]?.status ?? 'none';
    const own = this.ownGates(category);
    return own.length > 0 && own.every((gate) => this.truth(gate, target) === true);
  }

  private ownGates(category: string): Gate[] {
    return this.gatesOf(category).filter((gate) => gate.procedures === undefined && !this.isGeneral(gate));
  }

  private isGeneral({ applications }: Gate): boolean {
    return applications.length === Object.keys(this.catalogue.categories).length;
  }

  /** Facts one gate waits for; empty if it does not. */
  missingOf(slug: string, category: string): string[] {
    const gate = this.catalogue.gates[slug];
    const truth = gate && this.truth(gate, this.catalogue.categories[category]?.status ?? 'none');
    return truth instanceof Unknown ? this.asked(truth.paths) : [];
  }

  /** Whether a gate holds; `target` is the status the category asks for. */
  private truth(gate: Gate, target: string): Truth {
    if (!gate.holds) return new Unknown([]);
    const key = mentionsAny(gate.holds, TARGET) ? `${gate.slug} ${target}` : gate.slug;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const truth = truthOf(evaluate(gate.holds.node, withVariables(this.env, { target })));
    this.found.set(key, truth);
    return truth;
  }

  /** Gates of a category, for one procedure or any: what is particular to it first, what is so of every category last. */
  private gatesOf(category: string, procedure?: string): Gate[] {
    const all = Object.values(this.catalogue.gates).filter(
      ({ applications, procedures }) =>
        applications.includes(category) &&
        (procedures === undefined || procedure === undefined || procedures.includes(procedure)),
    );
    const rank = (gate: Gate) => (this.isGeneral(gate) ? 2 : gate.procedures === undefined ? 0 : 1);
    return all.sort((a, b) => rank(a) - rank(b));
  }
}

const TARGET: ReadonlySet<string> = new Set(['target']);

/** Only something rare would make it hold. */
function isRemote({ rare, rarely }: Gate, paths: ReadonlySet<string>): boolean {
  return rare || (paths.size > 0 && [...paths].every((path) => rarely.includes(schemaField(path))));
}
