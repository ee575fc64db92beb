import type { Lang } from '../../base/locale.ts';
import type { Block } from '../../doc/blocks.ts';
import type { FontFamily } from '../../fonts/types.ts';
import type { Style, TextSize } from '../../typeset/style.ts';
import type { Flow } from './flow.ts';

/** What stays the same through a document, and the numbers it hands out. */
export interface Context {
  readonly style: Style;
  readonly lang: Lang;
  /** Ids of check boxes and images, and instances of lists: each list counts from 1. */
  readonly next: { box: number; image: number; list: number };
  /** The id of a style in this file; in an office's own file ours are called otherwise. */
  readonly styleId: (style: string | undefined) => string | undefined;
  /** Writes blocks one under the other; handed down so that cells, items and notices can hold any block. */
  readonly write: (blocks: readonly Block[], place: Place, context: Context) => Flow;
}

/** Where blocks stand. In points. */
export interface Place {
  /** From the left edge of the text or the cell. */
  readonly left: number;
  readonly width: number;
  readonly text: TextSize;
  /** The style that paragraphs have here; `Normal` is the style of those that name none. */
  readonly paragraph: 'Normal' | 'TableText' | 'TableHead' | 'Header' | 'Footer';
  /** The typeface that this style gives to text in the document's language. */
  readonly family: FontFamily;
  readonly bold: boolean;
  readonly align?: 'start' | 'center' | 'end';
}

/** True where prose is ragged and white around blocks is saved. */
export function isTight(place: Place): boolean {
  return place.paragraph !== 'Normal';
}
