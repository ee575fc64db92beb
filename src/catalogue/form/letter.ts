import * as z from 'zod';
import { ROLES } from '../../case/schema/roles.ts';
import { expression, slug, sourceRef, text, words } from './common.ts';

/** Words with `{{…}}` in them; Traditional Chinese only where the derived one would be wrong. */
const written = {
  ja: words().optional(),
  'zh-Hans': words().optional(),
  'zh-Hant': words().optional(),
};

const wordsForm = () => z.strictObject(written);

/** Names of further variables, each an expression: `{ stay: "facts.stayMonths(applicant)" }`. */
const letForm = () => z.record(z.string(), expression());

/**
 * A paper that proves a sentence; with `whose` only that person's. Or `row`: what a field of the profile names, the id of
 * a row of the list or the slug of a paper.
 */
const citeForm = () =>
  z.union([slug(), z.strictObject({ paper: slug(), whose: expression() }), z.strictObject({ row: expression() })]);

/** What is said, by which papers it is proved, which requirements and weak points it answers. */
const said = {
  ...written,
  cites: z.array(citeForm()).optional(),
  answers: z.array(slug()).optional(),
};

/** A part of a sentence that is said once for each element of a list, or only if a condition holds. */
const phraseForm = () =>
  z.strictObject({
    ...written,
    for: z.record(z.string(), expression()).optional(),
    let: letForm().optional(),
    when: expression().optional(),
    /** Left out, without a gap, if one of its values is not known. */
    optional: z.boolean().optional(),
    /** How several are joined: `and` A、BとC / A、B和C (the default), `comma` A、B、C. */
    join: z.enum(['and', 'comma']).optional(),
  });

/** What decides what a sentence says, and in which words. */
const sayingForm = {
  when: expression().optional(),
  /** If it is not known whether `when` holds, the letter shows a gap; otherwise it only asks. */
  important: z.boolean().optional(),
  /** Left out, without a gap, if one of its values is not known. */
  optional: z.boolean().optional(),
  let: letForm().optional(),
  phrases: z.record(z.string(), phraseForm()).optional(),
  choose: expression().optional(),
  cases: z.record(z.string(), z.strictObject(said)).optional(),
  ...said,
};

/** One sentence of a letter, in Japanese and Chinese side by side. */
export const sentenceForm = () =>
  z.strictObject({
    id: slug(),
    /** Said only if one of these requirements is not met. */
    raisedBy: z.array(slug()).min(1).optional(),
    /** Once for each element of a list. */
    for: z.record(z.string(), expression()).optional(),
    /** Put before it if it is the first said in its paragraph, or if another one is: 私は、 / また、. */
    first: wordsForm().optional(),
    later: wordsForm().optional(),
    ...sayingForm,
  });

/** What stands in a cell or beside a label. */
const filledForm = {
  ...sayingForm,
  /** Stands there where a value is none: なし. Without it the place stays empty. */
  none: text().optional(),
};

/** What stands in a cell or beside a label: as a sentence, but it need not end like one. Without words it is left to the pen. */
const cellForm = () => z.strictObject(filledForm);

/** A labelled value: 氏名　見本 太郎. */
export const fieldForm = () =>
  z.strictObject({
    id: slug(),
    label: text(),
    /** What helps to fill it in; a third column where any field has one. */
    note: text().optional(),
    ...filledForm,
  });

/**
 * A row of a table, once for each element of a list if it has `for`; of several lists, each inside the one before it. A
 * column it does not name is left to the pen.
 */
const rowForm = () =>
  z.strictObject({
    id: slug(),
    for: z.record(z.string(), expression()).optional(),
    let: letForm().optional(),
    when: expression().optional(),
    /** The day by which it is put in order, where the table is in order of time. */
    at: expression().optional(),
    /** A line over the whole width that names what follows. */
    band: text().optional(),
    cells: z.record(slug(), cellForm()).optional(),
  });

/** A table: its columns, and rows from one list or from several, in the order written or in that of time. */
const tableForm = () =>
  z.strictObject({
    columns: z
      .array(
        z.strictObject({
          id: slug(),
          title: text(),
          /** Its part of the width, compared with the other columns. */
          share: z.number().positive(),
          align: z.enum(['start', 'center', 'end']).optional(),
          /** There only if this surely holds. */
          when: expression().optional(),
          /** Its cells are in this language whatever the document's is: the original beside a translation. */
          lang: z.enum(['ja', 'zh-Hans', 'zh-Hant']).optional(),
        }),
      )
      .min(1),
    order: z.enum(['written', 'time']).optional(),
    rows: z.array(rowForm()).min(1),
    /** Empty rows to be filled in by hand. */
    blankRows: z.number().int().min(1).max(30).optional(),
    /** Lines of text each row is high at least: room for the pen. */
    rowLines: z.number().int().min(2).max(10).optional(),
  });

/**
 * Bars of parts that lie end to end, all to one scale, and a legend with amounts and shares. There only if every value is
 * known: what is missing is asked for by the table the chart stands beside.
 */
const chartForm = () =>
  z.strictObject({
    bars: z
      .array(
        z.strictObject({
          id: slug(),
          title: text(),
          when: expression().optional(),
          /** What lies in the bar, once for each element of a list; `value` in yen. None and 0 take no room. */
          parts: z
            .array(
              z.strictObject({
                id: slug(),
                for: z.record(z.string(), expression()).optional(),
                value: expression(),
                ...sayingForm,
              }),
            )
            .min(1),
        }),
      )
      .min(1),
  });

/**
 * Sentences, or a section, of a part that letters share (`letters/parts/<slug>.yaml`), with names for what differs; `as`
 * comes before their ids where a letter takes the same part in twice.
 */
const includeForm = () =>
  z.strictObject({ include: slug(), as: slug().optional(), when: expression().optional(), let: letForm().optional() });

/** One of two forms, told apart by a key of the first, so that the faults are those of the form that is meant. */
function byKey<A, B>(key: string, first: z.ZodType<A>, second: z.ZodType<B>) {
  return z.unknown().transform((value, context): A | B => {
    const read = (typeof value === 'object' && value !== null && key in value ? first : second).safeParse(value);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues)
      context.issues.push({ code: 'custom', message, path: [...path], input: value });
    return z.NEVER;
  });
}

/** What an office may write anew of a sentence: its words in one language or in all, its condition, what proves it. */
export const revisionForm = () =>
  z.strictObject({
    ...said,
    when: expression().optional(),
    raisedBy: z.array(slug()).min(1).optional(),
    important: z.boolean().optional(),
    optional: z.boolean().optional(),
    first: wordsForm().optional(),
    later: wordsForm().optional(),
    phrases: z.record(z.string(), wordsForm()).optional(),
    cases: z.record(z.string(), z.strictObject(said)).optional(),
  });

/** What an office may write anew of a cell, and of a field. */
export const cellRevisionForm = () =>
  revisionForm().omit({ raisedBy: true, first: true, later: true }).extend({ none: text().optional() });
export const fieldRevisionForm = () => cellRevisionForm().extend({ label: text().optional(), note: text().optional() });

/** A section: a numbered heading (none without `title`) and its paragraphs, each a list of sentences. */
const sectionForm = () =>
  z.strictObject({
    id: slug(),
    title: text().optional(),
    when: expression().optional(),
    raisedBy: z.array(slug()).min(1).optional(),
    /** There only if something is surely said in it: what might be said is no part of the outline. */
    quiet: z.boolean().optional(),
    let: letForm().optional(),
    paragraphs: z
      .array(z.array(byKey('include', includeForm(), sentenceForm())).min(1))
      .min(1)
      .optional(),
    /** Labelled values. */
    fields: z.array(fieldForm()).min(1).optional(),
    /** Fields in a grid with rules, as a form has them. */
    grid: z.boolean().optional(),
    table: tableForm().optional(),
    chart: chartForm().optional(),
    /** Something drawn or reckoned by the program from the case: see `templates/papers/README.md`. */
    figure: slug().optional(),
    /** Boxes to be ticked. */
    checks: z
      .array(z.strictObject({ id: slug(), ...sayingForm }))
      .min(1)
      .optional(),
    /** Ruled lines to be written on by hand. */
    lines: z.number().int().min(1).max(40).optional(),
    /** Where somebody signs, beside the signers of the paper. */
    signatures: z.array(text()).min(1).optional(),
    /** Its paragraphs stand in a ruled box: what must not be overlooked. */
    boxed: z.boolean().optional(),
    /** It only warns of a draft: not there once `waivers` say that the paper was checked. */
    draft: z.boolean().optional(),
    /** Only in documents in these languages: the certificate of who translated, beside the translation. */
    languages: z
      .array(z.enum(['ja', 'zh-Hans', 'zh-Hant']))
      .min(1)
      .optional(),
  });

/**
 * What several letters say alike. In it requirements and papers of every category may be named: what is not the letter's
 * own falls away, and with it a sentence that nothing can raise.
 */
export const letterPartForm = () =>
  byKey(
    'section',
    z.strictObject({ section: sectionForm() }),
    z.strictObject({ sentences: z.array(sentenceForm()).min(1) }),
  );

/** Who may speak and sign. */
const role = () => z.enum(ROLES);

/** Those who may write: all but the last under a condition, so that there is always somebody. */
const writersForm = () =>
  z
    .array(z.strictObject({ role: role(), when: expression().optional() }))
    .min(2)
    .refine((writers) => writers.every(({ when }, i) => (when === undefined) === (i === writers.length - 1)));

/** A paper beside the letter: one file, the form of a letter and what a form or a table needs. See `templates/papers/README.md`. */
export const paperForm = () =>
  z.strictObject({
    /** Entry of `documents/pack.yaml` (of kind `paper`) whose folder, languages and formats it has. */
    document: slug(),
    /** Name of its files; the title if absent. */
    name: z.string().min(1).max(30).optional(),
    /** Only for these; for every application if absent. */
    for: z
      .array(z.strictObject({ category: slug().optional(), procedure: slug().optional() }))
      .min(1)
      .optional(),
    /** Papers of the lists that it is: it belongs to a case whose list surely has one of them, and bears its number. */
    makes: z.array(slug()).min(1).optional(),
    /** Papers of the lists that are filled in from it: it belongs to a case whose list surely has one of them. */
    fills: z.array(slug()).min(1).optional(),
    /** Papers of the lists that it accompanies without being one of them: it belongs to a case whose list surely has one. */
    beside: z.array(slug()).min(1).optional(),
    /**
     * Of `beside`: it is filed with that paper and bears its number, or is its translation: 資料3（訳文）. `own`: it is filed
     * and no row of the list: its number comes after those of the list.
     */
    bears: z.enum(['number', 'translation', 'own']).optional(),
    /** Of `beside`: once for each person whose paper it is; in words and conditions that person is `subject`. */
    each: z.literal('person').optional(),
    /** Who reads it, where that is not the client: it is not made for somebody who must not learn of the application. */
    reader: z.union([role(), z.literal('subject')]).optional(),
    /** What it rests on: printed at its end. */
    sources: z.array(sourceRef()).min(1).optional(),
    /** It belongs to the case only if this holds. */
    when: expression().optional(),
    /** It belongs to the case only if one of these requirements is not met, or one of these weak points is there. */
    raisedBy: z.array(slug()).min(1).optional(),
    title: text(),
    style: z.enum(['letter', 'sheet']).optional(),
    /** `procedure`: whom the application is addressed to. None if absent. */
    addressee: z.union([z.literal('procedure'), text()]).optional(),
    /** Whether it begins with the block that tells who applies and who writes. */
    head: z.boolean().optional(),
    /** False: its headings have no numbers, because what it is about has numbers of its own. */
    numbered: z.boolean().optional(),
    /** Whether it ends with 以上. */
    closing: z.boolean().optional(),
    /** Whether it names the office that made it. */
    maker: z.boolean().optional(),
    /** None for an application that is filed with another one (`with`): that one's tells of the whole family. */
    alone: z.literal(true).optional(),
    writer: z.union([role(), writersForm()]).optional(),
    signers: z.array(role()).min(1).optional(),
    let: letForm().optional(),
    sections: z.array(byKey('include', includeForm(), sectionForm())).min(1),
  });

/** A letter: one file. Conditions stand outside the words; see `templates/letters/README.md`. */
export const letterForm = () =>
  z.strictObject({
    for: z.array(z.strictObject({ category: slug(), procedure: slug() })).min(1),
    title: text(),
    /** Only where it is not the one of the procedure (`documents/letter.yaml`, `addressee-…`). */
    addressee: text().optional(),
    /** Who says 私; or several, the first whose condition surely holds, the last without one. */
    writer: z.union([role(), writersForm()]),
    /** Who signs; the writer if nobody is named. */
    signers: z.array(role()).min(1).optional(),
    /** No letter for an application that is filed with another one (`with`): that one's letter tells of it. */
    alone: z.literal(true).optional(),
    let: letForm().optional(),
    sections: z.array(byKey('include', includeForm(), sectionForm())).min(1),
  });

export type WordsForm = z.infer<ReturnType<typeof wordsForm>>;
export type CiteForm = z.infer<ReturnType<typeof citeForm>>;
export type PhraseForm = z.infer<ReturnType<typeof phraseForm>>;
export type SentenceForm = z.infer<ReturnType<typeof sentenceForm>>;
export type RevisionForm = z.infer<ReturnType<typeof revisionForm>>;
export type SectionForm = z.infer<ReturnType<typeof sectionForm>>;
export type IncludeForm = z.infer<ReturnType<typeof includeForm>>;
export type LetterPartForm = z.infer<ReturnType<typeof letterPartForm>>;
export type LetterForm = z.infer<ReturnType<typeof letterForm>>;
export type PaperForm = z.infer<ReturnType<typeof paperForm>>;
export type CellForm = z.infer<ReturnType<typeof cellForm>>;
export type FieldForm = NonNullable<SectionForm['fields']>[number];
export type ChartForm = z.infer<ReturnType<typeof chartForm>>;
export type TableForm = z.infer<ReturnType<typeof tableForm>>;
