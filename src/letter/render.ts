import type { DocumentLang } from '../base/locale.ts';
import { type Environment, evaluate, truthOf } from '../catalogue/condition/evaluate.ts';
import type { Expression } from '../catalogue/condition/node.ts';
import { Unknown, type Value } from '../catalogue/condition/values.ts';
import type { LetterPhrase, Piece } from '../catalogue/letter-model.ts';
import { gapPath, wordRuns } from './asked-words.ts';
import { PRINTERS } from './print/index.ts';
import type { LetterRun } from './types.ts';
import type { LetterWorld } from './world.ts';

/** A stretch of a sentence: runs, or a value that is not known, with the fields that would tell. */
export type Stretch = { readonly runs: readonly LetterRun[] } | { readonly missing: readonly string[] };

/** What came of the words of a sentence in one language. `none`: a value there is none of, so nothing can be said. */
export interface Rendered {
  readonly stretches: readonly Stretch[];
  readonly none: boolean;
  /** Fields that would bring more to say, without which the sentence stands. */
  readonly silent: readonly string[];
}

/** What stands in the words of a sentence beside values. */
export interface Inserts {
  readonly phrases: Readonly<Record<string, LetterPhrase>>;
  readonly cites: readonly number[];
  /** Path of the gaps that stand in the words themselves. */
  readonly gap?: string;
}

/** Puts values, phrases and 資料 numbers into words, in one language. */
export function render(
  pieces: readonly Piece[],
  env: Environment,
  lang: DocumentLang,
  inserts: Inserts,
  world: LetterWorld,
): Rendered {
  const stretches: Stretch[] = [];
  const silent: string[] = [];
  let none = false;
  for (const piece of pieces) {
    if (piece.kind === 'text') stretches.push(words(piece.text, piece.lang ?? lang, inserts.gap));
    else if (piece.kind === 'cited') stretches.push(...cited(inserts.cites, lang, world, piece.plain === true));
    else if (piece.kind === 'phrase') {
      const phrase = inserts.phrases[piece.name];
      const inner = phrase && renderPhrase(phrase, env, lang, world);
      if (!inner) continue;
      stretches.push(...inner.stretches);
      silent.push(...inner.silent);
      none ||= inner.none;
    } else {
      const shown = value(piece, env, lang, world);
      if (shown === null) none = true;
      else stretches.push(shown);
    }
  }
  return { stretches, none, silent };
}

function words(text: string, lang: DocumentLang, path = gapPath('')): Stretch {
  return { runs: wordRuns(text, lang, path) };
}

function cited(numbers: readonly number[], lang: DocumentLang, { words: say }: LetterWorld, plain: boolean): Stretch[] {
  if (numbers.length === 0) return [];
  const text = say.say(plain ? 'exhibits' : 'cited', lang, { numbers: say.join(numbers.map(String), 'comma', lang) });
  return [{ runs: [{ kind: 'cite', text, lang }] }];
}

/** A value with the fields it was read from; null if there is none. */
function value(
  piece: Extract<Piece, { kind: 'value' }>,
  env: Environment,
  lang: DocumentLang,
  world: LetterWorld,
): Stretch | null {
  const given = (one: Expression | string | boolean): Value =>
    typeof one === 'object' ? evaluate(one.node, env) : one;
  const unit = piece.args.find((arg) => typeof arg === 'string') as string | undefined;
  const { value: shown, paths } = world.trace.of(() =>
    PRINTERS[piece.helper](
      {
        args: piece.args.filter((arg) => typeof arg !== 'string').map(given),
        options: Object.fromEntries(Object.entries(piece.options).map(([name, one]) => [name, given(one)])),
        ...((piece.vocabulary ?? unit) === undefined ? {} : { word: piece.vocabulary ?? unit ?? '' }),
      },
      world.printing(lang),
    ),
  );
  if (shown === null) return null;
  if (shown instanceof Unknown) return { missing: [...shown.paths] };
  return { runs: [{ kind: 'fact', text: shown.text, lang: shown.lang ?? lang, paths }] };
}

/** A phrase, once for each element and joined; left out where its condition does not surely hold. */
function renderPhrase(phrase: LetterPhrase, outer: Environment, lang: DocumentLang, world: LetterWorld): Rendered {
  const loop = world.elements(phrase.loop, outer);
  if (loop instanceof Unknown) {
    if (!phrase.optional) return { stretches: [{ missing: [...loop.paths] }], none: false, silent: [] };
    return { stretches: [], none: false, silent: [...loop.paths] };
  }
  const silent: string[] = [...loop.open];
  const parts = loop.environments.flatMap(({ env: element }): Stretch[][] => {
    const env = world.withLets(element, phrase.lets);
    const holds = phrase.when ? truthOf(evaluate(phrase.when.node, env)) : true;
    if (holds instanceof Unknown) silent.push(...holds.paths);
    if (holds !== true) return [];
    const inner = render(phrase.text[lang], env, lang, { phrases: {}, cites: [] }, world);
    if (inner.none) return [];
    const missing = inner.stretches.flatMap((one) => ('missing' in one ? one.missing : []));
    if (!phrase.optional || missing.length === 0) return [[...inner.stretches]];
    silent.push(...missing);
    return [];
  });
  const stretches = parts.flatMap((part, i) => {
    const separator = world.words.separator(i, parts.length, phrase.join, lang);
    return separator === '' ? part : [...part, words(separator, lang)];
  });
  return { stretches, none: phrase.loop !== undefined && parts.length === 0, silent };
}
