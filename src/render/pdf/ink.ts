import { number } from './numbers.ts';

/** A mark of a content stream that is drawn with a pen: rules, squares, ticks and crosses. */
export interface Pen {
  readonly width: number;
  readonly gray: number;
  readonly dash?: readonly number[];
}

/** The operators of one page, and the graphics state so far, so that only changes of it are written. */
export class Ink {
  readonly #parts: string[] = [];
  #fill = '0';
  #stroke = '0';
  #width = '1';
  #dash = '';
  #font = '';

  /** Writes operators as they are. */
  write(operators: string): void {
    this.#parts.push(operators);
  }

  /** Sets the grey level for text and filled areas. */
  useFill(gray: number): void {
    const level = grayLevel(gray);
    if (level !== this.#fill) this.write(`${level} g`);
    this.#fill = level;
  }

  /** Sets width, grey level and dashes for strokes. */
  usePen({ width, gray, dash = [] }: Pen): void {
    const level = grayLevel(gray);
    const thickness = number(width);
    const pattern = dash.map((length) => number(length)).join(' ');
    if (level !== this.#stroke) this.write(`${level} G`);
    if (thickness !== this.#width) this.write(`${thickness} w`);
    if (pattern !== this.#dash) this.write(`[${pattern}] 0 d`);
    this.#stroke = level;
    this.#width = thickness;
    this.#dash = pattern;
  }

  /** Sets the font, by its name in the resources, and its size. */
  useFont(font: string, size: number): void {
    const selection = `/${font} ${number(size)} Tf`;
    if (selection !== this.#font) this.write(selection);
    this.#font = selection;
  }

  /** The content stream. */
  toString(): string {
    return this.#parts.join('\n');
  }
}

function grayLevel(gray: number): string {
  return number(Math.min(1, Math.max(0, gray)));
}
