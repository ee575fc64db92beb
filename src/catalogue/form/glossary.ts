import * as z from 'zod';
import { confidence, sourceRef, words } from './common.ts';

/**
 * A word of the procedures with the Chinese it is put in. Traditional Chinese is written, not derived: Taiwan's words differ.
 * `inferred` is our own rendering; then sources may be missing.
 */
export const glossaryForm = () =>
  z.strictObject({
    term: z.strictObject({ ja: words(), 'zh-Hans': words(), 'zh-Hant': words() }),
    confidence: confidence(),
    sources: z.array(sourceRef()),
  });

export type GlossaryForm = z.infer<ReturnType<typeof glossaryForm>>;
