import { failure, type Issue, type Result, success } from '../base/issue.ts';
import type { Text } from '../base/locale.ts';
import type { ContentFile, ContentPath } from '../catalogue/compile/content-file.ts';
import { readShape } from '../catalogue/compile/shape.ts';
import { type OfficeForm, officeForm } from '../catalogue/form/office.ts';
import type { Letterhead, Office, OfficeFont, OfficeFontRole, OfficeFontWeight } from '../catalogue/office-model.ts';
import { readPicture } from '../image/index.ts';
import { readWordTemplate } from '../word/index.ts';
import { OFFICE_FILE, OfficeFolder } from './folder.ts';
import { readOfficeYaml } from './yaml.ts';

const LOGO_MEGABYTES = 5;
const DOCX_MEGABYTES = 10;
/** The largest CJK fonts have 25 MB. */
const FONT_MEGABYTES = 60;

/**
 * Reads an office's overlay folder as far as it says who the office is: `office.yaml`, and the files it names.
 *
 * - `letterhead.lines`: the block at the head of what the office sends out, a line each.
 * - `letterhead.logo`: a PNG or JPEG beside the block, read and checked whole.
 * - `letterhead.docx`: the office's Word letterhead, read and checked whole; papers with a letterhead are put into it at
 *   `{{content}}` when they are made for Word.
 * - `fonts`: TrueType files by style (`mincho`, `gothic`) and weight; where they lie; `loadOfficeFonts` reads them.
 *
 * Issues, each with file, line and column: `office-absent`, those of `readOfficeYaml`, `office-…-field` and the like for
 * what has not the right form, `office-path`, `office-file`, those of `readPicture` and `readWordTemplate`.
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
    const logo = this.checked(['letterhead', 'logo'], form?.logo, LOGO_MEGABYTES, readPicture);
    const docx = this.checked(['letterhead', 'docx'], form?.docx, DOCX_MEGABYTES, readWordTemplate);
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

  /** A file that is read whole, and what a reader makes of it. */
  private checked<T>(
    at: ContentPath,
    name: string | undefined,
    megabytes: number,
    read: (bytes: Uint8Array, file: string) => Result<T>,
  ): T | undefined {
    if (name === undefined) return undefined;
    const bytes = this.taken(this.folder.read(name, this.file.locate(at), megabytes));
    if (!bytes) return undefined;
    const result = read(bytes, this.folder.placeOf(name));
    if (result.ok) return result.value;
    this.issues.push(...result.issues.map((issue) => ({ ...issue, path: at.join('.') })));
    return undefined;
  }

  private font(at: ContentPath, name: string): OfficeFont | undefined {
    const place = this.file.locate(at);
    const path = this.taken(this.folder.resolve(name, place));
    const head = path === undefined ? undefined : this.taken(this.folder.head(name, place, FONT_MEGABYTES));
    return path !== undefined && head ? { name, path, place } : undefined;
  }

  private taken<T>(result: Result<T>): T | undefined {
    if (result.ok) return result.value;
    this.issues.push(...result.issues);
    return undefined;
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
