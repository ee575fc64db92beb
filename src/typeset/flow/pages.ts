import type { Frame } from '../frames.ts';
import { type Canvas, type Mark, paintStack, type Slab, stackHeight, whiteBetween } from './slab.ts';

/** Top and bottom of the text on every page, in points. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
}

/** Filled pages and the outline marks met on them. */
export interface Filled {
  readonly pages: Canvas[];
  readonly marks: { readonly mark: Mark; readonly page: number; readonly y: number }[];
}

/** A slab longer than a page starts where at least this part of the page is free. */
const WORTH = 0.3;

/** Fills pages with slabs. Slabs that keep together move to the next page together, unless they are longer than a page. */
export function fillPages(slabs: readonly Slab[], room: Room): Filled {
  const filler = new Filler(room);
  for (let start = 0; start < slabs.length; ) {
    let end = start + 1;
    while (end < slabs.length && slabs[end - 1]?.keep && !slabs[end]?.newPage) end++;
    filler.addGroup(slabs.slice(start, end));
    start = end;
  }
  return filler.filled;
}

class Filler {
  readonly filled: Filled = { pages: [], marks: [] };
  private canvas: Canvas;
  private y: number;
  /** The slab above on this page. */
  private above: Slab | undefined;
  /** The last row of the repeated header, while nothing stands under it. */
  private headOnly: Slab | undefined;
  /** A page break has been met: a new page begins as soon as there is something to put on it. */
  private due = false;
  private readonly room: Room;

  constructor(room: Room) {
    this.room = room;
    this.canvas = { fills: [], frames: [] };
    this.y = room.top;
    this.filled.pages.push(this.canvas);
  }

  addGroup(group: readonly Slab[]): void {
    const first = group[0];
    if (!first) return;
    if (first.newPage) {
      this.due ||= this.above !== undefined;
      return;
    }
    if (this.due && first.blank) {
      this.addGroup(group.slice(1));
      return;
    }
    if (this.due) this.newPage(first);
    if (this.fits(group)) {
      for (const each of group) this.place(each);
      return;
    }
    if (first.blank) {
      // White at the foot of a page is not carried over to the next.
      this.due = this.above !== undefined;
      this.addGroup(group.slice(1));
      return;
    }
    if (stackHeight(group) + this.headOf(first) <= this.height) {
      this.newPage(first);
      for (const each of group) this.place(each);
      return;
    }
    this.addLong(group);
  }

  private get height(): number {
    return this.room.bottom - this.room.top + 1e-6;
  }

  private headOf(slab: Slab): number {
    return slab.head && slab.head.height < this.height / 2 ? slab.head.height : 0;
  }

  private fits(group: readonly Slab[]): boolean {
    const first = group[0] as Slab;
    return this.y + whiteBetween(this.above, first) + stackHeight(group) <= this.room.bottom + 1e-6;
  }

  /** Slabs that no page can hold together: placed one by one, split where one alone is longer than a page. */
  private addLong(group: readonly Slab[]): void {
    const free = this.room.bottom - this.y;
    const lead = stackHeight(group.slice(0, -1));
    if (this.above && (free < this.height * WORTH || (lead < this.height && free < lead + this.height * 0.15))) {
      this.newPage(group[0]);
    }
    for (const each of group) this.addOne(each);
  }

  private addOne(slab: Slab): void {
    let rest = slab;
    for (;;) {
      if (this.fits([rest])) break;
      const fresh = rest.height + this.headOf(rest) <= this.height;
      const parts =
        fresh && this.above ? undefined : rest.split?.(this.room.bottom - this.y - whiteBetween(this.above, rest));
      if (parts) {
        this.place(parts[0]);
        rest = { ...parts[1], before: 0, after: slab.after, ...(slab.head ? { head: slab.head } : {}) };
        this.newPage(rest);
      } else if (this.above && this.above !== this.headOnly) this.newPage(rest);
      else break;
    }
    this.place(rest);
  }

  private place(slab: Slab): void {
    if (slab.blank && !this.above) return;
    const top = this.y + whiteBetween(this.above, slab);
    if (slab.blank && top + slab.height > this.room.bottom) return;
    slab.paint(this.canvas, top, { repeat: false, first: this.above === undefined });
    if (slab.mark) this.filled.marks.push({ mark: slab.mark, page: this.filled.pages.length - 1, y: top });
    this.y = top + slab.height;
    this.above = slab;
  }

  /** Starts a page; rows of a table get its header again. */
  private newPage(next?: Slab): void {
    this.canvas = { fills: [], frames: [] };
    this.filled.pages.push(this.canvas);
    this.y = this.room.top;
    this.above = undefined;
    this.headOnly = undefined;
    this.due = false;
    if (!next?.head || this.headOf(next) === 0) return;
    paintStack(next.head.slabs, this.canvas, this.y, { repeat: true, first: true });
    this.y += next.head.height;
    this.above = this.headOnly = next.head.slabs.at(-1);
  }
}

/** The frames of a page in the order of painting. */
export function framesOf(canvas: Canvas): Frame[] {
  return [...canvas.fills, ...canvas.frames];
}
