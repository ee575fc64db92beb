import {
  isCompatibilityIdeograph,
  isDash,
  isInvisible,
  isMark,
  isVariationSelector,
  needsAnchor,
  widthOfSpace,
} from './characters.ts';
import type { TrueTypeFace } from './face.ts';
import { type Cluster, NO_GLYPH } from './types.ts';

const SPACE = 0x20;
const NOTDEF = 0;
/** BOX DRAWINGS LIGHT HORIZONTAL */
const FULL_LINE = 0x2500;

/** Faces in the order in which they are asked for a character, and the clusters made so far. */
export class Chain {
  readonly #faces: readonly TrueTypeFace[];
  readonly #singles = new Map<number, Cluster>();
  readonly #sequences = new Map<string, Cluster>();

  /** `faces` is not empty. */
  constructor(faces: readonly TrueTypeFace[]) {
    this.#faces = faces;
  }

  /** Splits a text into clusters. The texts of the clusters, one after the other, are the text. */
  clusters(text: string): Cluster[] {
    const clusters: Cluster[] = [];
    let at = 0;
    while (at < text.length) {
      const base = text.codePointAt(at) as number;
      let end = at + lengthOf(base);
      const next = text.codePointAt(end);
      if (next !== undefined && isVariationSelector(next)) {
        end += lengthOf(next);
        clusters.push(this.#variation(text.slice(at, end), base, next));
      } else if (next !== undefined && isMark(next)) {
        const cluster = this.#composed(text, at, base);
        end = at + cluster.text.length;
        clusters.push(cluster);
      } else if (isDash(base) && (next === base || clusters.at(-1)?.text === text[at])) {
        clusters.push(this.#joiningDash(base));
      } else {
        clusters.push(this.#single(base));
      }
      at = end;
    }
    return clusters;
  }

  #single(codePoint: number): Cluster {
    let cluster = this.#singles.get(codePoint);
    if (cluster === undefined) {
      cluster = this.#make(codePoint);
      this.#singles.set(codePoint, cluster);
    }
    return cluster;
  }

  #make(codePoint: number): Cluster {
    const text = String.fromCodePoint(codePoint);
    const [first] = this.#faces as [TrueTypeFace];
    if (isInvisible(codePoint) && widthOfSpace(codePoint) === undefined) {
      return { text, face: first, glyph: NO_GLYPH, advance: 0, missing: false };
    }
    for (const face of this.#faces) {
      const glyph = face.font.glyphOf(codePoint);
      if (glyph !== NOTDEF && !needsAnchor(codePoint)) return drawn(text, face, glyph);
    }
    const width = widthOfSpace(codePoint);
    if (width !== undefined) {
      const space = drawn(text, first, first.font.glyphOf(SPACE));
      return width === 'space' ? space : { ...space, advance: width };
    }
    return { ...drawn(text, first, NOTDEF), missing: true };
  }

  /**
   * A dash beside its like. ―― and —— are one line of two em, but the fonts' dashes leave gaps; so the light horizontal
   * line of box drawing, which fills its em at the same height, is drawn in their stead.
   */
  #joiningDash(dash: number): Cluster {
    const text = String.fromCodePoint(dash);
    return this.#remember(text, () => {
      const line = this.#single(FULL_LINE);
      return line.missing ? this.#single(dash) : { ...line, text };
    });
  }

  /** A base with its variation selector. A sequence that no face has is drawn as its base. */
  #variation(text: string, base: number, selector: number): Cluster {
    return this.#remember(text, () => {
      for (const face of this.#faces) {
        const variation = face.font.variationOf(base, selector);
        if (variation === undefined) continue;
        const glyph = variation === 'base' ? face.font.glyphOf(base) : variation;
        if (glyph !== NOTDEF) return drawn(text, face, glyph);
      }
      return { ...this.#single(base), text };
    });
  }

  /** A base with as many of the marks after it as there is one composed character for; at least the base. */
  #composed(text: string, at: number, base: number): Cluster {
    const ends = [at + lengthOf(base)];
    if (!isCompatibilityIdeograph(base)) {
      for (let end = ends[0] as number; end < text.length; ) {
        const mark = text.codePointAt(end) as number;
        if (!isMark(mark)) break;
        end += lengthOf(mark);
        ends.unshift(end);
        // No character has more marks than this.
        if (ends.length > 4) break;
      }
    }
    for (const end of ends.slice(0, -1)) {
      const sequence = text.slice(at, end);
      const composed = sequence.normalize('NFC');
      const codePoint = composed.codePointAt(0) as number;
      if (composed.length !== lengthOf(codePoint)) continue;
      const cluster = this.#single(codePoint);
      if (!cluster.missing) return this.#remember(sequence, () => ({ ...cluster, text: sequence }));
    }
    return this.#single(base);
  }

  #remember(text: string, make: () => Cluster): Cluster {
    let cluster = this.#sequences.get(text);
    if (cluster === undefined) {
      cluster = make();
      this.#sequences.set(text, cluster);
    }
    return cluster;
  }
}

function drawn(text: string, face: TrueTypeFace, glyph: number): Cluster {
  return { text, face, glyph, advance: face.advanceOf(glyph), missing: false };
}

/** UTF-16 units of a code point. */
function lengthOf(codePoint: number): 1 | 2 {
  return codePoint > 0xffff ? 2 : 1;
}
