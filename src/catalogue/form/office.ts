import * as z from 'zod';
import { expression, slug, text } from './common.ts';

/** A file of the overlay folder, by its path inside it with forward slashes. */
const file = () => z.string().min(1);

/** Words that are the same in every language (a Japanese name stays Japanese), or words by language. */
const nameForm = () => z.union([z.string().min(1), text()]);

/** TrueType files of one style of letters. */
const typefaceForm = () => z.strictObject({ regular: file().optional(), bold: file().optional() });

/** An item of the office's own table of fees: what an estimate is made of. */
const officeFeeForm = () =>
  z.strictObject({
    id: slug(),
    name: text(),
    /** Whole yen for one unit. */
    yen: z.number().int().min(0),
    /** Whether consumption tax is in the amount; `none` for what bears none (stamps, fees of an authority). */
    tax: z.enum(['included', 'excluded', 'none']),
    /** What one unit is; one application if not said. */
    per: z.enum(['case', 'application', 'person', 'paper']).optional(),
    /** Offered on demand: it stands in an estimate only where somebody asks for it. */
    optional: z.boolean().optional(),
    /** Only for these; for every application if absent. A category or a procedure alone means all of it. */
    applications: z
      .array(z.strictObject({ category: slug().optional(), procedure: slug().optional() }))
      .min(1)
      .optional(),
    /** Only if this holds, with the same in words. */
    when: expression().optional(),
    condition: text().optional(),
    note: text().optional(),
  });

/** `office.yaml`: who the office is, its letterhead, typefaces, fees, and what it makes if nothing else is said. */
export const officeForm = () =>
  z.strictObject({
    version: z.literal(1),
    name: nameForm(),
    postalCode: z.string().min(1).optional(),
    address: z.string().min(1).optional(),
    phone: z.string().min(1).optional(),
    fax: z.string().min(1).optional(),
    email: z.string().min(1).optional(),
    website: z.string().min(1).optional(),
    /** As it is to stand under a paper: 行政書士 見本 一郎. */
    representative: z.string().min(1).optional(),
    /** 登録番号, in quotes: a number would lose its leading zeros. */
    registrationNumber: z.string().min(1).optional(),
    /** 届出済証明書番号, which the index of a filing names beside the 申請取次者. */
    certificateNumber: z.string().min(1).optional(),
    letterhead: z
      .strictObject({
        lines: z.array(nameForm()).min(1).optional(),
        logo: file().optional(),
        docx: file().optional(),
      })
      .optional(),
    fonts: z.strictObject({ mincho: typefaceForm().optional(), gothic: typefaceForm().optional() }).optional(),
    fees: z.array(officeFeeForm()).optional(),
    defaults: z
      .strictObject({
        languages: z
          .array(z.enum(['ja', 'zh-Hans', 'zh-Hant']))
          .min(1)
          .optional(),
        formats: z
          .array(z.enum(['pdf', 'docx', 'html', 'md']))
          .min(1)
          .optional(),
      })
      .optional(),
  });

export type OfficeForm = z.infer<ReturnType<typeof officeForm>>;
export type OfficeFeeForm = z.infer<ReturnType<typeof officeFeeForm>>;
