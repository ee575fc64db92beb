import * as z from 'zod';
import { confidence, expression, slug, sourceRef, text } from './common.ts';

/**
 * What cannot be true together, or can but has to be explained before an examiner finds it: it is told where `when` surely
 * holds. The facts named may be the wrong ones.
 */
export const contradictionForm = () =>
  z.strictObject({
    /** `impossible`: no letter tells the facts until somebody has put them right. `explain`: they may well be true. */
    kind: z.enum(['impossible', 'explain']).optional(),
    /** Categories it concerns; every one if absent. */
    applications: z.array(slug()).min(1).optional(),
    /** Once for each element of a list; a later list may be that of an element of an earlier one. */
    for: z.record(z.string(), expression()).optional(),
    /**
     * What must surely be so for it to be told at all. With it, a `when` that is not known yet is told, too, as something
     * to be asked; without it nothing is told while anything is unknown.
     */
    given: expression().optional(),
    when: expression(),
    /** Fields that may be the wrong ones. */
    facts: z.array(expression()).min(1),
    /** A word it is about that stands in one of the fields: printed in quotes. */
    quote: expression().optional(),
    /** What does not fit. */
    text: text(),
    /** What to do about it. */
    todo: text(),
    /** Requirements and weak points of which it is one case: where one of them is told already, a short sheet tells that. */
    partOf: z.array(slug()).min(1).optional(),
    /** Where it rests on law or practice and not on logic alone. */
    confidence: confidence().optional(),
    sources: z.array(sourceRef()).min(1).optional(),
  });

export type ContradictionForm = z.infer<ReturnType<typeof contradictionForm>>;
