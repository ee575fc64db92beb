import type { Advice, Exhibits } from '../advise/index.ts';
import { papersOf } from '../advise/index.ts';
import type { DocumentLang } from '../base/locale.ts';
import type { Role } from '../case/schema/roles.ts';
import { type Environment, evaluate, withVariables } from '../catalogue/condition/evaluate.ts';
import { Days, isRec, List, or, type Rec, type Truth, Unknown, type Value } from '../catalogue/condition/values.ts';
import type { Cite, Lets, Loop } from '../catalogue/letter-model.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Facts } from '../facts/index.ts';
import type { PrintContext } from './print/index.ts';
import type { Trace } from './trace.ts';
import type { LetterWords } from './words.ts';

/** The elements of a loop that surely exist, and what would tell of others. */
export interface Elements {
  readonly environments: readonly { readonly env: Environment; readonly key?: string }[];
  readonly open: readonly string[];
}

/** Fields by which the elements of a history stand in time. */
const TIMES = ['from', 'on', 'year', 'filedOn', 'eventOn', 'bornOn', 'month', 'dueOn'];

/** Everything the sentences of one letter can see. */
export class LetterWorld {
  readonly facts: Facts;
  readonly words: LetterWords;
  readonly trace: Trace;
  private readonly catalogue: Catalogue;
  private readonly advice: Advice;
  private readonly role: Role;
  private readonly exhibits: Exhibits['filed'];
  /** `exhibits` are those of the advice: who writes ten papers of a case numbers them once. */
  constructor(
    facts: Facts,
    words: LetterWords,
    trace: Trace,
    catalogue: Catalogue,
    advice: Advice,
    exhibits: Exhibits['filed'],
    role: Role,
  ) {
    this.facts = facts;
    this.words = words;
    this.trace = trace;
    this.catalogue = catalogue;
    this.advice = advice;
    this.role = role;
    this.exhibits = exhibits;
  }

  /** What printing values in one language needs. */
  printing(lang: DocumentLang): PrintContext {
    const { words, facts, catalogue } = this;
    return { lang, words, facts, catalogue, writer: facts.environment.variable(this.role) ?? null };
  }

  /** An environment in which names stand for expressions, evaluated where they are used. */
  withLets(outer: Environment, lets: Lets): Environment {
    return lets.reduce<Environment>(
      (env, [name, expression]) => ({
        variable: (wanted) => {
          if (wanted !== name) return env.variable(wanted);
          // Names that stand for names twice over double the work with each.
          env.looked?.(1);
          return evaluate(expression.node, env);
        },
        fact: (fact, args) => env.fact(fact, args),
        parameter: (slug) => env.parameter(slug),
        looked: (count) => env.looked?.(count),
      }),
      outer,
    );
  }

  /** The elements of a loop in order of time, where they have one; the environment itself without a loop. */
  elements(loop: Loop | undefined, env: Environment): Elements | Unknown {
    if (!loop) return { environments: [{ env }], open: [] };
    const list = evaluate(loop.over.node, env);
    if (list instanceof Unknown) return list;
    if (!(list instanceof List)) return { environments: [], open: [] };
    if (list.items.length === 0 && !list.complete) return new Unknown(list.missing);
    return {
      environments: inTime(list.items).map((item) => ({
        env: withVariables(env, { [loop.variable]: item }),
        ...(isRec(item) ? { key: keyOf(item) } : {}),
      })),
      open: list.complete ? [] : [...list.missing],
    };
  }

  /** Whether one of these requirements is not met, or the case has one of these weak points. */
  raised(slugs: readonly string[]): Truth {
    return or(
      ...slugs.map((slug): Truth => {
        const { requirements, weakPoints } = this.advice;
        const found = [...requirements, ...weakPoints].find((one) => one.slug === slug);
        if (found?.state === 'open') return new Unknown(found.missing);
        return found?.state === 'not-met' || found?.state === 'certain';
      }),
    );
  }

  /** 資料 numbers of the papers that are on the list, in order. */
  numbers(cites: readonly Cite[], env: Environment): number[] {
    const found = cites.flatMap((cite) => {
      if (cite.paper === undefined) return this.named(evaluate(cite.row.node, env));
      const { paper, whose } = cite;
      const person = whose && evaluate(whose.node, env);
      return this.exhibits.filter(({ item: { first } }) => {
        if (!papersOf(first).includes(paper)) return false;
        return !whose || !first.whose || (!!person && isRec(person) && first.whose.persons.includes(person.key));
      });
    });
    return [...new Set(found.map(({ number }) => number))].sort((a, b) => a - b);
  }

  /** Those of the row, or of the paper, that a field of the profile names. */
  private named(name: Value): typeof this.exhibits {
    return this.exhibits.filter(({ item: { first } }) =>
      [first.id, first.row, ...papersOf(first)].some((one) => one === name),
    );
  }
}

/** A person's id, or the place of an element in its list. */
function keyOf(item: Rec): string {
  return item.record === 'Person' ? item.key : (/\[(\d+)\]$/.exec(item.path ?? '')?.[1] ?? item.key);
}

function inTime(items: readonly Value[]): readonly Value[] {
  const times = items.map(timeOf);
  if (times.some((time) => time === undefined)) return items;
  return items
    .map((item, i) => ({ item, time: times[i] ?? 0 }))
    .sort((a, b) => a.time - b.time)
    .map(({ item }) => item);
}

/** When an element of a history is; undefined if it has no time or its time is not known. */
function timeOf(item: Value): number | undefined {
  if (!isRec(item)) return undefined;
  for (const field of TIMES) {
    const value = fieldOf(item, field);
    if (value instanceof Days) return value.min;
    if (typeof value === 'number') return value;
  }
  return undefined;
}

/** A field of a record that may not have it. */
function fieldOf(record: Rec, field: string): Value | undefined {
  try {
    return record.get(field);
  } catch {
    return undefined;
  }
}
