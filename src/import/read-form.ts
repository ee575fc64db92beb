import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import { failure, type Result, success } from '../base/issue.ts';
import { parseSheetId, SHEET_VERSION, type SheetId } from '../case/blanks.ts';
import {
  notASheet,
  sheetBroken,
  sheetEncrypted,
  sheetNewer,
  sheetTooLarge,
  sheetWithoutFields,
  sheetXfa,
} from './messages.ts';

/** A filled sheet: what it says of itself, and what is written or ticked in each field that is not empty, by name. */
export interface FilledSheet {
  readonly id: SheetId;
  readonly answers: ReadonlyMap<string, string>;
}

/** What a sheet with pictures of somebody's phone in it may have; a filled sheet has a tenth. */
export const MAX_SHEET_BYTES = 50_000_000;
/** Fields inside one another, and fields at all: a sheet has some eight, and some hundreds. */
const MAX_DEPTH = 40;
const MAX_FIELDS = 50_000;
/** The field by which a sheet is known again. */
const ID = 'riyusho';

/**
 * Reads what was filled in, whatever program saved it. Issues: `sheet-too-large`, `sheet-broken`, `sheet-encrypted`, `sheet-no-fields`
 * (scanned or flattened), `sheet-xfa`, `sheet-unknown` (another form), `sheet-newer`.
 */
export async function readForm(bytes: Uint8Array): Promise<Result<FilledSheet>> {
  if (bytes.length > MAX_SHEET_BYTES) return failure([sheetTooLarge(MAX_SHEET_BYTES / 1e6)]);
  let answers: Map<string, string>;
  try {
    const document = await quietly(() => PDFDocument.load(bytes, { updateMetadata: false }));
    const form = document.catalog.lookup(PDFName.of('AcroForm'));
    if (!(form instanceof PDFDict)) return failure([sheetWithoutFields()]);
    answers = new Fields().read(form);
    if (form.lookup(PDFName.of('XFA'))) return failure([sheetXfa()]);
    if (answers.size === 0) return failure([sheetWithoutFields()]);
  } catch {
    // What an encrypted file fails at differs; that it is one stands in its trailer.
    return failure([Buffer.from(bytes).includes('/Encrypt') ? sheetEncrypted() : sheetBroken()]);
  }
  const id = parseSheetId(answers.get(ID) ?? '');
  if (!id) return failure([notASheet()]);
  if (id.version > SHEET_VERSION) return failure([sheetNewer()]);
  answers.delete(ID);
  return success({ id, answers });
}

/** pdf-lib tells the console of every fault it steps over; parts of a client's file have no business there. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

/** Walks the fields of a form (ISO 32000-1, 12.7.3). Other programs rewrite them in their own ways: nothing is taken for sure. */
class Fields {
  private readonly found = new Map<string, string>();
  private count = 0;

  read(form: PDFDict): Map<string, string> {
    const fields = form.lookup(PDFName.of('Fields'));
    if (fields instanceof PDFArray) this.walk(fields, '', { kind: undefined, value: undefined }, new Set(), 0);
    return this.found;
  }

  private walk(kids: PDFArray, above: string, inherited: Inherited, seen: Set<PDFObject>, depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const [i, kid] of kids.asArray().entries()) {
      this.count += 1;
      if (this.count > MAX_FIELDS || (kid instanceof PDFRef && seen.has(kid))) return;
      const dict = kids.lookup(i);
      if (dict instanceof PDFDict) this.field(dict, above, inherited, new Set(seen).add(kid), depth);
    }
  }

  private field(dict: PDFDict, above: string, inherited: Inherited, seen: Set<PDFObject>, depth: number): void {
    const part = textOf(dict.lookup(PDFName.of('T')));
    const name = part === undefined ? above : above === '' ? part : `${above}.${part}`;
    const own: Inherited = {
      kind: nameOf(dict.lookup(PDFName.of('FT'))) ?? inherited.kind,
      value: dict.lookup(PDFName.of('V')) ?? inherited.value,
    };
    const kids = dict.lookup(PDFName.of('Kids'));
    this.note(
      name,
      own.kind === 'Btn' ? (tickOf(own.value) ?? tickOf(dict.lookup(PDFName.of('AS')))) : textOf(own.value),
    );
    if (kids instanceof PDFArray) this.walk(kids, name, own, seen, depth + 1);
  }

  private note(name: string, value: string | undefined): void {
    if (name === '' || value === undefined || value.trim() === '' || this.found.has(name)) return;
    this.found.set(name, value);
  }
}

interface Inherited {
  readonly kind: string | undefined;
  readonly value: PDFObject | undefined;
}

/** What a box stands for if it is ticked. */
function tickOf(value: PDFObject | undefined): string | undefined {
  const tick = nameOf(value) ?? textOf(value);
  return tick === undefined || tick === 'Off' || tick === '' ? undefined : tick;
}

function nameOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** A text string in any of the encodings that programs write: PDFDocEncoding, UTF-16 with BOM, UTF-8 with BOM (PDF 2.0). */
function textOf(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFString || value instanceof PDFHexString) {
    const bytes = value.asBytes();
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
      return Buffer.from(bytes.subarray(3)).toString('utf8');
    return value.decodeText();
  }
  if (value instanceof PDFStream) {
    const bytes = value instanceof PDFRawStream ? decodePDFRawStream(value).decode() : value.getContents();
    return textOf(PDFHexString.of(Buffer.from(bytes).toString('hex')));
  }
  if (value instanceof PDFArray) {
    const parts = value.asArray().flatMap((_, i) => textOf(value.lookup(i)) ?? []);
    return parts.length === 0 ? undefined : parts.join('、');
  }
  return undefined;
}
