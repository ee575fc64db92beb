import { AlignmentType, LevelFormat, type NumberingDefinition, Tab, TextRun } from 'docx';
import type { ListBlock } from '../../doc/blocks.ts';
import { Flow, type ParagraphPiece } from './flow.ts';
import { type Context, isTight, type Place } from './place.ts';
import { boxType } from './prose.ts';
import { wordRuns } from './runs.ts';
import { emWidth, twips } from './units.ts';

/** White between a marker and the text, in em. */
const MARKER_GAP = 0.5;
/** A bullet has white of its own; without some more it would push the text on to the next tab stop. */
const BULLET_GAP = 0.2;

/**
 * docx first writes `{name-number}` where a list's id will be, and later replaces it in all text: with a character that no
 * text of ours can hold, text such as `{number-1}` is safe.
 */
const GUARD = '\ufdd0';

/** The definitions of lists: each list is an instance of one, and counts from 1. */
export function listNumbering(context: Context): NumberingDefinition[] {
  const level = (text: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) => [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { run: { font: { hint: 'eastAsia' }, bold: false } },
    },
  ];
  return [
    { reference: `number${GUARD}`, levels: level('%1.', LevelFormat.DECIMAL) },
    // The middle dot of Japanese faces; Chinese faces have a bullet one em wide.
    { reference: `bullet${GUARD}`, levels: level(context.lang === 'ja' ? '・' : '•', LevelFormat.BULLET) },
  ];
}

/** A list: numbers and bullets are Word's own, check boxes are content controls. */
export function listFlow(block: ListBlock, place: Place, context: Context): Flow {
  const flow = new Flow();
  const { size, pitch } = place.text;
  const box = Math.min(context.style.penBox, pitch - 2);
  const widest =
    block.marker === 'number' ? emWidth(`${block.items.length}.`) * size : block.marker === 'box' ? boxType(box) : size;
  const gap = block.marker === 'bullet' ? BULLET_GAP : MARKER_GAP;
  const column = Math.min(widest + gap * size, place.width / 2);
  const inner: Place = { ...place, left: place.left + column, width: place.width - column };
  context.next.list += 1;
  const instance = context.next.list;
  for (const item of block.items) {
    const made = context.write(item, inner, context);
    const [first] = made.pieces;
    // A list that begins with a list has two markers, and Word one for each paragraph.
    if (first?.kind === 'paragraph' && first.options.indent?.hanging === undefined) mark(first);
    else {
      const empty: ParagraphPiece = {
        kind: 'paragraph',
        options: usual(),
        children: [],
        white: { before: 0, after: 0 },
      };
      made.pieces.unshift(empty);
      mark(empty);
    }
    flow.append(made);
  }
  return flow;

  function usual(): ParagraphPiece['options'] {
    return isTight(place) ? { style: place.paragraph } : {};
  }

  function mark({ options, children }: ParagraphPiece): void {
    const already = options.indent?.left === undefined ? inner.left : Number(options.indent.left) / 20;
    options.indent = { left: twips(Math.max(already, inner.left)), hanging: twips(column) };
    options.style ??= 'ListParagraph';
    // A centred line has no place for a marker before it.
    if (options.alignment === AlignmentType.CENTER || options.alignment === AlignmentType.RIGHT)
      options.alignment = AlignmentType.LEFT;
    if (block.marker !== 'box') {
      options.numbering = { reference: `${block.marker}${GUARD}`, level: 0, instance };
      return;
    }
    const sign = wordRuns([{ kind: 'box', state: 'open' }], place, context, { box: boxType(box) });
    children.unshift(...sign, new TextRun({ children: [new Tab()] }));
    const least = twips(Math.max(pitch, box + 2));
    if (Number(options.spacing?.line ?? 0) < least)
      options.spacing = { ...options.spacing, line: least, lineRule: 'exact' };
  }
}
