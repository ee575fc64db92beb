import * as z from 'zod';
import { slug, text } from './common.ts';

/** A name of a folder or file as every system takes it: nothing Windows refuses or keeps for devices, no space or dot at an end. */
const fileName = () =>
  z
    .string()
    .max(30)
    .regex(/^(?![\s.~])[^<>:"/\\|?*\p{Cc}]+(?<![\s.])$/u, { error: 'file name' })
    .refine((name) => !/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name), { error: 'file name' });

/** A folder of the pack: what goes to one addressee. */
const folder = () =>
  z.strictObject({
    name: fileName(),
    /** Name of the PDF in which the Japanese papers of the folder are bound; none if absent. */
    bind: fileName().optional(),
  });

/** A document of the pack. */
const document = () =>
  z.strictObject({
    /** Which composer makes it. */
    kind: slug(),
    /** Name of the file; the person's name and the language follow. */
    name: fileName(),
    folder: slug(),
    /** `ja`, or the client's languages, or both. */
    languages: z.enum(['ja', 'client', 'both']),
    formats: z.array(z.enum(['pdf', 'docx', 'html', 'md', 'json', 'ics'])).min(1),
    /** Only for these categories and procedures; for all if absent. */
    categories: z.array(slug()).optional(),
    procedures: z.array(slug()).optional(),
    /** Of a list by who fetches: the party it is for. */
    for: slug().optional(),
    /** False if it is not bound with the others of its folder: it is not what is filed until somebody has been through it. */
    bound: z.boolean().optional(),
    /** Of papers that are not bound: marks what was not read off the original; it goes once `waivers` say that the paper was checked. */
    draftMark: z.string().min(1).max(3).optional(),
    /** The document it translates: it is made in other languages than Japanese only, and is stale when that one is edited. */
    twinOf: slug().optional(),
    /** Of papers: what they leave open is asked on a hearing sheet of its own, not among what decides papers and letters. */
    askedApart: z.boolean().optional(),
  });

/** `documents/pack.yaml`: what a case's pack holds. */
export const packForm = () =>
  z.strictObject({
    /** The client's languages, unless the command line says otherwise. */
    languages: z.array(z.enum(['ja', 'zh-Hans', 'zh-Hant'])).min(1),
    /** Groups of papers of which one original serves several applications that are filed together. */
    sharedGroups: z.array(slug()),
    /** Papers that bear the office's letterhead: kinds of documents, `consultation`, and `list-` with a party. */
    letterhead: z.array(slug()),
    /** Procedures that can be filed online, and the parameter that says how large one file may be there, in MB. */
    online: z.strictObject({ procedures: z.array(slug()), limit: slug() }).optional(),
    folders: z.record(slug(), folder()),
    documents: z.record(slug(), document()),
    words: z.strictObject({
      /** Marks a newer version beside an edited file. */
      newVersion: fileName(),
      /** Marks a version that was saved while packs changed places. */
      saved: fileName(),
      /** Of an original that several applications share; `{{who}}` is the applicant with whose papers it is. */
      shared: text(),
    }),
  });

export type PackForm = z.infer<ReturnType<typeof packForm>>;
