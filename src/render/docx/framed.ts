import { AlignmentType, Table, TableCell, TableLayoutType, TableRow } from 'docx';
import type { KeyValuesBlock, NoticeBlock, Run, SignatureBlock } from '../../doc/blocks.ts';
import { runText } from '../../doc/text.ts';
import { datePattern } from '../../doc/words.ts';
import { Flow, type ParagraphPiece } from './flow.ts';
import { type Context, isTight, type Place } from './place.ts';
import { paragraphFlow } from './prose.ts';
import { type RunsLook, wordRuns } from './runs.ts';
import { border, dxa, margins } from './table.ts';
import { emWidth, twips } from './units.ts';

/** Labels of at most so many characters are spread to one width. */
const SPREAD_MOST = 6;
const SPREADABLE = /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]|[\u{e0100}-\u{e01ef}])+$/u;
/** White between labels and values, in em. */
const GAP = 1.5;
/** Labels take at most this part of the width. */
const LABEL_SHARE = 0.38;
/** A place to sign stands at the right, this part of the measure wide, its lines this much higher than others. */
const SIGNATURE_SHARE = 0.58;
const WRITING = 1.6;
/** Below this many em there is no room for a rule beside a label. */
const LEAST_SIGNATURE = 12;

const NONE = border(undefined);
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** Labelled values as a table without sides; short labels are spread to the width of the longest short one (字取り). */
export function keyValuesFlow(block: KeyValuesBlock, place: Place, context: Context): Flow {
  const flow = new Flow();
  if (block.items.length === 0) return flow;
  const { style } = context;
  const { size } = place.text;
  const labels = block.items.map(({ key }) => ({ spreads: isSpreadable(key), width: emWidth(runText(key)) * size }));
  const spreadTo = Math.max(0, ...labels.filter(({ spreads }) => spreads).map(({ width }) => width));
  const widest = Math.min(Math.max(...labels.map(({ width }) => width)), place.width * LABEL_SHARE);
  const ruled = style.grid === 0 && !isTight(place);
  const padX = ruled ? style.cellPad.x : 0;
  const first = padX + widest + GAP * size;
  const rest = Math.max(size, place.width - first);
  const inside = cellPlace(place, context);
  const rows = block.items.map(({ key, value }, index) => {
    const label = labels[index];
    const fits = label?.spreads && label.width < spreadTo && spreadTo <= widest;
    const spread = fits
      ? { alignment: AlignmentType.DISTRIBUTE, indent: { right: twips(first - padX * 2 - spreadTo) } }
      : {};
    const write = (runs: readonly Run[], options: ParagraphPiece['options']) => {
      const cell = new Flow();
      cell.add(
        { style: inside.paragraph, ...cellLine(place, inside), ...options },
        wordRuns(runs, inside, context, sized(place, inside)),
      );
      return cell.finish(context);
    };
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({ width: dxa(first), children: write(key, spread) }),
        new TableCell({ width: dxa(rest), children: write(value, {}) }),
      ],
    });
  });
  const hairline = ruled ? border(style.hairline) : NONE;
  const table = new Table({
    rows,
    width: dxa(first + rest),
    ...(place.left > 0 ? { indent: dxa(place.left) } : {}),
    columnWidths: [first, rest].map(twips),
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, top: hairline, bottom: hairline, insideHorizontal: hairline },
    margins: margins(padX, ruled ? style.cellPad.y * 0.8 : 0),
  });
  flow.addTable(table, isTight(place) ? 0 : style.blockGap);
  return flow;
}

/** Labels and values have the size of the text around the block, not that of tables. */
function sized(place: Place, inside: Place): RunsLook {
  return place.text.size === inside.text.size ? {} : { size: place.text.size };
}

function cellLine(place: Place, inside: Place) {
  return place.text.pitch === inside.text.pitch
    ? {}
    : { spacing: { line: twips(place.text.pitch), lineRule: 'exact' as const } };
}

function cellPlace(place: Place, context: Context): Place {
  if (isTight(place)) return { ...place, left: 0 };
  return { ...place, left: 0, text: context.style.cell, paragraph: 'TableText' };
}

/** True if a label is nothing but kana and ideographs, so that white between them reads as one word. */
function isSpreadable(runs: readonly Run[]): boolean {
  if (!runs.every(({ kind }) => kind === 'text')) return false;
  const text = runText(runs);
  const count = [...text].filter((character) => !/\p{M}/u.test(character)).length;
  return count >= 2 && count <= SPREAD_MOST && SPREADABLE.test(text);
}

/** A ruled box around blocks. */
export function noticeFlow(block: NoticeBlock, place: Place, context: Context): Flow {
  const flow = new Flow();
  const { style } = context;
  const padX = Math.min(style.noticePad.x, place.width / 8);
  const rule = border(style.strong);
  const inner: Place = { ...place, left: 0, width: place.width - 2 * padX };
  const table = new Table({
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: dxa(place.width),
            children: context.write(block.blocks, inner, context).finish(context),
          }),
        ],
      }),
    ],
    width: dxa(place.width),
    ...(place.left > 0 ? { indent: dxa(place.left) } : {}),
    columnWidths: [twips(place.width)],
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, top: rule, bottom: rule, left: rule, right: rule },
    margins: margins(padX, style.noticePad.y),
  });
  flow.addTable(table, isTight(place) ? 0 : style.blockGap);
  return flow;
}

/** Where somebody signs: a date to fill in, a label, a rule with the name on it if it is known. */
export function signatureFlow(block: SignatureBlock, place: Place, context: Context): Flow {
  const { style } = context;
  const { size, pitch } = place.text;
  const date: Run = { kind: 'text', text: datePattern(context.lang), lang: context.lang };
  const tight = isTight(place);
  const width = tight ? place.width : place.width * SIGNATURE_SHARE;
  const label = Math.min((emWidth(runText(block.label)) + 1) * size, width / 2);
  const kept = block.keepWithNext === true;
  const flow = new Flow();
  if (width < LEAST_SIGNATURE * size) {
    for (const runs of [[date], block.label, block.name ?? []])
      if (runs.length > 0) flow.append(paragraphFlow({ kind: 'paragraph', runs, align: 'start' }, place, context));
    return flow;
  }
  const inside = cellPlace(place, context);
  const height = { value: twips(style.grid > 0 ? pitch : pitch * WRITING), rule: 'atLeast' as const };
  const write = (runs: readonly Run[], keepNext: boolean) => {
    const cell = new Flow();
    const options = { style: inside.paragraph, ...cellLine(place, inside), ...(keepNext ? { keepNext } : {}) };
    cell.add(options, wordRuns(runs, inside, context, sized(place, inside)));
    return cell.finish(context);
  };
  const table = new Table({
    rows: [
      new TableRow({
        cantSplit: true,
        height,
        children: [new TableCell({ columnSpan: 2, width: dxa(width), children: write([date], true) })],
      }),
      new TableRow({
        cantSplit: true,
        height,
        children: [
          new TableCell({ width: dxa(label), verticalAlign: 'bottom', children: write(block.label, kept) }),
          new TableCell({
            width: dxa(width - label),
            verticalAlign: 'bottom',
            borders: { bottom: border(style.hairline) },
            children: write(block.name ?? [], kept),
          }),
        ],
      }),
    ],
    width: dxa(width),
    columnWidths: [label, width - label].map(twips),
    layout: TableLayoutType.FIXED,
    ...(tight ? {} : { alignment: AlignmentType.RIGHT }),
    borders: NO_BORDERS,
    margins: margins(0, 0),
  });
  flow.addTable(table, tight ? 0 : style.blockGap);
  return flow;
}
