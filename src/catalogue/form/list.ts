import * as z from 'zod';
import { expression, provenance, slug, text } from './common.ts';

/** One paper inside a row, or a nested choice of papers. */
export type PaperForm =
  | string
  | {
      paper?: string | undefined;
      any?: PaperForm[] | undefined;
      all?: PaperForm[] | undefined;
      when?: string | undefined;
      note?: z.infer<ReturnType<typeof text>> | undefined;
    };

const paperForm: z.ZodType<PaperForm> = z.lazy(() =>
  z.union([
    slug(),
    z.strictObject({
      paper: slug().optional(),
      any: z.array(paperForm).min(1).optional(),
      all: z.array(paperForm).min(1).optional(),
      /** The alternative exists only if this holds. */
      when: expression().optional(),
      note: text().optional(),
    }),
  ]),
);

const rowFields = {
  /** Exactly one of the three. */
  paper: slug().optional(),
  any: z.array(paperForm).min(1).optional(),
  all: z.array(paperForm).min(1).optional(),
  /** A person or a list of persons; absent if nobody's. */
  whose: expression().optional(),
  level: z.enum(['required', 'conditional', 'customary']).optional(),
  when: expression().optional(),
  /** The condition as a bare clause, which serves「…場合」and a reason alike. */
  condition: text().optional(),
  copies: z.number().int().positive().optional(),
  /** Tax year, months or points of time the paper must cover. */
  period: expression().optional(),
  /** The period in words, for when it is not known yet. Parameters of the list may stand in it: {{taxYears}}. */
  periodWords: text().optional(),
  fetchedBy: slug().optional(),
  note: text().optional(),
  /** What the paper is in certain cases: it is asked for instead where `when` holds, and named where it may. */
  as: z.array(paperForm).min(1).optional(),
  /** Another paper that answers this one where nobody issues it. */
  answeredBy: z
    .array(z.strictObject({ paper: slug(), when: expression(), reason: text() }))
    .min(1)
    .optional(),
  /** Sorting key among the rows of one application; position in the list if absent. */
  order: z.number().optional(),
  ...provenance,
};

/** Changes to a row of an included list. */
const overrideForm = z.strictObject(rowFields).partial();

/** A row, or something that makes rows. */
export interface RowForm extends z.infer<z.ZodObject<typeof rowFields>> {
  id?: string | undefined;
  include?: string | undefined;
  with?: Record<string, string> | undefined;
  omit?: string[] | undefined;
  override?: Record<string, z.infer<typeof overrideForm>> | undefined;
  for?: Record<string, string> | undefined;
  choose?: string | undefined;
  cases?: Record<string, z.infer<typeof overrideForm>> | undefined;
  rows?: RowForm[] | undefined;
}

export const rowForm: z.ZodType<RowForm> = z.lazy(() =>
  z.strictObject({
    id: slug().optional(),
    ...rowFields,
    include: slug().optional(),
    with: z.record(z.string(), expression()).optional(),
    omit: z.array(slug()).optional(),
    override: z.record(slug(), overrideForm).optional(),
    for: z.record(z.string(), expression()).optional(),
    choose: expression().optional(),
    cases: z.record(slug(), overrideForm).optional(),
    rows: z.array(rowForm).optional(),
  }),
);

/** A list: which application needs which papers. */
export const listForm = () =>
  z.strictObject({
    /** Parameters and their types: `int`, `Person`, `list<Person>`. */
    parameters: z.record(z.string(), z.enum(['int', 'string', 'bool', 'Person', 'list<Person>'])).optional(),
    about: z.string().optional(),
    rows: z.array(rowForm).min(1),
    /** Points the reference leaves open: printed on the office's memo. */
    openPoints: z.array(text()).optional(),
  });

export type ListForm = z.infer<ReturnType<typeof listForm>>;
