import * as z from 'zod';
import { confidence, day, expression, slug, sourceRef, text } from './common.ts';

/** How sure a statement is, and from where. */
const support = () => z.strictObject({ confidence: confidence(), sources: z.array(sourceRef()).min(1) });

/** An office of the immigration authority: a bureau, or (`of`) a branch of one that handles residence. */
export const officeOfAuthorityForm = () =>
  z.strictObject({
    name: text(),
    /** Slug of the bureau a branch belongs to. */
    of: slug().optional(),
    /** Official names of the prefectures it takes: 神奈川県. */
    prefectures: z.array(z.string().regex(/^.+[都道府県]$/u)).min(1),
    /** Where it is, in Japanese as on an envelope. */
    address: z.string().min(1).optional(),
    confidence: confidence(),
    sources: z.array(sourceRef()).min(1),
  });

/** How applications of one procedure are filed: slug of the vocabulary `procedures`. */
export const filingPlaceForm = () =>
  z.strictObject({
    /** Whose address tells the office: the applicant's, or that of who files for an applicant abroad. */
    by: z.enum(['residence', 'representative']),
    place: support(),
    /** What the addressee of letters (宛先) rests on. */
    addressee: support(),
    /** The day on which the standard processing times of the categories were published so. */
    processing: support().extend({ on: day() }).optional(),
  });

/** A rule about filing: who may file, how, online or not. */
export const filingRuleForm = () =>
  z.strictObject({
    applications: z.array(slug()).min(1),
    when: expression().optional(),
    text: text(),
    confidence: confidence(),
    sources: z.array(sourceRef()).min(1),
  });

export type OfficeOfAuthorityForm = z.infer<ReturnType<typeof officeOfAuthorityForm>>;
export type FilingPlaceForm = z.infer<ReturnType<typeof filingPlaceForm>>;
export type FilingRuleForm = z.infer<ReturnType<typeof filingRuleForm>>;
