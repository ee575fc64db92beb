import { nearest } from '../base/nearest.ts';
import { PLACEHOLDERS, type Placeholder, type WordTemplate } from '../doc/word-template.ts';
import { WordFault } from './fault.ts';
import { readXml } from './xml.ts';

const NAME = /\{\{([^{}]*)\}\}/g;
const DOCUMENT = 'word/document.xml';
/** Twentieths of a point, in which Word measures. */
const TWIPS = 20;
/** What Word takes where a file does not say: A4 with an inch around. */
const USUAL = { width: 11906, height: 16838, margin: 1440 };
/** Room for the numbers of our content controls. */
const CONTROLS = 1_000_000;

interface Paragraph {
  text: string;
  /** Something else than text is in it: a picture, a section's end, another paragraph. */
  holds: boolean;
}

/** The names a file uses, and where in it the document goes. Throws WordFault. */
export function readPlaces(files: ReadonlyMap<string, Uint8Array>): Omit<WordTemplate, 'base64'> {
  const reading = new Reading();
  for (const [path, bytes] of files)
    if (/^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(path)) reading.part(path, bytes);
  return reading.finish();
}

class Reading {
  private readonly names = new Set<Placeholder>();
  private readonly controls = new Set<number>();
  private section: Pick<WordTemplate, 'page' | 'margin'> | undefined;
  private contents = 0;

  part(path: string, bytes: Uint8Array): void {
    const paragraphs: Paragraph[] = [];
    const around: string[] = [];
    let inText = false;
    let sizes: { page: Record<string, string>; margin: Record<string, string>; columns: Record<string, string> } = {
      page: {},
      margin: {},
      columns: {},
    };
    readXml(bytes, path, {
      open: (name, attributes) => {
        around.push(name);
        inText = name === 'w:t';
        if (name === 'w:p') {
          for (const paragraph of paragraphs) paragraph.holds = true;
          paragraphs.push({ text: '', holds: false });
        }
        const last = paragraphs.at(-1);
        if (last && ['w:drawing', 'w:pict', 'w:sectPr', 'w:br'].includes(name)) last.holds = true;
        if (name === 'w:sectPr') sizes = { page: {}, margin: {}, columns: {} };
        if (name === 'w:pgSz') sizes.page = attributes;
        if (name === 'w:pgMar') sizes.margin = attributes;
        if (name === 'w:cols') sizes.columns = attributes;
        if (name === 'w:id' && around.includes('w:sdtPr')) this.controls.add(Number(attributes['w:val']));
      },
      text: (text) => {
        const last = paragraphs.at(-1);
        if (inText && last) last.text += text;
      },
      close: (name) => {
        around.pop();
        inText = false;
        if (name === 'w:p') this.paragraph(paragraphs.pop(), path, around);
        // The section in which the document goes is the first that ends below it.
        if (name === 'w:sectPr' && path === DOCUMENT && this.contents > 0) this.section ??= measured(sizes);
      },
    });
  }

  finish(): Omit<WordTemplate, 'base64'> {
    if (this.contents === 0) throw new WordFault('no-content');
    let firstControl = 1;
    while ([...this.controls].some((id) => id >= firstControl && id < firstControl + CONTROLS))
      firstControl += CONTROLS;
    return {
      names: PLACEHOLDERS.filter((name) => this.names.has(name)),
      ...(this.section ?? measured({ page: {}, margin: {}, columns: {} })),
      firstControl,
    };
  }

  private paragraph(paragraph: Paragraph | undefined, path: string, around: readonly string[]): void {
    if (!paragraph) return;
    const { text, holds } = paragraph;
    // Full-width braces, or one too few: what was meant as a name would be printed.
    const rest = text.replaceAll(NAME, '');
    if (/\{\{|\}\}|｛｛|｝｝/.test(rest)) throw new WordFault('braces', text.trim().slice(0, 40));
    for (const [, written = ''] of text.matchAll(NAME)) {
      const name = written.trim();
      const known = PLACEHOLDERS.find((one) => one === name);
      if (!known) throw new WordFault('unknown-name', `${name.slice(0, 40)}|${nearest(name, PLACEHOLDERS) ?? ''}`);
      this.names.add(known);
      if (known !== 'content') continue;
      if (path !== DOCUMENT || around.includes('w:tbl') || around.includes('w:txbxContent'))
        throw new WordFault('content-place');
      if (this.contents > 0) throw new WordFault('content-twice');
      if (holds || !/^\s*\{\{\s*content\s*\}\}\s*$/.test(text)) throw new WordFault('content-alone');
      this.contents += 1;
    }
  }
}

type Sizes = Readonly<Record<'page' | 'margin' | 'columns', Readonly<Record<string, string>>>>;

function measured({ page, margin, columns }: Sizes): Pick<WordTemplate, 'page' | 'margin'> {
  const twips = (value: string | undefined, usual: number) => {
    const number = value === undefined ? usual : Number(value);
    return Math.abs(Number.isFinite(number) ? number : usual) / TWIPS;
  };
  const width = twips(page['w:w'], USUAL.width);
  const left = twips(margin['w:left'] ?? margin['w:start'], USUAL.margin);
  const right = twips(margin['w:right'] ?? margin['w:end'], USUAL.margin);
  const count = Math.min(Math.max(1, Math.floor(Number(columns['w:num'] ?? 1)) || 1), 10);
  const between = twips(columns['w:space'], 720);
  const column = (width - left - right - (count - 1) * between) / count;
  if (column < 100) throw new WordFault('content-place');
  return {
    page: { width, height: twips(page['w:h'], USUAL.height) },
    margin: {
      left,
      right: Math.round((width - left - column) * TWIPS) / TWIPS,
      top: twips(margin['w:top'], USUAL.margin),
      bottom: twips(margin['w:bottom'], USUAL.margin),
    },
  };
}
