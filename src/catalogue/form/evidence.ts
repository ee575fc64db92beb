import * as z from 'zod';
import { confidence, slug, sourceRef, text } from './common.ts';

/** What of a family a paper can show: `register` is a Japanese family register, `existence` that somebody is who he is. */
export const FAMILY_FACTS = [
  'birth',
  'recognition',
  'adoption',
  'marriage',
  'divorce',
  'death',
  'register',
  'existence',
] as const;

export type FamilyFact = (typeof FAMILY_FACTS)[number];

/** What a paper is: one entry of the table `evidence`. It says nothing about who needs it. */
export const evidenceForm = () =>
  z.strictObject({
    /** `ja` is the official name, never translated and never converted. */
    name: text(),
    /** Slug of the vocabulary `groups`. */
    group: slug(),
    /** Who usually fetches or makes it: slug of the vocabulary `fetchers`. */
    fetchedBy: slug(),
    /** Slug of the table `authorities`; absent if nobody issues it. */
    issuer: slug().optional(),
    /** `original` 原本, `copy` 写し, `shown` 提示, `print` a print-out. */
    form: z.enum(['original', 'copy', 'shown', 'print']),
    /** Months from the date of issue within which it must be filed. */
    validity: z.strictObject({ months: z.number().int().positive() }).optional(),
    /** A paper in a foreign language that needs a Japanese translation. */
    translation: z.boolean().optional(),
    /** One sheet tells of a whole household: its members need it once. */
    perHousehold: z.boolean().optional(),
    /** A paper about one's private life: left out of lists that others than the client read. */
    private: z.boolean().optional(),
    /** What of a family it shows of the person it is about: the drawing of the family (親族図) names it there. */
    shows: z.array(z.enum(FAMILY_FACTS)).optional(),
    get: z
      .strictObject({
        /** Slugs of the vocabulary `channels`. */
        channels: z.array(slug()).optional(),
        /** Slugs of the vocabulary `things-to-bring`. */
        bring: z.array(slug()).optional(),
        fee: z.strictObject({ yen: z.number().int().min(0), usual: z.boolean().optional() }).optional(),
        days: z.number().int().positive().optional(),
        /** Where and how, in words, if channels do not say it all. */
        how: text().optional(),
      })
      .optional(),
    /** The agency's form, by its file name on the agency's site. */
    officialForm: z.string().optional(),
    remarks: z.array(text()).optional(),
    confidence: confidence(),
    sources: z.array(sourceRef()).min(1),
  });

export type EvidenceForm = z.infer<ReturnType<typeof evidenceForm>>;
