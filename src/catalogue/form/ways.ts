import * as z from 'zod';
import { confidence, expression, slug, sourceRef, text } from './common.ts';

/**
 * An outcome: where a case leads beside or instead of the application that was asked for, with the papers to bring first.
 * `way-out`: another status that may be asked for; `other-category`: the case belongs to another category; `keep`: the
 * present status may be kept; `outside`: a matter of another authority, or of none.
 */
export const outcomeForm = () =>
  z.strictObject({
    applications: z.array(slug()).min(1),
    kind: z.enum(['way-out', 'other-category', 'keep', 'outside']),
    /** When the case is one of these; absent if always. */
    when: expression().optional(),
    text: text(),
    /** Applications it leads to. */
    leads: z
      .array(z.strictObject({ category: slug(), procedure: slug() }))
      .min(1)
      .optional(),
    /** Where it leads if the catalogue has no such application: another status, another authority. */
    beyond: text().optional(),
    /** The papers to bring first. */
    papers: z.array(slug()).optional(),
    confidence: confidence(),
    sources: z.array(sourceRef()).min(1),
  });

/** What speaks for a period of stay (在留期間) in practice, and which papers show it. */
export const periodForm = () =>
  z.strictObject({
    applications: z.array(slug()).min(1),
    /** The period, ISO 8601: `P5Y`. */
    period: z.string().regex(/^P(\d+Y)?(\d+M)?$/),
    /** Whom it concerns at all. */
    when: expression().optional(),
    /** True if the case is so; absent if nothing in a profile tells. */
    holds: expression().optional(),
    text: text(),
    papers: z.array(slug()).optional(),
    confidence: confidence(),
    sources: z.array(sourceRef()).min(1),
  });

export type OutcomeForm = z.infer<ReturnType<typeof outcomeForm>>;
export type PeriodForm = z.infer<ReturnType<typeof periodForm>>;
