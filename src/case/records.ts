import type * as z from 'zod';
import { type Form, formOf } from './form.ts';

/** The type of one field as conditions see it. */
export interface FieldType {
  /** `string`, `int`, `bool`, `Date`, `Period`, `Money`, `ClientWords`, `Person`, or the name of a record. */
  readonly type: string;
  /** Several of `type`: a history `{ complete, items }`, or a plain list, which is whole as it stands. */
  readonly list?: 'history' | 'list';
  /** Several of `type`, by id. */
  readonly map?: true;
  /** The vocabulary whose slugs the string takes. */
  readonly vocabulary?: string;
  /** May be null: asked, there is none. */
  readonly none?: true;
  /** Holds the id of a person or of an application. With type `Person` conditions see the person itself. */
  readonly ref?: 'person' | 'application';
}

/** Every record of the profile by name (`Case`, `Application`, `Person`, `Address`, …), each with its fields. */
export type RecordTypes = Readonly<Record<string, Readonly<Record<string, FieldType>>>>;

/**
 * The record types of a schema, for type-checking conditions and for evaluating them. A record without a name of its
 * own is called after its field, with a capital. Throws if one name stands for two shapes: a mistake in the schema.
 */
export function recordTypes(schema: z.ZodType): RecordTypes {
  const types: Record<string, Record<string, FieldType>> = {};
  collect(formOf(schema), types);
  return types;
}

function collect(form: Form, types: Record<string, Record<string, FieldType>>): void {
  if (form.kind === 'value') return;
  if (form.kind !== 'record') {
    collect(form.item, types);
    return;
  }
  const fields: Record<string, FieldType> = {};
  for (const [key, field] of Object.entries(form.fields)) fields[key] = fieldType(field);
  const known = types[form.type];
  if (known && JSON.stringify(known) !== JSON.stringify(fields)) {
    throw new Error(`schema: two records are called ${form.type}`);
  }
  types[form.type] = fields;
  for (const field of Object.values(form.fields)) collect(field, types);
}

function fieldType(form: Form): FieldType {
  const none = form.none ? { none: true as const } : {};
  if (form.kind === 'record') return { type: form.type, ...none };
  if (form.kind === 'value') {
    const { type, vocabulary, ref } = form;
    return {
      type,
      ...(vocabulary === undefined ? {} : { vocabulary }),
      ...none,
      ...(ref === undefined ? {} : { ref }),
    };
  }
  const item = fieldType(form.item);
  return form.kind === 'map' ? { ...item, map: true, ...none } : { ...item, list: form.kind, ...none };
}
