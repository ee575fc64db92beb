import type { Cluster, Face, FontBook } from '../../src/fonts/types.ts';

const FACE: Face = {
  id: 'Fake',
  postScriptName: 'Fake',
  unitsPerEm: 1000,
  ascent: 0.88,
  descent: 0.12,
  capHeight: 0.7,
  bbox: [0, -0.12, 1, 0.88],
  weight: 400,
  family: 'gothic',
};

/** A font of even widths: ASCII letters 0.55 em, the space 0.25 em, everything else 1 em; U+E000 is missing. */
export const FAKE_FONTS: FontBook = {
  clusters(text) {
    const clusters: Cluster[] = [];
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      const last = clusters.at(-1);
      if (last && code >= 0xe0100 && code <= 0xe01ef) {
        clusters[clusters.length - 1] = { ...last, text: last.text + character };
        continue;
      }
      const advance = code === 0x20 ? 0.25 : code < 0x250 ? 0.55 : 1;
      clusters.push({ text: character, face: FACE, glyph: code & 0xffff, advance, missing: code === 0xe000 });
    }
    return clusters;
  },
};
