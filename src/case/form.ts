import * as z from 'zod';
import type { FieldMeta } from './schema/fields.ts';

interface Common {
  /** `none` may be written: asked, there is none. Never true for a history: every history may be `none`. */
  readonly none: boolean;
  /** The field must be there. Everything else may be left out and is unknown then. */
  readonly required: boolean;
}

/** A value that conditions see as one thing: text, number, date, money, words of the client, a person by id. */
export interface ValueForm extends Common {
  readonly kind: 'value';
  /** `string`, `int`, `bool`, `Date`, `Period`, `Money`, `ClientWords` or `Person`. */
  readonly type: string;
  readonly vocabulary?: string;
  readonly ref?: 'person' | 'application';
  /** A date that may also be `ongoing`. */
  readonly ongoing?: true;
  /** Left out, reading fills it in. */
  readonly filled?: true;
  /** The slugs of the vocabulary. */
  readonly slugs?: readonly string[];
  /** The one value there can be. */
  readonly literal?: unknown;
  /** Bounds of a whole number. */
  readonly min?: number;
  readonly max?: number;
}

/** A record with named fields. */
export interface RecordForm extends Common {
  readonly kind: 'record';
  /** The record's name: `Address`. */
  readonly type: string;
  readonly fields: Readonly<Record<string, Form>>;
}

/** Several of one form: a plain list, a history that says whether it is complete, or a map by id (`people`). */
export interface ManyForm extends Common {
  readonly kind: 'list' | 'history' | 'map';
  readonly item: Form;
  /** The least and the most entries of a list. */
  readonly count?: readonly [number, number];
}

/** The schema of the case profile as a plain tree, free of zod's wrappers. */
export type Form = ValueForm | RecordForm | ManyForm;

/**
 * Reads a zod schema made of the builders in `schema/fields.ts` into a plain tree. Everything that needs to know the
 * fields (reading, labels, JSON Schema, types of conditions) walks this tree instead of zod's internals.
 * Throws on a schema those builders cannot have made: a mistake in the program, not in the user's file.
 */
export function formOf(schema: z.ZodType, name = 'Case'): Form {
  let inner = schema;
  let meta: FieldMeta & { id?: string } = {};
  let required = true;
  for (;;) {
    // An outer wrapper knows better (`none`), but must not wipe out what only the inner schema says (`id`).
    meta = { ...inner.meta(), ...defined(meta) };
    if (inner instanceof z.ZodOptional) required = false;
    else if (!(inner instanceof z.ZodNullable)) break;
    inner = inner.unwrap() as z.ZodType;
  }
  const common: Common = { none: meta.none === true, required };
  if (meta.history && inner instanceof z.ZodObject) {
    return { ...common, kind: 'history', item: formOf((inner.shape.items as z.ZodArray).element as z.ZodType, name) };
  }
  if (inner instanceof z.ZodArray) {
    return { ...common, kind: 'list', item: formOf(inner.element as z.ZodType, name), count: countOf(inner) };
  }
  if (inner instanceof z.ZodRecord) {
    return { ...common, kind: 'map', item: formOf(inner.valueType as z.ZodType, name) };
  }
  if (inner instanceof z.ZodObject && !VALUE_TYPES.has(meta.cel ?? '')) {
    const fields: Record<string, Form> = {};
    for (const [key, field] of Object.entries(inner.shape)) fields[key] = formOf(field as z.ZodType, capital(key));
    return { ...common, kind: 'record', type: meta.id ?? name, fields };
  }
  const type = meta.cel ?? (inner instanceof z.ZodLiteral ? 'int' : undefined);
  if (type === undefined) throw new Error(`schema of ${name}: a field without meta`);
  return {
    ...common,
    kind: 'value',
    type,
    ...(meta.vocabulary === undefined ? {} : { vocabulary: meta.vocabulary }),
    ...(meta.ref === undefined ? {} : { ref: meta.ref }),
    ...(meta.ongoing ? { ongoing: true } : {}),
    ...(meta.filled ? { filled: true } : {}),
    ...(inner instanceof z.ZodEnum ? { slugs: inner.options as string[] } : {}),
    ...(inner instanceof z.ZodLiteral ? { literal: inner.value } : {}),
    ...bounds(inner),
  };
}

/** Written as an object, but one value for conditions. */
const VALUE_TYPES: ReadonlySet<string> = new Set(['Money', 'ClientWords']);

/** How many entries a list may have. */
function countOf(list: z.ZodArray): readonly [number, number] {
  const limits: { minimum?: number; maximum?: number; length?: number } = {};
  for (const check of list.def.checks ?? []) Object.assign(limits, check._zod.def);
  return [limits.length ?? limits.minimum ?? 0, limits.length ?? limits.maximum ?? 500];
}

function bounds(schema: z.ZodType): { min?: number; max?: number } {
  if (!(schema instanceof z.ZodNumber)) return {};
  const { minValue: min, maxValue: max } = schema;
  return { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function capital(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}
