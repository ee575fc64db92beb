import type { Lang } from '../../base/locale.ts';
import type { FontFamily } from '../../fonts/types.ts';
import type { HeadingSize, Style, TextSize } from '../../typeset/style.ts';
import { fontName, languageTag } from './fonts.ts';
import { grayHex, halfPoints, twips } from './units.ts';
import { DECLARATION, element, WORD } from './xml.ts';

/** `small` type against the text around it. */
export const SMALL = 0.85;

/** Styles of runs: smaller, greyer, both. */
export type RunStyle = 'Small' | 'Muted' | 'SmallMuted';

/** Styles of paragraphs. `Gap` is white, as high as its line; `Letterhead` is the head of an office's paper. */
export type ParagraphStyle =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'ListParagraph'
  | 'TableText'
  | 'TableHead'
  | 'Header'
  | 'Footer'
  | 'Letterhead'
  | 'Gap';

interface ParagraphLook {
  readonly text?: TextSize;
  readonly before?: number;
  readonly after?: number;
  readonly align?: 'left' | 'center' | 'both';
  readonly bold?: boolean;
  readonly gray?: number;
  readonly keepNext?: boolean;
  /** Its lines do not lie on the document's grid of lines. */
  readonly offGrid?: boolean;
  /** Level of the outline, from 1. */
  readonly outline?: number;
}

/** word/styles.xml: every look of the document as a style, so that an office can change it in one place. */
export function stylesXml(style: Style, lang: Lang): string {
  const { body, paragraphGap, family } = style;
  return (
    DECLARATION +
    element(
      'w:styles',
      { 'xmlns:w': WORD },
      defaults(style, lang),
      element(
        'w:style',
        { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
        element('w:name', { 'w:val': 'Normal' }),
        element('w:qFormat'),
        paragraphLook({ text: body, after: paragraphGap, align: 'both' }, lang, family),
      ),
      element(
        'w:style',
        { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
        element('w:name', { 'w:val': 'Default Paragraph Font' }),
        element('w:uiPriority', { 'w:val': 1 }),
        element('w:semiHidden'),
      ),
      TABLE_NORMAL,
      ...looks(style, lang, '').map(({ xml }) => xml),
    )
  );
}

/** What the ids of our styles begin with in somebody else's file. */
export const GUEST = 'Riyusho';

/**
 * The same styles for somebody else's file, each with its id: they rest on nothing that file says, and it may have its
 * own ones of these names instead.
 */
export function guestStyles(style: Style, lang: Lang): readonly { readonly id: string; readonly xml: string }[] {
  const id = `${GUEST}Normal`;
  const { body, paragraphGap } = style;
  const xml = element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': `${GUEST} Normal` }),
    element('w:qFormat'),
    element(
      'w:pPr',
      {},
      element('w:snapToGrid', { 'w:val': 0 }),
      element('w:spacing', {
        'w:before': 0,
        'w:after': twips(paragraphGap),
        'w:line': twips(body.pitch),
        'w:lineRule': 'exact',
      }),
      element('w:ind', { 'w:left': 0, 'w:right': 0, 'w:firstLine': 0 }),
      element('w:jc', { 'w:val': 'both' }),
    ),
    runDefaults(style, lang),
  );
  return [{ id, xml }, ...looks(style, lang, GUEST)];
}

/** All styles but those that every file has. In somebody else's file `prefix` keeps them apart from its own. */
function looks(style: Style, lang: Lang, prefix: string): { readonly id: string; readonly xml: string }[] {
  const { body, cell, title, subtitle, running, mutedGray, headings, paragraphGap, letterhead } = style;
  const styled = (id: ParagraphStyle, name: string, naming: Naming, look: ParagraphLook) => ({
    id: prefix + id,
    xml: named(id, name, naming, paragraphLook(look, lang, style.family), prefix),
  });
  const character = (id: RunStyle, properties: string) => ({
    id: prefix + id,
    xml: characterStyle(id, properties, prefix),
  });
  const heading = (level: 1 | 2 | 3) => {
    const size = headings[level - 1] as HeadingSize;
    const { before, after } = size;
    return styled(
      `Heading${level}`,
      `heading ${level}`,
      { next: 'Normal', priority: 9 },
      { text: size, before, after, align: 'left', bold: true, keepNext: true, outline: level },
    );
  };
  const small = halfPoints(body.size * SMALL);
  const muted = element('w:color', { 'w:val': grayHex(mutedGray) });
  const sized = element('w:sz', { 'w:val': small }) + element('w:szCs', { 'w:val': small });
  const runningLook = { text: running, after: 0, align: 'left', gray: mutedGray } as const;
  return [
    styled(
      'Title',
      'Title',
      { next: 'Normal', priority: 10 },
      {
        text: title,
        before: title.before,
        after: title.after,
        align: 'center',
        bold: style.family === 'gothic',
        keepNext: true,
      },
    ),
    styled(
      'Subtitle',
      'Subtitle',
      { next: 'Normal', priority: 11 },
      { text: subtitle, after: title.after, align: 'center', keepNext: true },
    ),
    heading(1),
    heading(2),
    heading(3),
    styled('ListParagraph', 'List Paragraph', { priority: 34 }, { after: paragraphGap, align: 'both' }),
    styled('TableText', 'Table Text', { custom: true }, { text: cell, after: 0, align: 'left' }),
    styled(
      'TableHead',
      'Table Head',
      { custom: true, basedOn: 'TableText' },
      { bold: true, keepNext: true, align: 'left' },
    ),
    styled('Header', 'header', { priority: 99 }, runningLook),
    styled('Footer', 'footer', { priority: 99 }, runningLook),
    styled(
      'Letterhead',
      'Letterhead',
      { custom: true, basedOn: 'TableText' },
      { text: letterhead.line, after: 0, align: 'left', offGrid: true },
    ),
    styled('Gap', 'Gap', { custom: true }, { text: { size: 1, pitch: 1 }, after: 0, align: 'left' }),
    character('Small', sized),
    character('Muted', muted),
    character('SmallMuted', muted + sized),
  ];
}

const TABLE_NORMAL = element(
  'w:style',
  { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
  element('w:name', { 'w:val': 'Normal Table' }),
  element('w:uiPriority', { 'w:val': 99 }),
  element('w:semiHidden'),
  element(
    'w:tblPr',
    {},
    element(
      'w:tblCellMar',
      {},
      ...['top', 'left', 'bottom', 'right'].map((side) => element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' })),
    ),
  ),
);

function defaults(style: Style, lang: Lang): string {
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, runDefaults(style, lang)),
    element('w:pPrDefault', {}, element('w:pPr', {}, element('w:widowControl', { 'w:val': 1 }))),
  );
}

/** Typeface, size and language of all text that says nothing else. */
function runDefaults({ family, body }: Style, lang: Lang): string {
  return element(
    'w:rPr',
    {},
    fonts(lang, family),
    element('w:kern', { 'w:val': 2 }),
    element('w:sz', { 'w:val': halfPoints(body.size) }),
    element('w:szCs', { 'w:val': halfPoints(body.size) }),
    element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': languageTag(lang), 'w:bidi': 'ar-SA' }),
  );
}

function fonts(lang: Lang, family: FontFamily): string {
  const name = fontName(lang, family);
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': name,
    'w:eastAsia': name,
    'w:hAnsi': name,
    'w:cs': name,
  });
}

interface Naming {
  readonly basedOn?: string;
  readonly next?: string;
  readonly priority?: number;
  readonly custom?: boolean;
}

function named(id: ParagraphStyle, name: string, naming: Naming, look: string, prefix: string): string {
  const { basedOn = 'Normal', next, priority, custom } = naming;
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': custom || prefix ? 1 : undefined, 'w:styleId': prefix + id },
    element('w:name', { 'w:val': prefix ? `${prefix} ${name}` : name }),
    element('w:basedOn', { 'w:val': prefix + basedOn }),
    next === undefined ? '' : element('w:next', { 'w:val': prefix + next }),
    priority === undefined ? '' : element('w:uiPriority', { 'w:val': priority }),
    element('w:qFormat'),
    look,
  );
}

function characterStyle(id: RunStyle, properties: string, prefix: string): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': prefix + id },
    element('w:name', { 'w:val': prefix ? `${prefix} ${id}` : id }),
    prefix ? '' : element('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
    element('w:qFormat'),
    element('w:rPr', {}, properties),
  );
}

/** Properties of a paragraph style, in the order of the schema. Lines are exact: Yu Gothic would stretch them. */
function paragraphLook(look: ParagraphLook, lang: Lang, family: FontFamily): string {
  const { text, before, after, align, bold, gray, keepNext, offGrid, outline } = look;
  const paragraph = element(
    'w:pPr',
    {},
    keepNext ? element('w:keepNext') : '',
    offGrid ? element('w:snapToGrid', { 'w:val': 0 }) : '',
    element('w:spacing', {
      'w:before': before === undefined ? undefined : twips(before),
      'w:after': after === undefined ? undefined : twips(after),
      'w:line': text === undefined ? undefined : twips(text.pitch),
      'w:lineRule': text === undefined ? undefined : 'exact',
    }),
    align === undefined ? '' : element('w:jc', { 'w:val': align }),
    outline === undefined ? '' : element('w:outlineLvl', { 'w:val': outline - 1 }),
  );
  const run = element(
    'w:rPr',
    {},
    // Bold mincho is set in gothic, as is the custom.
    bold && family === 'mincho' ? fonts(lang, 'gothic') : '',
    bold ? element('w:b') + element('w:bCs') : '',
    gray === undefined ? '' : element('w:color', { 'w:val': grayHex(gray) }),
    text === undefined
      ? ''
      : element('w:sz', { 'w:val': halfPoints(text.size) }) + element('w:szCs', { 'w:val': halfPoints(text.size) }),
  );
  return paragraph + run;
}
