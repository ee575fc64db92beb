import * as z from 'zod';
import { expression, text } from './common.ts';

/**
 * What cannot be true together: where `when` holds, the facts named are told in no letter until somebody has put them
 * right. Plain logic of dates and persons, no law.
 */
export const contradictionForm = () =>
  z.strictObject({
    /** Once for each element of a list. */
    for: z.record(z.string(), expression()).optional(),
    when: expression(),
    /** Fields that may be the wrong ones. */
    facts: z.array(expression()).min(1),
    text: text(),
  });

export type ContradictionForm = z.infer<ReturnType<typeof contradictionForm>>;
