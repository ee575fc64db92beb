import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from 'pdf-lib';
import { stringify } from 'yaml';
import { type Advice, advise } from '../../src/advise/index.ts';
import type { DocumentLang } from '../../src/base/locale.ts';
import { parseBlankName } from '../../src/case/blanks.ts';
import type { Form } from '../../src/case/form.ts';
import { type ReadCase, readCase } from '../../src/case/read.ts';
import type { CaseProfile } from '../../src/case/schema/case.ts';
import { composeHearing } from '../../src/compose/index.ts';
import { entriesOf, formAt, isRecord, profileForm, valueAt } from '../../src/compose/profile-form.ts';
import { defaultFontsDir, openFontBook } from '../../src/fonts/index.ts';
import { type Imported, importSheet } from '../../src/import/index.ts';
import { draftLetter } from '../../src/letter/index.ts';
import { printPdf } from '../../src/print.ts';
import { shippedContent } from '../support/content.ts';

export const content = shippedContent();
export const { catalogue } = content;
const fonts = openFontBook(defaultFontsDir());
const root = profileForm(catalogue);

/** Reads a case that must read. */
export function read(input: string | Uint8Array): ReadCase {
  const result = readCase(input, { vocabulary: catalogue.vocabulary });
  if (!result.ok) throw new Error(result.issues.map(({ path, what }) => `${path}: ${what.en}`).join('\n'));
  return result.value;
}

/** The hearing sheet of a case as the office sends it. */
export async function sheetOf(yaml: string, lang: DocumentLang = 'zh-Hans', index = 0, asOf = '2026-01-15') {
  const { profile, present } = read(yaml);
  const advice = advise(profile, index, content, asOf, present) as Advice;
  const questions = draftLetter(profile, advice, content)?.questions ?? [];
  const others = questions.filter(({ text }) => !text).map(({ path }) => path);
  const inWords = questions.flatMap(({ path, text }) => (text ? [{ path, text }] : []));
  const document = composeHearing(profile, advice, catalogue, { lang, others, inWords });
  return (await printPdf(document, fonts, asOf)).bytes;
}

/** How a program writes what is typed, and what is ticked. */
export interface Way {
  text(text: string): PDFObject;
  /** Where the tick is noted: in the field, in its boxes, or in both. */
  readonly ticks?: 'value' | 'boxes' | 'text';
}

const utf16 = (text: string): number[] => [0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()];
const literal = (bytes: readonly number[]): PDFString =>
  PDFString.of(
    bytes
      .map((byte) =>
        byte < 32 || byte > 126 || byte === 40 || byte === 41 || byte === 92
          ? `\\${byte.toString(8).padStart(3, '0')}`
          : String.fromCharCode(byte),
      )
      .join(''),
  );

/** Ways of programs. */
export const WAYS: Readonly<Record<string, Way>> = {
  'hexadecimal UTF-16': { text: (text) => PDFHexString.fromText(text) },
  'UTF-16 in a literal string, ticks at the boxes only': { text: (text) => literal(utf16(text)), ticks: 'boxes' },
  'UTF-8, ticks as text': { text: (text) => literal([0xef, 0xbb, 0xbf, ...Buffer.from(text)]), ticks: 'text' },
  'ticks in the field only': { text: (text) => PDFHexString.fromText(text), ticks: 'value' },
};

/** Fills in a sheet: `answer` gives what a person writes into a field, or ticks there (one of `choices`); undefined leaves it. */
export async function fill(
  bytes: Uint8Array,
  answer: (name: string, choices: readonly string[] | undefined) => string | undefined,
  way: Way = WAYS['hexadecimal UTF-16'] as Way,
): Promise<{ readonly bytes: Uint8Array; readonly filled: ReadonlyMap<string, string> }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const filled = new Map<string, string>();
  for (const field of document.getForm().getFields()) {
    const name = field.getName();
    if (name === 'riyusho') continue;
    const { dict } = field.acroField;
    const widgets = field.acroField.getWidgets();
    const isBox = dict.get(PDFName.of('FT')) === PDFName.of('Btn');
    const choices = isBox ? widgets.flatMap((widget) => widget.getOnValue()?.decodeText() ?? []) : undefined;
    const given = answer(name, choices);
    if (given === undefined) continue;
    filled.set(name, given);
    if (!isBox) dict.set(PDFName.of('V'), way.text(given));
    else {
      if (way.ticks !== 'boxes') dict.set(PDFName.of('V'), way.ticks === 'text' ? way.text(given) : PDFName.of(given));
      for (const widget of widgets) {
        if (way.ticks === 'value') continue;
        const on = widget.getOnValue();
        widget.dict.set(PDFName.of('AS'), on?.decodeText() === given ? on : PDFName.of('Off'));
      }
    }
    for (const widget of widgets) if (!isBox && widget.dict instanceof PDFDict) widget.dict.delete(PDFName.of('AP'));
  }
  return { bytes: await document.save({ updateFieldAppearances: false }), filled };
}

/** Imports a sheet into a case that it must be possible to import into. */
export async function imported(yaml: string | Uint8Array, sheet: Uint8Array, overwrite = false) {
  const bytes = typeof yaml === 'string' ? Buffer.from(yaml) : yaml;
  const result = await importSheet({ case: bytes, sheet, catalogue, overwrite });
  if (!result.ok) throw new Error(result.issues.map(({ code, what }) => `${code}: ${what.en}`).join('\n'));
  const value: Imported = result.value;
  return {
    ...value,
    text: Buffer.from(value.bytes).toString('utf8'),
    issues: result.issues,
    profile: read(value.bytes).profile,
  };
}

/** A read profile as a file. */
export function yamlOf(profile: CaseProfile): string {
  const raw = (value: unknown): unknown => {
    if (value === null) return 'none';
    if (Array.isArray(value)) return value.map(raw);
    if (!isRecord(value)) return value;
    if (Array.isArray(value.items) && 'complete' in value) {
      if (value.complete !== true) return value.items.map(raw);
      return value.items.length === 0 ? 'none' : { complete: true, items: value.items.map(raw) };
    }
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, raw(one)]])),
    );
  };
  return stringify(raw(profile));
}

/** What somebody who knows a whole case answers: each blank in the way people write, each tick where it belongs. */
export function knower(full: CaseProfile, half: CaseProfile, lang: DocumentLang) {
  return (name: string, choices: readonly string[] | undefined): string | undefined => {
    const { path, part } = parseBlankName(name);
    const form = formAt(root, path);
    const value = valueAt(full, path);
    if (!form) return undefined;
    if (part === 'none') return value === null && valueAt(half, path) === undefined ? 'none' : undefined;
    if (part === 'still') return value === 'ongoing' ? 'ongoing' : undefined;
    if (part === 'words') return undefined;
    if (part === 'more') {
      if (!isRecord(value) || value.complete !== true) return undefined;
      const [all, known] = [entriesOf(value).length, entriesOf(valueAt(half, path)).length];
      const tick = all === 0 ? 'none' : all === known ? 'no-more' : 'all';
      return choices?.includes(tick) ? tick : undefined;
    }
    if (value === undefined || (value === 'ongoing' && form.kind === 'value' && form.ongoing)) return undefined;
    if (value === null) return choices?.includes('none') ? 'none' : undefined;
    if (choices) return choices.includes(String(value)) ? String(value) : undefined;
    return written(value, form, lang);
  };
}

function written(value: unknown, form: Form, lang: DocumentLang): string | undefined {
  if (form.kind === 'list' || form.kind === 'history') {
    const parts = entriesOf(value).map((one) => written(one, form.item, lang));
    return form.item.kind === 'value' && parts.length > 0 ? parts.join('、') : undefined;
  }
  if (form.kind !== 'value') return undefined;
  if (form.type === 'Date') {
    const [year = '', month, day] = String(value).split('-').map(Number);
    const reiwa = Number(year) >= 2020 && month !== undefined;
    return `${reiwa ? `令和${Number(year) - 2018}` : year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  }
  if (form.type === 'Period') {
    const unit = { Y: '年', M: 'か月', D: '日' } as const;
    return String(value)
      .slice(1)
      .replace(/[YMD]/g, (one) => unit[one as keyof typeof unit]);
  }
  if (isRecord(value)) {
    if (form.type !== 'Money') return String(lang === 'ja' ? value.ja : value['zh-Hans']);
    const { amount, currency } = value as { amount: number; currency: string };
    if (currency !== 'JPY') return `${amount} ${currency}`;
    return amount % 10_000 === 0 ? `${amount / 10_000}万円` : `${amount.toLocaleString('en-US')}円`;
  }
  const word = form.vocabulary && catalogue.vocabulary[form.vocabulary]?.[String(value)]?.[lang];
  if (!word) return String(value);
  const alike = Object.values(catalogue.vocabulary[form.vocabulary ?? ''] ?? {}).filter((one) => one[lang] === word);
  return alike.length === 1 ? word : String(value);
}
