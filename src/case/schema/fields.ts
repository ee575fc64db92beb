import * as z from 'zod';

/**
 * Building blocks of the case profile's schema. Each carries in its `meta` what zod does not know: the type conditions
 * see (`cel`), the vocabulary of an enumeration, whether the word `none` may stand for "asked, there is none".
 */
export interface FieldMeta {
  /** Type name for conditions: `string`, `int`, `bool`, `Date`, `Money`, a record's name, or `Person` for a reference. */
  readonly cel?: string;
  /** Name of the vocabulary whose slugs the field takes. */
  readonly vocabulary?: string;
  /** `none` may be written: asked, there is none. Read as null. */
  readonly none?: boolean;
  /** A history: `none`, a list (incomplete), or `{ complete, items }`. Read as `{ complete, items }`. */
  readonly history?: boolean;
  /** A date that may also be `ongoing`: still so. */
  readonly ongoing?: boolean;
  /** Always there after reading, although the user may leave it out. */
  readonly filled?: boolean;
  /** The string is the id of a person (`people`) or of an application (`applications`). */
  readonly ref?: 'person' | 'application';
}

/** Enumerations by vocabulary name; the slugs of each come from `templates/vocabulary/`. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** How a date looks; whether the day exists is for `isPartialDate` to say. */
export const DATE_PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True if `text` is a year, a month or a day that exists: `2019`, `2019-04`, `2019-04-30`. */
export function isPartialDate(text: string): boolean {
  const match = DATE_PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (year < 1868 || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** One line or paragraph of text, printed as it stands. */
export const text = () => z.string().min(1).max(4000).meta({ cel: 'string' });

/** A fact of a yes or a no. */
export const bool = () => z.boolean().meta({ cel: 'bool' });

/** A whole number between two bounds. */
export const int = (min: number, max: number) => z.number().int().min(min).max(max).meta({ cel: 'int' });

/** A date, ISO 8601; the day or the month may be missing. */
export const date = () => z.string().refine(isPartialDate, { error: 'date' }).meta({ cel: 'Date' });

/** The last day of a period, or `ongoing`. */
export const end = () =>
  z
    .string()
    .refine((value) => value === 'ongoing' || isPartialDate(value), { error: 'date' })
    .meta({ cel: 'Date', ongoing: true });

/** How a length of time looks. */
export const PERIOD_PATTERN = /^P(?=.)(\d{1,3}Y)?(\d{1,4}M)?(\d{1,5}D)?$/;

/** A length of time, ISO 8601: `P5Y`, `P6M`, `P90D`. */
export const period = () => z.string().regex(PERIOD_PATTERN, { error: 'period' }).meta({ cel: 'Period' });

/**
 * Money after reading: an amount and its currency (ISO 4217). The user may write whole yen as a plain number; reading
 * makes `{ amount, currency: 'JPY' }` of it. Yen have no fraction.
 */
export const money = () =>
  z
    .strictObject({
      amount: z.number().min(0).max(1e15),
      currency: z.string().regex(/^[A-Z]{3}$/, { error: 'currency' }),
    })
    .refine(({ amount, currency }) => currency !== 'JPY' || Number.isInteger(amount), {
      error: 'yen',
      path: ['amount'],
    })
    .meta({ cel: 'Money' });

/** A slug of a vocabulary. */
export function choice(vocabulary: Vocabulary, name: string) {
  const slugs = vocabulary[name];
  if (!slugs || slugs.length === 0) throw new Error(`vocabulary ${name} is empty or missing`);
  return z.enum(slugs as [string, ...string[]]).meta({ cel: 'string', vocabulary: name });
}

/** How an id looks. */
export const ID_PATTERN = /^[a-z][a-z0-9-]{0,39}$/;

/** An id the user gives to a person or an application: small letters, digits, hyphens. */
export const id = () => z.string().regex(ID_PATTERN, { error: 'id' }).meta({ cel: 'string' });

/** The id of a person under `people`. Conditions see the person itself. */
export const person = () => z.string().min(1).meta({ cel: 'Person', ref: 'person' });

/** Words of the client that may be printed, in the languages the client or the office wrote them. */
export const clientWords = () =>
  z
    .strictObject({ ja: text().optional(), 'zh-Hans': text().optional() })
    .meta({ id: 'ClientWords', cel: 'ClientWords' });

/** A field where `none` means: asked, there is none. */
export function orNone<T extends z.ZodType>(schema: T) {
  return schema.nullable().meta({ ...schema.meta(), id: undefined, none: true });
}

/** A record with a name; every field may be left out (unknown). */
export function record<S extends z.ZodRawShape>(id: string, shape: S) {
  return z.strictObject(shape).partial().meta({ id, cel: id });
}

/** A list of records over time, which says whether it is complete. */
export function history<T extends z.ZodType>(item: T) {
  return z.strictObject({ complete: z.boolean(), items: z.array(item).max(500) }).meta({ history: true });
}
