import { DOCUMENT_LANGS, type DocumentLang } from '../base/locale.ts';
import { type Environment, evaluate, truthOf } from '../catalogue/condition/evaluate.ts';
import { and, Numbers, Unknown } from '../catalogue/condition/values.ts';
import type { Piece, Pieces, Saying, LetterSentence as Template } from '../catalogue/letter-model.ts';
import { askedInWords, gapPath } from './asked-words.ts';
import type { Gaps } from './gaps.ts';
import { type Rendered, render, type Stretch } from './render.ts';
import type { LetterRun, LetterSentence } from './types.ts';
import type { LetterWorld } from './world.ts';

/** Asked, and there is nothing by which a wording could be chosen. */
const NONE = Symbol('none');

/** A paragraph on its way: what it says, what it has asked, what else could have been said. */
export interface Paragraph {
  readonly sentences: LetterSentence[];
  /** Fields for which the paragraph has a gap already. */
  readonly asked: Set<string>;
  /** Sentences of which it is not known whether they would be said, with what would tell. */
  readonly undecided: { readonly sentence: string; readonly paths: readonly string[] }[];
}

/** Says the sentences of one letter, one after the other. */
export class SentenceWriter {
  private readonly world: LetterWorld;
  private readonly gaps: Gaps;
  private readonly inCell: boolean;
  /** `inCell`: a label or a column tells already what is missing, so a gap need not name it. */
  constructor(world: LetterWorld, gaps: Gaps, { inCell = false }: { readonly inCell?: boolean } = {}) {
    this.world = world;
    this.gaps = gaps;
    this.inCell = inCell;
  }

  /** Adds to a paragraph what a sentence has to say: nothing, itself, or itself once for each element of a list. */
  write(template: Template, around: Environment, paragraph: Paragraph): void {
    const outer = this.world.withLets(around, template.given ?? []);
    const { value: elements, paths } = this.world.trace.of(() => this.world.elements(template.loop, outer));
    if (elements instanceof Unknown) {
      this.undecided(template, elements, paragraph);
      return;
    }
    this.gaps.ask(elements.open, template.id, false);
    for (const { env, key } of elements.environments) {
      const id = key === undefined || !template.loop ? template.id : `${template.id}[${key}]`;
      this.one(template, id, this.world.withLets(env, template.lets), paths, paragraph);
    }
  }

  private one(
    template: Template,
    id: string,
    env: Environment,
    loopPaths: readonly string[],
    paragraph: Paragraph,
  ): void {
    const decided = this.world.trace.of(() => this.decide(template, env));
    if (decided.value instanceof Unknown) this.undecided(template, decided.value, paragraph);
    else if (decided.value === NONE) this.none(template, id, [...loopPaths, ...decided.paths], paragraph);
    else if (decided.value?.text)
      this.say(
        template,
        decided.value as Saying & { text: Pieces },
        id,
        env,
        [...loopPaths, ...decided.paths],
        paragraph,
      );
  }

  /** Which wording holds: none, one, or it is not known; `NONE` if there is nothing to choose by. */
  private decide(template: Template, env: Environment): Saying | Unknown | typeof NONE | undefined {
    const truth = and(
      template.raisedBy ? this.world.raised(template.raisedBy) : true,
      template.when ? truthOf(evaluate(template.when.node, env)) : true,
    );
    if (truth !== true) return truth === false ? undefined : truth;
    if (!template.choose || !template.cases) return template;
    const chosen = evaluate(template.choose.node, env);
    if (chosen instanceof Unknown) return chosen;
    if (chosen instanceof Numbers) return new Unknown(chosen.paths);
    if (chosen === null) return NONE;
    const slug = String(chosen);
    return Object.hasOwn(template.cases, slug) ? template.cases[slug] : undefined;
  }

  private undecided(template: Template, { paths }: Unknown, paragraph: Paragraph): void {
    if (template.important) this.gap(template.id, [...paths], paragraph);
    else {
      // What only a weak point would raise is no part of the outline.
      if (!template.raisedBy) paragraph.undecided.push({ sentence: template.id, paths: [...paths] });
      this.gaps.ask(paths, template.id, false);
    }
  }

  /** A gap in place of a sentence; none if the paragraph asks all of it already. */
  gap(id: string, paths: readonly string[], paragraph: Paragraph, says?: Saying): void {
    const fresh = paths.filter((path) => !paragraph.asked.has(path));
    if (this.gaps.leftOut(paths)) return;
    this.gaps.ask(paths, id.replace(/\[.*$/, ''), true);
    if (fresh.length < paths.length && fresh.length === 0) return;
    for (const path of paths) paragraph.asked.add(path);
    paragraph.sentences.push({
      id,
      sentence: id.replace(/\[.*$/, ''),
      state: 'gap',
      text: this.inCell ? byLang((lang) => [this.gaps.blank(fresh, lang)]) : this.gaps.runs(fresh),
      cites: [],
      answers: says?.answers ?? [],
      restsOn: [],
    });
  }

  private say(
    template: Template,
    saying: Saying & { readonly text: Pieces },
    id: string,
    env: Environment,
    conditions: readonly string[],
    paragraph: Paragraph,
  ): void {
    const connective = paragraph.sentences.some(({ state }) => state !== 'gap') ? template.later : template.first;
    const cites = this.world.numbers(saying.cites, env);
    const gap = gapPath(template.id);
    const inserts = { phrases: template.phrases, cites, gap };
    const { value: rendered, paths } = this.world.trace.of(() =>
      byLang((lang) => {
        const pieces: readonly Piece[] = [...(connective?.[lang] ?? []), ...saying.text[lang]];
        return render(pieces, env, lang, inserts, this.world);
      }),
    );
    const all = DOCUMENT_LANGS.map((lang) => rendered[lang]);
    this.gaps.ask(
      all.flatMap(({ silent }) => silent),
      template.id,
      false,
    );
    if (all.some(({ none }) => none)) {
      this.none(template, id, [...conditions, ...paths], paragraph);
      return;
    }
    const missing = missingIn(rendered.ja.stretches);
    if (this.gaps.leftOut(missing.flat()) || this.gaps.leftOut(inWords(rendered, gap))) return;
    if (missing.length > 0 && template.optional) {
      this.gaps.ask(missing.flat(), template.id, false);
      return;
    }
    if (repeats(missing, paragraph.asked)) {
      this.gap(id, missing.flat(), paragraph, saying);
      return;
    }
    this.gaps.ask(missing.flat(), template.id, true);
    for (const path of missing.flat()) paragraph.asked.add(path);
    const text = byLang((lang) => this.runs(rendered[lang], lang));
    const asked = askedInWords(text, gap);
    if (asked) this.gaps.askWords(gap, template.id, asked);
    paragraph.sentences.push({
      id,
      sentence: template.id,
      state: missing.length === 0 && !asked ? 'said' : text.ja.every(({ kind }) => kind === 'gap') ? 'gap' : 'open',
      text,
      cites: saying.text.ja.some(({ kind }) => kind === 'cited') ? cites : [],
      answers: saying.answers,
      restsOn: [...new Set([...conditions, ...paths])].sort(),
    });
  }

  /** What the template says where a value is none: nothing, if it has no words for it. */
  private none({ id: sentence, none }: Template, id: string, restsOn: readonly string[], paragraph: Paragraph): void {
    if (!none) return;
    paragraph.sentences.push({
      id,
      sentence,
      state: 'said',
      text: byLang((lang) => [{ kind: 'words', text: none[lang], lang }]),
      cites: [],
      answers: [],
      restsOn: [...new Set(restsOn)].sort(),
    });
  }

  private runs({ stretches }: Rendered, lang: DocumentLang): readonly LetterRun[] {
    return stretches
      .flatMap((one) => ('runs' in one ? one.runs : [this.missing(one.missing, lang)]))
      .map((run) =>
        run.kind === 'gap' && this.gaps.byHand(run.paths ?? []) ? this.gaps.room(lang, run.paths ?? []) : run,
      );
  }

  private missing(paths: readonly string[], lang: DocumentLang): LetterRun {
    return this.inCell ? this.gaps.blank(paths, lang) : this.gaps.run(paths, lang);
  }
}

/** The path of the gaps in the words of a sentence, if it has any. */
function inWords(rendered: Readonly<Record<DocumentLang, Rendered>>, path: string): string[] {
  const has = rendered.ja.stretches.some(
    (one) => 'runs' in one && one.runs.some((run) => run.kind === 'gap' && run.paths?.[0] === path),
  );
  return has ? [path] : [];
}

function missingIn(stretches: readonly Stretch[]): (readonly string[])[] {
  return stretches.flatMap((one) => ('missing' in one ? [one.missing] : []));
}

/** Whether a gap would ask only for what the paragraph, or the sentence itself, asks already. */
function repeats(missing: readonly (readonly string[])[], asked: ReadonlySet<string>): boolean {
  const seen = new Set(asked);
  for (const paths of missing) {
    if (paths.every((path) => seen.has(path))) return true;
    for (const path of paths) seen.add(path);
  }
  return false;
}

function byLang<T>(make: (lang: DocumentLang) => T): Readonly<Record<DocumentLang, T>> {
  return { ja: make('ja'), 'zh-Hans': make('zh-Hans'), 'zh-Hant': make('zh-Hant') };
}
