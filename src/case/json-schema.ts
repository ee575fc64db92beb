import { type Form, formOf, type ValueForm } from './form.ts';
import { type Labels, labelOf } from './labels.ts';
import { caseSchema } from './schema/case.ts';
import { DATE_PATTERN, ID_PATTERN, PERIOD_PATTERN } from './schema/fields.ts';
import { type LoadedVocabulary, slugsOf } from './vocabulary.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [key: string]: unknown };

/** Labels that the schema shows in an editor, by language. */
export interface SchemaLabels {
  readonly ja: Labels;
  readonly 'zh-Hans': Labels;
}

/**
 * The JSON Schema of a case file as the user writes it, for editors: what may be `none` or a list, slugs with their
 * words, dates by pattern, each field with its label and question in Japanese and Chinese. It describes the written
 * form, which is wider than what `caseSchema` checks after reading; references and impossible dates are left to
 * `readCase`.
 */
export function caseJsonSchema(vocabulary: LoadedVocabulary, labels?: SchemaLabels): JsonSchema {
  const form = formOf(caseSchema(slugsOf(vocabulary)));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Riyusho case profile',
    ...schemaOf(form, '', { vocabulary, labels }),
  };
}

interface Context {
  readonly vocabulary: LoadedVocabulary;
  readonly labels: SchemaLabels | undefined;
}

function schemaOf(form: Form, path: string, context: Context): JsonSchema {
  const written = form.kind === 'history' ? history(form.item, path, context) : bare(form, path, context);
  // Every field may stand empty: not known yet. The one exception are those without which there is no case.
  const choices = [
    ...(form.kind === 'history' || form.none ? [{ const: 'none', title: 'none' }] : []),
    ...(form.required ? [] : [{ type: 'null' }]),
  ];
  const texts = textsOf(path, context.labels);
  const several = 'anyOf' in written ? (written.anyOf as readonly JsonSchema[]) : [written];
  return choices.length === 0 ? { ...texts, ...written } : { ...texts, anyOf: [...several, ...choices] };
}

function bare(form: Form, path: string, context: Context): JsonSchema {
  switch (form.kind) {
    case 'value':
      return value(form, context.vocabulary);
    case 'record': {
      const properties: Record<string, JsonSchema> = {};
      for (const [key, field] of Object.entries(form.fields)) {
        properties[key] = schemaOf(field, path === '' ? key : `${path}.${key}`, context);
      }
      const required = Object.entries(form.fields).filter(([, field]) => mustBeWritten(field));
      return {
        type: 'object',
        properties,
        ...(required.length > 0 ? { required: required.map(([key]) => key) } : {}),
        additionalProperties: false,
      };
    }
    case 'map':
      return {
        type: 'object',
        propertyNames: { pattern: ID_PATTERN.source },
        additionalProperties: { anyOf: [bare(form.item, `${path}.*`, context), { type: 'null' }] },
      };
    default: {
      const [minItems, maxItems] = form.count ?? [0, 500];
      return { type: 'array', items: bare(form.item, `${path}[]`, context), minItems, maxItems };
    }
  }
}

function mustBeWritten(field: Form): boolean {
  return field.required && !(field.kind === 'value' && field.filled);
}

function history(item: Form, path: string, context: Context): JsonSchema {
  const list = { type: 'array', items: bare(item, `${path}[]`, context), maxItems: 500 };
  const whole = {
    type: 'object',
    properties: { complete: { type: 'boolean' }, items: { anyOf: [list, { const: 'none' }] } },
    required: ['complete', 'items'],
    additionalProperties: false,
  };
  return { anyOf: [list, whole] };
}

/** YAML reads a bare year as a number; reading takes both. */
const YEAR = { type: 'integer', minimum: 1868, maximum: 9999 };
const TEXT = { type: 'string', maxLength: 4000 };

function value(form: ValueForm, vocabulary: LoadedVocabulary): JsonSchema {
  if (form.slugs) return slugs(form, vocabulary);
  switch (form.type) {
    case 'bool':
      return { type: 'boolean' };
    case 'int':
      if (form.literal !== undefined) return { const: form.literal };
      return { type: 'integer', minimum: form.min, maximum: form.max };
    case 'Date': {
      const pattern = form.ongoing ? `${DATE_PATTERN.source}|^ongoing$` : DATE_PATTERN.source;
      return { anyOf: [{ type: 'string', pattern }, YEAR] };
    }
    case 'Period':
      return { type: 'string', pattern: PERIOD_PATTERN.source };
    case 'Money':
      return { anyOf: [{ type: 'integer', minimum: 0 }, FOREIGN] };
    case 'ClientWords':
      return { type: 'object', properties: { ja: TEXT, 'zh-Hans': TEXT }, additionalProperties: false };
    case 'Person':
      return { type: 'string', pattern: ID_PATTERN.source };
    default:
      return { anyOf: [TEXT, { type: 'number' }] };
  }
}

const FOREIGN = {
  type: 'object',
  properties: { amount: { type: 'number', minimum: 0 }, currency: { type: 'string', pattern: '^[A-Z]{3}$' } },
  required: ['amount', 'currency'],
  additionalProperties: false,
};

/** `const` with a title rather than `enum`: editors then show each slug with its word. */
function slugs(form: ValueForm, vocabulary: LoadedVocabulary): JsonSchema {
  const words = vocabulary[form.vocabulary ?? ''] ?? {};
  return {
    anyOf: (form.slugs ?? []).map((slug) => {
      const word = words[slug];
      return word ? { const: slug, title: `${word.ja} / ${word['zh-Hans']}` } : { const: slug };
    }),
  };
}

function textsOf(path: string, labels: SchemaLabels | undefined): JsonSchema {
  const [ja, zh] = [labels && labelOf(labels.ja, path), labels && labelOf(labels['zh-Hans'], path)];
  if (!ja || !zh) return {};
  return { title: `${ja.label} / ${zh.label}`, description: `${ja.question}\n${zh.question}` };
}
