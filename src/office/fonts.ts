import { readFileSync } from 'node:fs';
import { failure, type Issue, type Result, success } from '../base/issue.ts';
import type { Office, OfficeFontRole, OfficeFontWeight } from '../catalogue/office-model.ts';
import type { Content } from '../content.ts';
import { coverageOf, type FontWeight, type OwnFace, readOwnFont } from '../fonts/index.ts';
import { fileUnreadable, fontLacks } from './messages.ts';

const WEIGHTS: Readonly<Record<OfficeFontWeight, FontWeight>> = { regular: 400, bold: 700 };

/** The office's own faces, each with the place that names it. */
export interface OfficeFace extends OwnFace {
  readonly issuePlace: Pick<Issue, 'path' | 'place'>;
}

/**
 * Reads and checks the typefaces of an office. They are Japanese faces: Chinese is set in the shipped ones, whose forms
 * of characters are those of Chinese. Issues: those of `readOwnFont`, `office-file`.
 */
export function loadOfficeFonts({ fonts }: Office): Result<readonly OfficeFace[]> {
  const faces: OfficeFace[] = [];
  const issues: Issue[] = [];
  for (const family of ['mincho', 'gothic'] as const satisfies readonly OfficeFontRole[]) {
    for (const weight of ['regular', 'bold'] as const) {
      const font = fonts[family]?.[weight];
      if (!font) continue;
      const issuePlace = { path: `fonts.${family}.${weight}`, place: font.place };
      let bytes: Uint8Array;
      try {
        bytes = readFileSync(font.path);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        issues.push({ severity: 'error', ...issuePlace, ...fileUnreadable(font.name, code) });
        continue;
      }
      const id = `office-${family}-${weight}`;
      const read = readOwnFont(bytes, font.path, { id, family, weight: WEIGHTS[weight] });
      if (read.ok) faces.push({ language: 'ja', face: read.value, issuePlace });
      else issues.push(...read.issues.map((issue) => ({ ...issue, path: issuePlace.path })));
    }
  }
  return issues.length > 0 ? failure(issues) : success(faces);
}

/**
 * Tells of each face how many of the characters it will meet are not in it: kana, the kanji of JIS level 1, the
 * characters of our own Japanese words. Warnings `font-lacks`: what is not there is set in a shipped face.
 */
export function lintOfficeFonts(faces: readonly OfficeFace[], content: Content): Issue[] {
  const groups = { kana: kana(), kanji: jisLevel1(), words: japaneseCharacters(content.catalogue) };
  return faces.flatMap(({ face, issuePlace }): Issue[] => {
    const lacking = {
      kana: coverageOf(face, groups.kana),
      kanji: coverageOf(face, groups.kanji),
      words: coverageOf(face, groups.words),
    };
    const all = [...new Set([...lacking.kana, ...lacking.kanji, ...lacking.words])];
    if (all.length === 0) return [];
    return [
      {
        severity: 'warning',
        ...issuePlace,
        ...fontLacks(
          { kana: lacking.kana.length, kanji: lacking.kanji.length, words: lacking.words.length },
          all.slice(0, 12).join(''),
        ),
      },
    ];
  });
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}

function kana(): string[] {
  return [...range(0x3041, 0x3093), ...range(0x30a1, 0x30f6), ...'ー、。・「」（）々'];
}

/** The 2965 kanji of JIS X 0208 level 1: rows 16 to 47. */
function jisLevel1(): string[] {
  const bytes: number[] = [];
  for (let row = 16; row <= 47; row++)
    for (let cell = 1; cell <= (row === 47 ? 51 : 94); cell++) bytes.push(0xa0 + row, 0xa0 + cell);
  return [...new TextDecoder('euc-jp').decode(Uint8Array.from(bytes))];
}

/** Every character of the content's Japanese texts, each once. */
function japaneseCharacters(catalogue: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value)) {
      if (key === 'ja' && typeof one === 'string') for (const character of one) found.add(character);
      else walk(one);
    }
  };
  walk(catalogue);
  return [...found].filter((character) => /[^\p{C}\p{Z}]/u.test(character)).sort();
}
