import * as z from 'zod';
import { ROLES } from '../../case/schema/roles.ts';
import { expression, slug, text, words } from './common.ts';

/** Words with `{{…}}` in them; Traditional Chinese only where the derived one would be wrong. */
const written = {
  ja: words().optional(),
  'zh-Hans': words().optional(),
  'zh-Hant': words().optional(),
};

const wordsForm = () => z.strictObject(written);

/** Names of further variables, each an expression: `{ stay: "facts.stayMonths(applicant)" }`. */
const letForm = () => z.record(z.string(), expression());

/** A paper that proves a sentence; with `whose` only that person's. */
const citeForm = () => z.union([slug(), z.strictObject({ paper: slug(), whose: expression() })]);

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

/** One sentence of a letter, in Japanese and Chinese side by side. */
export const sentenceForm = () =>
  z.strictObject({
    id: slug(),
    when: expression().optional(),
    /** Said only if one of these requirements is not met. */
    raisedBy: z.array(slug()).min(1).optional(),
    /** If it is not known whether `when` holds, the letter shows a gap; otherwise it only asks. */
    important: z.boolean().optional(),
    /** Left out, without a gap, if one of its values is not known. */
    optional: z.boolean().optional(),
    /** Once for each element of a list. */
    for: z.record(z.string(), expression()).optional(),
    let: letForm().optional(),
    /** Put before it if it is the first said in its paragraph, or if another one is: 私は、 / また、. */
    first: wordsForm().optional(),
    later: wordsForm().optional(),
    phrases: z.record(z.string(), phraseForm()).optional(),
    choose: expression().optional(),
    cases: z.record(z.string(), z.strictObject(said)).optional(),
    ...said,
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
    paragraphs: z.array(z.array(byKey('include', includeForm(), sentenceForm())).min(1)).min(1),
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

/** A letter: one file. Conditions stand outside the words; see `templates/letters/README.md`. */
export const letterForm = () =>
  z.strictObject({
    for: z.array(z.strictObject({ category: slug(), procedure: slug() })).min(1),
    title: text(),
    /** Only where it is not the one of the procedure (`documents/letter.yaml`, `addressee-…`). */
    addressee: text().optional(),
    /** Who says 私. */
    writer: role(),
    /** Who signs; the writer if nobody is named. */
    signers: z.array(role()).min(1).optional(),
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
