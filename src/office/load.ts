import { failure, type Issue, type Place, type Result, success } from '../base/issue.ts';
import type { Text } from '../base/locale.ts';
import type { ContentFile, ContentPath } from '../catalogue/compile/content-file.ts';
import { readShape } from '../catalogue/compile/shape.ts';
import { type OfficeForm, officeForm } from '../catalogue/form/office.ts';
import type {
  Letterhead,
  Office,
  OfficeFile,
  OfficeFont,
  OfficeFontRole,
  OfficeFontWeight,
} from '../catalogue/office-model.ts';
import type { Picture } from '../doc/blocks.ts';
import { readPicture } from '../image/index.ts';
import { OFFICE_FILE, OfficeFolder } from './folder.ts';
import { fileKind } from './messages.ts';
import { readOfficeYaml } from './yaml.ts';

const LOGO_MEGABYTES = 5;
const DOCX_MEGABYTES = 10;
/** Of a typeface only the first bytes are looked at here; the largest CJK fonts have 25 MB. */
const FONT_MEGABYTES = 60;

/** The first bytes of a zip with something in it, of TrueType (two spellings of its version, and several fonts in one file). */
const STARTS = {
  docx: [[0x50, 0x4b, 0x03, 0x04]],
  font: [
    [0x00, 0x01, 0x00, 0x00],
    [0x74, 0x72, 0x75, 0x65],
    [0x74, 0x74, 0x63, 0x66],
  ],
} as const;

/**
 * Reads an office's overlay folder as far as it says who the office is: `office.yaml`, and the files it names.
 *
 * - `letterhead.lines`: the block at the head of what the office sends out, a line each.
 * - `letterhead.logo`: a PNG or JPEG beside the block, read and checked whole.
 * - `letterhead.docx`: the office's Word letterhead, read whole; Word documents are put into it at `{{content}}`.
 * - `fonts`: TrueType files by style (`mincho`, `gothic`) and weight; where they lie, checked by their first bytes only.
 *
 * Issues, each with file, line and column: `office-absent`, those of `readOfficeYaml`, `office-…-field` and the like for
 * what has not the right form, `office-path`, `office-file`, `office-file-kind`, those of `readPicture` for the logo.
 */
export function loadOffice(dir: string): Result<Office> {
  const folder = OfficeFolder.open(dir);
  return folder.ok ? readOffice(folder.value) : folder;
}

/** The same of a folder that has been opened. */
export function readOffice(folder: OfficeFolder): Result<Office> {
  const file = readOfficeYaml(folder, OFFICE_FILE);
  if (!file.ok) return file;
  const { value: form, faults } = readShape(officeForm(), file.value.data ?? {});
  if (!form)
    return failure(
      faults.map(
        ({ path, code, ...told }): Issue => ({
          severity: 'error',
          code: `office-${code}`,
          path: path.join('.'),
          place: file.value.locate(path),
          ...told,
        }),
      ),
    );
  const reader = new NamedFiles(folder, file.value);
  const letterhead = reader.letterhead(form.letterhead);
  const fonts = reader.fonts(form.fonts);
  if (reader.issues.length > 0) return failure(reader.issues);
  const { version: _, name, letterhead: __, fonts: ___, fees, defaults, ...rest } = form;
  return success({
    ...(definedOf(rest) as Partial<Office>),
    dir: folder.root,
    name: textOf(name),
    letterhead,
    fonts,
    fees: fees ?? [],
    defaults: definedOf(defaults ?? {}),
  });
}

/** Reads the files that `office.yaml` names; what is wrong with one does not hide what is wrong with the next. */
class NamedFiles {
  readonly issues: Issue[] = [];
  private readonly folder: OfficeFolder;
  private readonly file: ContentFile;
  constructor(folder: OfficeFolder, file: ContentFile) {
    this.folder = folder;
    this.file = file;
  }

  letterhead(form: OfficeForm['letterhead']): Letterhead {
    const logo = this.logo(['letterhead', 'logo'], form?.logo);
    const docx = this.whole(['letterhead', 'docx'], form?.docx, DOCX_MEGABYTES, 'docx');
    return { lines: (form?.lines ?? []).map(textOf), ...(logo ? { logo } : {}), ...(docx ? { docx } : {}) };
  }

  fonts(form: OfficeForm['fonts']): Office['fonts'] {
    const fonts: Partial<Record<OfficeFontRole, Partial<Record<OfficeFontWeight, OfficeFont>>>> = {};
    for (const role of ['mincho', 'gothic'] as const)
      for (const weight of ['regular', 'bold'] as const) {
        const name = form?.[role]?.[weight];
        if (name === undefined) continue;
        const font = this.font(['fonts', role, weight], name);
        if (font) fonts[role] = { ...fonts[role], [weight]: font };
      }
    return fonts;
  }

  private logo(at: ContentPath, name: string | undefined): Picture | undefined {
    if (name === undefined) return undefined;
    const bytes = this.taken(this.folder.read(name, this.file.locate(at), LOGO_MEGABYTES));
    if (!bytes) return undefined;
    const picture = readPicture(bytes, this.folder.placeOf(name));
    if (picture.ok) return picture.value;
    this.issues.push(...picture.issues.map((issue) => ({ ...issue, path: at.join('.') })));
    return undefined;
  }

  private font(at: ContentPath, name: string): OfficeFont | undefined {
    const place = this.file.locate(at);
    const path = this.taken(this.folder.resolve(name, place));
    const head = path === undefined ? undefined : this.taken(this.folder.head(name, place, FONT_MEGABYTES));
    return path !== undefined && head && this.isA('font', head, name, place) ? { name, path, place } : undefined;
  }

  private whole(path: ContentPath, name: string | undefined, megabytes: number, kind: 'docx') {
    if (name === undefined) return undefined;
    const place = this.file.locate(path);
    const bytes = this.taken(this.folder.read(name, place, megabytes));
    return bytes && this.isA(kind, bytes, name, place) ? ({ name, bytes, place } satisfies OfficeFile) : undefined;
  }

  private taken<T>(result: Result<T>): T | undefined {
    if (result.ok) return result.value;
    this.issues.push(...result.issues);
    return undefined;
  }

  private isA(kind: keyof typeof STARTS, bytes: Uint8Array, name: string, place: Place): boolean {
    const right = STARTS[kind].some((start) => start.every((byte, i) => bytes[i] === byte));
    if (!right) this.issues.push({ severity: 'error', place, ...fileKind(name, kind) });
    return right;
  }
}

/** Words by language; written once, they are the same in every language. Traditional Chinese is the Simplified one unless written. */
function textOf(written: OfficeForm['name']): Text {
  if (typeof written === 'string') return { ja: written, 'zh-Hans': written, 'zh-Hant': written };
  return { ja: written.ja, 'zh-Hans': written['zh-Hans'], 'zh-Hant': written['zh-Hant'] ?? written['zh-Hans'] };
}

function definedOf<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
