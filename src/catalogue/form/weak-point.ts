import * as z from 'zod';
import { confidence, expression, provenance, slug, sourceRef, text } from './common.ts';

/**
 * A weak point: what an examiner will see in a case, what the letter must say to it, which papers support that. It is one
 * where `when` holds, or where a requirement of `raisedBy` is not met.
 */
export const weakPointForm = () =>
  z.strictObject({
    applications: z.array(slug()).min(1),
    kind: z.enum(['law', 'guideline', 'agency-page', 'practice']),
    /** A rule of thumb: no text of the authority says it, and offices differ in the number. */
    thumb: z.boolean().optional(),
    when: expression().optional(),
    /** Requirements that, not met, are this weak point. */
    raisedBy: z.array(slug()).optional(),
    /** What the examiner will see. */
    text: text(),
    /** Points to be addressed; `asks` are the facts one needs for it, as expressions: what is not known of them is asked. */
    address: z.array(z.strictObject({ text: text(), asks: z.array(expression()).optional() })).optional(),
    /** Papers that support what is said. */
    answers: z.array(slug()).optional(),
    /** `false`: nothing for the letter; the office deals with it (another route, another day, a lawyer). */
    letter: z.boolean().optional(),
    ...provenance,
    confidence: confidence(),
    sources: z.array(sourceRef()).min(1),
  });

export type WeakPointForm = z.infer<ReturnType<typeof weakPointForm>>;
