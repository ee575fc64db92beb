import { FontError } from './error.ts';
import type { ByteSource } from './source.ts';
import { TrueTypeFont } from './truetype.ts';
import type { Face, FontFamily, FontWeight } from './types.ts';

/** A face over a TrueType file. The file is opened when the first number of it is asked for. */
export class TrueTypeFace implements Face {
  readonly id: string;
  readonly family: FontFamily;
  readonly weight: FontWeight;
  readonly #source: ByteSource;
  #font: TrueTypeFont | undefined;

  constructor(id: string, family: FontFamily, weight: FontWeight, source: ByteSource) {
    this.id = id;
    this.family = family;
    this.weight = weight;
    this.#source = source;
  }

  /** The font file. Throws FontError if it cannot be read. */
  get font(): TrueTypeFont {
    this.#font ??= open(this.#source);
    return this.#font;
  }

  get postScriptName(): string {
    return this.font.postScriptName;
  }

  get unitsPerEm(): number {
    return this.font.unitsPerEm;
  }

  get ascent(): number {
    return this.font.typoAscender / this.unitsPerEm;
  }

  get descent(): number {
    return this.font.typoDescender / this.unitsPerEm;
  }

  get capHeight(): number {
    return this.font.capHeight / this.unitsPerEm;
  }

  get bbox(): readonly [number, number, number, number] {
    const [xMin, yMin, xMax, yMax] = this.font.bbox;
    const em = this.unitsPerEm;
    return [xMin / em, yMin / em, xMax / em, yMax / em];
  }

  /** Advance width of a glyph in em. */
  advanceOf(glyph: number): number {
    return this.font.advanceOf(glyph) / this.unitsPerEm;
  }
}

/** A number beyond a table's end is damage of the file, not a fault of ours. */
function open(source: ByteSource): TrueTypeFont {
  try {
    return new TrueTypeFont(source);
  } catch (cause) {
    if (cause instanceof RangeError) throw new FontError(source.name, 'is damaged');
    throw cause;
  }
}

/** The font file behind a face. Throws FontError if the face is not one that this module opened. */
export function fontOf(face: Face): TrueTypeFont {
  if (face instanceof TrueTypeFace) return face.font;
  throw new FontError(face.id, 'is not a face opened from a file');
}
