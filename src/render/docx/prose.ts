import { AlignmentType, type IParagraphOptions } from 'docx';
import type { HeadingBlock, ParagraphBlock, Run, SpaceBlock, TitleBlock } from '../../doc/blocks.ts';
import { runText } from '../../doc/text.ts';
import type { HeadingSize } from '../../typeset/style.ts';
import { Flow, gapOptions } from './flow.ts';
import { type Context, isTight, type Place } from './place.ts';
import { type RunsLook, wordRuns } from './runs.ts';
import { twips } from './units.ts';

/** Lines of small type only stand closer. */
const SMALL_PITCH = 0.88;
/** A ballot box fills about this part of its em in Word's typeface. */
const BOX_EM = 0.85;
/** A title of so many characters at most is spread. */
const SPREAD_TITLE = 4;
/** Most lines of white. */
const MOST_WHITE = 60;

const ALIGN = {
  start: AlignmentType.LEFT,
  justify: AlignmentType.BOTH,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const;

/** The size of type whose ballot box is this big, in points. */
export function boxType(size: number): number {
  return size / BOX_EM;
}

/** The document's title with its subtitle; in a cell it is a heading. */
export function titleFlow(block: TitleBlock, place: Place, context: Context): Flow {
  const flow = new Flow();
  const { title, subtitle, titleTracking, family } = context.style;
  if (isTight(place)) {
    flow.append(headingFlow({ kind: 'heading', level: 1, runs: block.runs }, place, context));
    if (block.subtitle) flow.append(paragraphFlow({ kind: 'paragraph', runs: block.subtitle }, place, context));
    return flow;
  }
  const within = { ...place, text: title, family: 'gothic' as const, bold: true };
  const head = family === 'gothic' ? within : { ...within, family, bold: false };
  const spread = titleTracking > 0 && [...runText(block.runs)].length <= SPREAD_TITLE;
  flow.add(
    { style: 'Title', ...(block.subtitle ? { spacing: { after: 0 } } : {}) },
    spread ? trackedRuns(block.runs, head, context) : wordRuns(block.runs, head, context),
  );
  if (block.subtitle)
    flow.add({ style: 'Subtitle' }, wordRuns(block.subtitle, { ...place, text: subtitle }, context), title);
  return flow;
}

/** 理　由　書: white after each character but the last, so that the word stays in the middle and can be searched for. */
function trackedRuns(runs: readonly Run[], place: Place, context: Context) {
  const tracking = context.style.titleTracking * place.text.size;
  const last = runs.at(-1);
  const characters = last?.kind === 'text' ? [...last.text] : [];
  const end = characters.pop();
  if (last?.kind !== 'text' || end === undefined) return wordRuns(runs, place, context);
  const spread = [...runs.slice(0, -1), { ...last, text: characters.join('') }];
  return [...wordRuns(spread, place, context, { tracking }), ...wordRuns([{ ...last, text: end }], place, context)];
}

/** A heading; in a cell it has the size of the text there. */
export function headingFlow(block: HeadingBlock, place: Place, context: Context): Flow {
  const flow = new Flow();
  const size = context.style.headings[block.level - 1] as HeadingSize;
  const within = { ...place, text: isTight(place) ? place.text : size, family: 'gothic' as const, bold: true };
  const line = twips(place.text.pitch);
  flow.add(
    {
      style: `Heading${block.level}`,
      ...indented(place),
      ...(isTight(place) ? { spacing: { before: 0, after: 0, line, lineRule: 'exact' as const } } : {}),
    },
    wordRuns(block.runs, within, context, isTight(place) ? { size: place.text.size } : {}),
    isTight(place) ? undefined : size,
  );
  return flow;
}

/** A paragraph. */
export function paragraphFlow(block: ParagraphBlock, place: Place, context: Context): Flow {
  const flow = new Flow();
  const { style } = context;
  const { size, pitch } = place.text;
  const onlyBoxes = block.runs.length > 0 && block.runs.every(({ kind }) => kind === 'box');
  const allSmall = block.runs.length > 0 && block.runs.every((run) => run.kind === 'text' && run.small);
  const look: RunsLook = onlyBoxes ? { box: boxType(style.penBox) } : {};
  const line = onlyBoxes
    ? Math.max(pitch, style.penBox + 3)
    : allSmall && style.grid === 0
      ? pitch * SMALL_PITCH
      : pitch;
  const align = alignOf(block, place);
  flow.add(
    {
      ...(place.paragraph === 'Normal' ? {} : { style: place.paragraph }),
      ...(align === undefined ? {} : { alignment: ALIGN[align] }),
      ...indented(place, block),
      ...(line === pitch ? {} : { spacing: { line: twips(line), lineRule: 'exact' as const } }),
      ...(block.keepWithNext ? { keepNext: true } : {}),
    },
    wordRuns(block.runs, place, context, look),
    { before: 0, after: isTight(place) ? 0 : style.paragraphGap },
  );
  return flow;

  function alignOf({ align: asked }: ParagraphBlock, { align: column }: Place): keyof typeof ALIGN | undefined {
    const usual = isTight(place) ? 'start' : 'justify';
    const wanted = asked ?? (isTight(place) ? column : undefined) ?? usual;
    const narrow = place.width < style.leastJustified * size;
    const set = wanted === 'justify' && narrow ? 'start' : wanted;
    return set === usual ? undefined : set;
  }
}

/** Indents of a paragraph: where it stands, and its own in em. */
export function indented(
  place: Place,
  { indent = 0, inset = 0 }: Pick<ParagraphBlock, 'indent' | 'inset'> = {},
): Pick<IParagraphOptions, 'indent'> {
  const { size } = place.text;
  const moved = Math.min(Math.max(0, inset * size), Math.max(0, place.width - 6 * size));
  const left = place.left + moved;
  const first = Math.min(Math.max(indent * size, -moved), (place.width - moved) / 2);
  if (left === 0 && first === 0) return {};
  return {
    indent: {
      ...(left === 0 ? {} : { left: twips(left) }),
      ...(first > 0
        ? // Whole characters, so that the indent grows with the type.
          {
            firstLine: twips(first),
            ...(first === indent * size ? { firstLineChars: Math.round(indent * 100) } : {}),
          }
        : {}),
      ...(first < 0 ? { hanging: twips(-first) } : {}),
    },
  };
}

/** White of some lines. */
export function spaceFlow({ lines, keepWithNext }: SpaceBlock, place: Place): Flow {
  const flow = new Flow();
  const height = Math.max(0, Math.min(Number.isFinite(lines) ? lines : 0, MOST_WHITE)) * place.text.pitch;
  if (height > 0) flow.add({ ...gapOptions(height), ...(keepWithNext ? { keepNext: true } : {}) });
  return flow;
}
