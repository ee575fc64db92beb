import * as z from 'zod';
import { ROLES } from '../../case/schema/roles.ts';
import { clock, confidence, day, expression, provenance, slug, sourceRef, status, text } from './common.ts';

/** A source: a law, a page, a practitioner's text. Practitioners are a tag, a kind and a date, never a person's host name. */
export const sourceForm = () =>
  z.strictObject({
    kind: z.enum(['law', 'gazette', 'guideline', 'agency-page', 'agency-form', 'public-body', 'press', 'practice']),
    title: text(),
    /** The day of the text or of the copy that was read. */
    date: z.string(),
    /** Address on an official site, without scheme. */
    page: z.string().optional(),
    /** Tag of the research notes. */
    tag: z.string().optional(),
  });

/** An authority or another issuer of papers. */
export const authorityForm = () =>
  z.strictObject({
    name: text(),
    note: text().optional(),
    /** What it gives out costs nothing: forms of the authority, what people write themselves. */
    free: z.boolean().optional(),
  });

/** A dated number of the law: years, months, yen, ages, points. */
export const parameterForm = () =>
  z.strictObject({
    name: text(),
    unit: z.enum(['yen', 'years', 'months', 'days', 'age', 'points', 'month-of-year', 'count', 'megabytes', 'percent']),
    values: z
      .array(
        z.strictObject({
          from: day().optional(),
          to: day().optional(),
          on: clock().optional(),
          value: z.number(),
          status: status().optional(),
          confidence: confidence(),
          sources: z.array(sourceRef()).min(1),
        }),
      )
      .min(1),
  });

/** An item of the points of the highly skilled, of which the vocabulary `point-items` has the words. */
export const pointForm = () =>
  z.strictObject({
    /** Of the items of one group only the highest counts. */
    group: slug().optional(),
    /** By table (`points-tables`); none where the table does not have the item. */
    points: z.record(slug(), z.number().int().positive()),
    /** Counts only below this age. */
    below: z.number().int().positive().optional(),
    /** Does not count beside these. */
    notWith: z.array(slug()).min(1).optional(),
    confidence: confidence(),
    sources: z.array(sourceRef()).min(1),
  });

/** A fee, paid on permission, by the period that is granted and by the way of filing. */
export const feeForm = () =>
  z.strictObject({
    name: text(),
    values: z
      .array(
        z.strictObject({
          from: day().optional(),
          to: day().optional(),
          on: clock(),
          /** One amount, or bands by the period of stay that is granted. */
          bands: z
            .array(
              z.strictObject({
                granted: text().optional(),
                /** Whole months of the granted period it covers, both included; no end for the longest. */
                months: z.strictObject({ from: z.number().int().min(0), to: z.number().int().optional() }).optional(),
                counter: z.number().int().min(0),
                online: z.number().int().min(0).optional(),
              }),
            )
            .min(1),
          confidence: confidence(),
          sources: z.array(sourceRef()).min(1),
        }),
      )
      .min(1),
    note: text().optional(),
  });

/** A requirement: what the law or the practice looks at, and which papers answer it. */
export const requirementForm = () =>
  z.strictObject({
    applications: z.array(slug()).min(1),
    kind: z.enum(['law', 'guideline', 'agency-page', 'practice']),
    /** A rule of thumb: no text of the authority says it, and offices differ in the number. */
    thumb: z.boolean().optional(),
    /** Whom or what it concerns at all. */
    when: expression().optional(),
    /** True if it is met. */
    holds: expression(),
    text: text(),
    /** What to do or say if it is not met. */
    advice: text().optional(),
    answers: z.array(slug()).optional(),
    /** Part of the self-diagnosis (`self-diagnosis-groups`) in which it is asked; absent if in none. */
    group: slug().optional(),
    /** It is on the authority's own self-check sheet (セルフチェックシート). */
    selfCheck: z.boolean().optional(),
    ...provenance,
    confidence: confidence(),
    sources: z.array(sourceRef()).min(1),
  });

/**
 * A gate: for whom an application is at all. If it surely does not hold, the application is closed to the person; as long as it
 * is not known, it is undecided. It speaks of the applicant and the household, never of the roles of an application. What only
 * a guideline or practice looks at is a requirement, not a gate, unless it is what the category is (離婚定住: a divorce).
 */
export const gateForm = () =>
  z.strictObject({
    applications: z.array(slug()).min(1),
    /** Only for these procedures of them. */
    procedures: z.array(slug()).min(1).optional(),
    /** What it is about: slug of `gate-themes`. */
    theme: slug(),
    kind: z.enum(['law', 'guideline', 'agency-page', 'practice']),
    /** True if the application may be one for this person; absent if nothing in a profile tells. */
    holds: expression().optional(),
    /** What has to be so, as a bare statement. */
    text: text(),
    /** What to do where it is not so. */
    advice: text().optional(),
    /** Hardly anybody is so: as long as it is not known, whoever is so is asked to say it. */
    rare: z.boolean().optional(),
    /** It can cease to be so: whoever holds the status may have been so before, and is led on from it (a marriage that ended). */
    ceases: z.boolean().optional(),
    /** Fields that hardly ever make a difference (a Japanese nationality that was lost): not worth a first question. */
    rarely: z.array(z.string()).min(1).optional(),
    confidence: confidence(),
    sources: z.array(sourceRef()).min(1),
  });

/** A notice of law: what a case should know about rules that change near its dates. */
export const noticeForm = () =>
  z.strictObject({
    applications: z.array(slug()).min(1),
    when: expression().optional(),
    text: text(),
    status: status(),
    /** Speaks of what is asked in person only: for the office's eyes. */
    inPerson: z.literal(true).optional(),
    /** What papers say instead of a notice that is for the office's eyes; nothing if left out. */
    onPaper: text().optional(),
    confidence: confidence(),
    sources: z.array(sourceRef()).min(1),
  });

/** A deadline that can be computed from the profile. */
export const deadlineForm = () =>
  z.strictObject({
    applications: z.array(slug()).min(1),
    when: expression().optional(),
    /** A date. */
    on: expression(),
    /**
     * `due`: what has to be done by the day; `opens`: the first day on which it can be; `lapses`: what ends with the day;
     * `change`: rules change with it. What opens or changes is not told any more when the day is past. `due` if not said.
     */
    kind: z.enum(['due', 'opens', 'lapses', 'change']).optional(),
    /** What is held against the day: when it is filed, accepted, decided, when the card is issued, when one enters. */
    clock: clock().optional(),
    /** About something rare or painful: told only where it surely concerns the case, not while that is open. */
    onlyIfSure: z.boolean().optional(),
    text: text(),
    confidence: confidence(),
    sources: z.array(sourceRef()).min(1),
  });

/** A category of applications and what is offered for each of its procedures. */
export const categoryForm = () =>
  z.strictObject({
    name: text(),
    /** The name where many stand side by side: 告示6号イ. */
    short: text().optional(),
    /** The status asked for: slug of the vocabulary `statuses`; absent if none is (a notice, a permission to work). */
    status: slug().optional(),
    /** Periods of stay the status is granted for, ISO 8601 (`P6M`, `P3Y`), shortest first. */
    periods: z
      .array(z.string().regex(/^P(\d+Y)?(\d+M)?$/))
      .min(1)
      .optional(),
    procedures: z.record(
      slug(),
      z.strictObject({
        list: slug(),
        fee: slug().optional(),
        /**
         * `full`: the whole of the authority's own list. `partial`: some of it is not read yet. `consultation`: no list of
         * the authority, only what is usually brought to a first meeting. What is not `full` says why in `note`.
         */
        coverage: z.enum(['full', 'partial', 'consultation']),
        /** Roles this application uses, in the order in which they are asked for. */
        roles: z.array(z.enum(ROLES)).min(1),
        /** Standard processing time as the agency publishes it. */
        processing: text().optional(),
        note: text().optional(),
      }),
    ),
    /**
     * Procedures that do not exist for this category, why, and which applications are made instead; or, `unread`, that do
     * exist, but of which nothing has been read: then there is no source.
     */
    notOffered: z
      .record(
        slug(),
        z.union([
          z.strictObject({
            why: text(),
            instead: z.array(z.strictObject({ category: slug(), procedure: slug() })).optional(),
            confidence: confidence(),
            sources: z.array(sourceRef()).min(1),
          }),
          z.strictObject({ why: text(), unread: z.literal(true) }),
        ]),
      )
      .optional(),
  });

export type SourceForm = z.infer<ReturnType<typeof sourceForm>>;
export type ParameterForm = z.infer<ReturnType<typeof parameterForm>>;
export type PointForm = z.infer<ReturnType<typeof pointForm>>;
export type FeeForm = z.infer<ReturnType<typeof feeForm>>;
export type RequirementForm = z.infer<ReturnType<typeof requirementForm>>;
export type GateForm = z.infer<ReturnType<typeof gateForm>>;
export type NoticeForm = z.infer<ReturnType<typeof noticeForm>>;
export type DeadlineForm = z.infer<ReturnType<typeof deadlineForm>>;
export type CategoryForm = z.infer<ReturnType<typeof categoryForm>>;
