import * as z from 'zod';
import { confidence, expression, slug, sourceRef, text } from './common.ts';

/**
 * A decided case that the authority has published: what was asked for, how it ended, and the facts it was told with. The
 * authority warns that a similar case can end differently: nothing is concluded from one.
 */
export const precedentForm = () =>
  z.strictObject({
    /** Categories whose cases may be compared with it, in this procedure. */
    applications: z.array(slug()).min(1),
    procedure: slug(),
    outcome: z.enum(['granted', 'refused']),
    facts: z
      .array(
        z.strictObject({
          text: text(),
          /**
           * True if a case is alike in this: at least as long as in a granted case, at most as long as in a refused one.
           * Absent if no field of a profile holds the fact.
           */
          alike: expression().optional(),
        }),
      )
      .min(1),
    confidence: confidence(),
    sources: z.array(sourceRef()).min(1),
  });

export type PrecedentForm = z.infer<ReturnType<typeof precedentForm>>;
