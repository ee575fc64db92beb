import * as z from 'zod';
import { isPartialDate } from '../../case/schema/fields.ts';

/** A slug: lower case letters, digits, hyphens; no name that means something to JavaScript itself. */
export const slug = () => z.string().regex(/^(?!(?:constructor|prototype)$)[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug' });

/** A text of the catalogue: Japanese and Simplified Chinese by hand, Traditional Chinese derived unless written. */
export const text = () => z.strictObject({ ja: words(), 'zh-Hans': words(), 'zh-Hant': words().optional() });

/** Words in one language: never more than a page or two. */
export const words = () => z.string().min(1).max(5000);

/** A day, ISO 8601. */
export const day = () => z.string().refine((value) => value.length === 10 && isPartialDate(value), { error: 'date' });

/** A CEL expression; always quoted in YAML. */
export const expression = () => z.string().min(1);

/** Which of an application's dates decides whether a rule applies. */
export const clock = () => z.enum(['filing', 'acceptance', 'decision', 'issue', 'entry']);

/** Whether a rule is law already. */
export const status = () => z.enum(['in-force', 'announced', 'draft']);

/**
 * How well a statement is supported: `official` = the official text was read whole; `agreed` = independent sources
 * agree; `single` = one source; `inferred` = our inference, never printed as official.
 */
export const confidence = () => z.enum(['official', 'agreed', 'single', 'inferred']);

/** Reference to a source, with the place in it and the day somebody last compared the statement with it. */
export const sourceRef = () => z.strictObject({ id: slug(), at: z.string().min(1).optional(), checkedOn: day() });

/** What every rule carries: time in force, how sure, and from where. */
export const provenance = {
  from: day().optional(),
  to: day().optional(),
  on: clock().optional(),
  status: status().optional(),
  confidence: confidence().optional(),
  sources: z.array(sourceRef()).optional(),
};
