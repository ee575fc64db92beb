import type { Lang } from '../../base/locale.ts';
import type { Block, TextRun } from '../../doc/blocks.ts';
import type { StructureNode, StructureRole } from '../frames.ts';
import type { Look } from '../line/atoms.ts';
import type { Looks, Shaper } from '../line/shape.ts';
import type { Style, TextSize } from '../style.ts';
import type { Slab } from './slab.ts';

/** What stays the same through a document. */
export interface Context {
  readonly style: Style;
  readonly shaper: Shaper;
  readonly lang: Lang;
  /** True if the document has a title: headings then start at H2. */
  readonly titled: boolean;
  /** Looks already made, by size, weight and size of boxes. */
  readonly looks: Map<string, Looks>;
  /** Lays out blocks; handed down so that cells, items and notices can hold any block. */
  readonly layout: (blocks: readonly Block[], area: Area, context: Context) => Slab[];
}

/** Where blocks are set. In points. */
export interface Area {
  readonly left: number;
  readonly width: number;
  readonly text: TextSize;
  readonly parent: StructureNode;
  /** Prose is justified outside cells, ragged in them. */
  readonly inCell: boolean;
  readonly bold?: boolean;
  readonly align?: 'start' | 'center' | 'end';
}

/** A new node under a parent. */
export function child(parent: StructureNode, role: StructureRole, rest: Partial<StructureNode> = {}): StructureNode {
  const node: StructureNode = { ...rest, role, children: [] };
  parent.children.push(node);
  return node;
}

/** `small` type against the size around it. */
const SMALL = 0.85;

/** Looks for text of a size. */
export function looksFor(context: Context, size: number, bold = false, boxSize = size): Looks {
  const kind = `${size} ${bold} ${boxSize}`;
  const known = context.looks.get(kind);
  if (known) return known;
  const fresh = makeLooks(context, size, bold, boxSize);
  context.looks.set(kind, fresh);
  return fresh;
}

function makeLooks(context: Context, size: number, bold: boolean, boxSize: number): Looks {
  const { family, mutedGray } = context.style;
  const made = new Map<string, Look>();
  const look = (lang: Lang, heavy: boolean, small: boolean, muted: boolean): Look => {
    const key = `${lang}${heavy ? 'b' : ''}${small ? 's' : ''}${muted ? 'm' : ''}`;
    const known = made.get(key);
    if (known) return known;
    const fresh: Look = {
      size: small ? size * SMALL : size,
      gray: muted ? mutedGray : 0,
      lang,
      family,
      weight: heavy ? 700 : 400,
    };
    made.set(key, fresh);
    return fresh;
  };
  return {
    base: look(context.lang, bold, false, false),
    boxSize,
    of: (run: TextRun) => look(run.lang, bold || run.bold === true, run.small === true, run.muted === true),
  };
}

/** A height rounded up to the style's grid. */
export function onGrid(height: number, style: Style): number {
  return style.grid > 0 ? Math.ceil(height / style.grid - 1e-6) * style.grid : height;
}
