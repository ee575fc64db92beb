import type { Advice } from '../advise/index.ts';
import { offerOf } from '../advise/index.ts';
import type { DocumentLang, Text } from '../base/locale.ts';
import { REMARKS, WRITTEN_BY } from '../case/blanks.ts';
import type { Form, RecordForm } from '../case/form.ts';
import { parsePath } from '../case/paths.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Block, Document, Row, Run } from '../doc/blocks.ts';
import { ComposeContext } from './context.ts';
import { formatDate } from './format.ts';
import { answererOf } from './hearing/answerer.ts';
import { type Ask, allAsks, openAsks } from './hearing/asks.ts';
import { blankBlocks } from './hearing/blanks.ts';
import { SheetFields } from './hearing/fields.ts';
import { type AskGroup, groupAsks } from './hearing/groups.ts';
import { entryForm, historyBlocks } from './hearing/history.ts';
import { aboutText, knownText } from './hearing/known.ts';
import { divide } from './hearing/parts.ts';
import { formOnPaper, withoutInPerson } from './in-person.ts';
import { letterhead } from './letterhead.ts';
import { reviewedBy } from './review.ts';

/** How a hearing sheet is wanted. */
export interface HearingOptions {
  readonly lang: DocumentLang;
  /** Profile paths to ask for beside the advice's own questions, as letters need them. */
  readonly others?: readonly string[];
  /** Questions of letters for which the profile has no field; `path` names the sentence: `letter.late-tax`. */
  readonly inWords?: readonly QuestionInWords[];
  /** The sheet asks for these paths only, as forms need them, and for none that the sheet without them asks for. */
  readonly forms?: readonly string[];
  /** Only what this party answers (`client`, `spouse`, `guarantor`); all of it on one sheet unless said. */
  readonly party?: string;
}

/** A question that only words answer. */
export interface QuestionInWords {
  readonly path: string;
  readonly text: Text;
}

/** Which questions a sheet has. */
interface Wanted {
  readonly others: readonly string[];
  readonly forms: readonly string[] | undefined;
  readonly party: string | undefined;
}

/** Papers named beside a question; the rest is counted. */
const NAMED = 3;

/**
 * The hearing sheet of one application: every fact that is still open, grouped by person, those that decide most first,
 * each with room to write; nothing that is asked in person only, for others may read the sheet along. Of a case that names nobody it is the whole questionnaire of the application.
 */
export function composeHearing(
  profile: CaseProfile,
  advice: Advice,
  catalogue: Catalogue,
  options: HearingOptions,
): Document {
  const told = withoutInPerson(advice, catalogue);
  const context = new ComposeContext(profile, told, catalogue, options.lang, 'hearing');
  return new HearingSheet(context).document(
    { others: options.others ?? [], forms: options.forms, party: options.party },
    options.inWords ?? [],
  );
}

class HearingSheet {
  private readonly context: ComposeContext;
  private readonly root: RecordForm;
  private readonly fields: SheetFields;
  private number = 0;
  private party: string | undefined;
  constructor(context: ComposeContext) {
    this.context = context;
    this.root = formOnPaper(context.catalogue);
    this.fields = new SheetFields(context, this.root);
  }

  document({ others, forms, party }: Wanted, inWords: readonly QuestionInWords[]): Document {
    const { context, root } = this;
    const { words, advice, catalogue } = context;
    this.party = party;
    const offer = offerOf(catalogue, advice.category, advice.procedure);
    const all = forms
      ? this.forForms(others, forms)
      : context.anonymous && offer
        ? allAsks(context, root, offer)
        : openAsks(context, root, others);
    const asks = all.filter((ask) => party === undefined || answererOf(ask, context) === party);
    // The whole questionnaire is in the order of the profile: nothing in it is first.
    const { first, rest } = context.anonymous || forms ? { first: asks, rest: [] } : divide(asks, context);
    const groups = groupAsks(first, context);
    const later = groupAsks(rest, context);
    const level = later.length > 0 ? 2 : 1;
    const head = letterhead(context, 'hearing');
    const blocks: Block[] = [
      ...head.blocks,
      {
        kind: 'title',
        runs: [words.run(forms ? 'title-forms' : 'title')],
        ...(reviewedBy(context.profile) ? {} : { subtitle: [words.run('draft')] }),
      },
      this.head(),
      {
        kind: 'paragraph',
        align: 'start',
        runs: [
          words.run(
            groups.length === 0 && inWords.length === 0
              ? 'nothing-open'
              : forms
                ? 'how-to-forms'
                : context.anonymous
                  ? 'how-to'
                  : 'how-to-ranked',
          ),
        ],
      },
      ...(context.anonymous && !forms ? this.alsoFor(offer?.roles ?? []) : []),
      ...(later.length > 0 ? [this.part('part-1')] : []),
      ...groups.flatMap((group) => this.group(group, level)),
      ...(later.length > 0 ? [{ kind: 'page-break' as const }, this.part('part-2')] : []),
      ...later.flatMap((group) => this.group(group, level)),
      ...this.story(inWords),
      ...(groups.length > 0 || inWords.length > 0 ? this.remarks() : []),
    ];
    return {
      title: words.say(forms ? 'title-forms' : 'title'),
      lang: context.lang,
      style: 'sheet',
      ...head.fields,
      blocks,
      form: this.fields.form(),
      footer: [words.run('footer', { small: true, muted: true })],
    };
  }

  /** What forms need and nothing else asks for. */
  private forForms(others: readonly string[], forms: readonly string[]): Ask[] {
    const { context, root } = this;
    const asked = openAsks(context, root, others).map(({ path }) => path);
    const isAsked = (path: string) => asked.some((one) => path === one || path.startsWith(`${one}.`));
    return openAsks(context, root, [...others, ...forms]).filter(({ path }) => forms.includes(path) && !isAsked(path));
  }

  /** What only the client can tell, in the client's words: why something happened, what has been done since. */
  private story(questions: readonly QuestionInWords[]): Block[] {
    const { context } = this;
    if (questions.length === 0) return [];
    return [
      { kind: 'heading', level: 1, runs: [context.words.run('in-words')] },
      ...questions.flatMap((question): Block[] => {
        this.number += 1;
        const asked = context.say(question.text);
        const text = `${this.number}. ${asked}`;
        return [
          { kind: 'paragraph', align: 'start', runs: [context.words.text(text, { bold: true })], keepWithNext: true },
          { kind: 'space', lines: 4, field: this.fields.own(question.path, asked, true) },
        ];
      }),
    ];
  }

  /** Who carries the household is asked the same as the applicant, on a sheet of their own. */
  private alsoFor(roles: readonly string[]): Block[] {
    const { context } = this;
    return roles
      .filter((role) => role === 'payer' || role === 'supporter')
      .map((role) => ({
        kind: 'paragraph',
        align: 'start',
        runs: [context.words.run('also-for', {}, { role: context.label(`applications[].${role}`) })],
      }));
  }

  private head(): Block {
    const { context } = this;
    const { words, advice, catalogue } = context;
    const item = (key: string, value: readonly Run[]) => ({ key: [words.run(key)], value });
    const category = catalogue.categories[advice.category];
    const application = context.vocabulary('procedures', advice.procedure);
    return {
      kind: 'key-values',
      items: [
        ...(advice.applicant === undefined
          ? []
          : [
              item('applicant', [
                context.named(advice.applicant)
                  ? words.japanese(context.person(advice.applicant), { bold: true })
                  : words.run('unnamed'),
              ]),
            ]),
        item('application', [
          words.text(
            category ? words.say('application-of', { application, category: context.say(category.name) }) : application,
          ),
        ]),
        item('made-on', [words.text(formatDate(advice.asOf))]),
        {
          ...item('written-by', [words.run('blank-written-by')]),
          field: this.fields.own(WRITTEN_BY, words.say('written-by')),
        },
      ],
    };
  }

  private part(key: string): Block {
    return { kind: 'heading', level: 1, runs: [this.context.words.run(key)] };
  }

  private group(group: AskGroup, level: 1 | 2): Block[] {
    const { words } = this.context;
    const blocks: Block[] = [
      {
        kind: 'heading',
        level,
        runs: [words.japanese(group.title), ...(group.roles ? [words.run('roles', {}, { roles: group.roles })] : [])],
      },
    ];
    let rows: Row[] = [];
    const flush = (): void => {
      if (rows.length > 0) blocks.push(this.table(rows, group.title));
      rows = [];
    };
    for (const ask of group.asks) {
      const entry = entryForm(ask.form);
      if (entry) {
        flush();
        if (blocks.length > 1) blocks.push({ kind: 'space', lines: 0.5 });
        blocks.push(...this.question(ask, true), ...historyBlocks(ask, entry, this.context, this.fields));
      } else rows.push(...this.rows(ask));
    }
    flush();
    return blocks;
  }

  private table(rows: readonly Row[], summary: string): Block {
    return { kind: 'table', rules: 'grid', summary, columns: [{ share: 56 }, { share: 44 }], rows };
  }

  /** A question beside its blank; a record's fields have a row each. */
  private rows(ask: Ask): Row[] {
    const { context } = this;
    const fields = ask.form.kind === 'record' ? Object.entries(ask.form.fields) : [];
    const blank = (path: string, form: Form, tip: string) => blankBlocks(form, { path, tip }, context, this.fields);
    const tip = this.asked(ask);
    const row: Row = {
      cells: [{ blocks: this.question(ask, false) }, { blocks: blank(ask.path, ask.form, tip) }],
    };
    const parts = fields.map(
      ([key, form]: [string, Form]): Row => ({
        cells: [
          {
            blocks: [
              {
                kind: 'paragraph',
                align: 'start',
                inset: 1.5,
                runs: [context.words.text(context.label(`${ask.path}.${key}`))],
              },
            ],
          },
          { blocks: blank(`${ask.path}.${key}`, form, `${tip}　${context.label(`${ask.path}.${key}`)}`) },
        ],
      }),
    );
    return [row, ...parts];
  }

  private question(ask: Ask, alone: boolean): Block[] {
    const { context } = this;
    const { words } = context;
    this.number += 1;
    const line = (runs: readonly Run[]): Block => ({
      kind: 'paragraph',
      align: 'start',
      runs,
      ...(alone ? { keepWithNext: true } : {}),
    });
    const about = aboutText(ask, this.root, context);
    const known = knownText(ask, context);
    return [
      line([words.text(`${this.number}. ${this.asked(ask)}`, { bold: true })]),
      ...(about === undefined ? [] : [line([words.run('about', { small: true }, { about })])]),
      ...(known === undefined ? [] : [line([words.run('known', { small: true }, { known })])]),
      line([
        ...this.why(ask).map((text) => words.text(`${text}　`, { small: true, muted: true })),
        // The office types answers in by field; on the paper of a client or a spouse the number is enough.
        ...(context.lang === 'ja' && (this.party ?? 'client') === 'client'
          ? [words.text(ask.path, { small: true, muted: true })]
          : []),
      ]),
    ];
  }

  private asked(ask: Ask): string {
    const { context } = this;
    const [root, id] = parsePath(ask.path) ?? [];
    if (ask.role !== undefined) return context.question(ask.path, context.label(`applications[].${ask.role}`));
    if (root !== 'people' || typeof id !== 'string') return context.question(ask.path);
    const person = context.person(id);
    return context.question(ask.path, context.named(id) ? context.words.say('person-said', { person }) : person);
  }

  /** What the answer decides, in the client's language. */
  private why(ask: Ask): string[] {
    const { context } = this;
    const { words, catalogue } = context;
    const separator = words.say('paper-separator');
    const names = ask.papers.map((slug) => catalogue.evidence[slug]?.name[context.lang] ?? slug);
    const papers = names.slice(0, NAMED).join(separator);
    const count = names.length - NAMED;
    return [
      ...(names.length === 0 ? [] : [words.say(count > 0 ? 'why-papers-more' : 'why-papers', { papers, count })]),
      ...(names.length === 0 && ask.requirements[0]
        ? [words.say('why-requirement', { requirement: context.say(ask.requirements[0]) })]
        : []),
    ];
  }

  /** Room for what nobody asked. */
  private remarks(): Block[] {
    const { words } = this.context;
    return [
      { kind: 'heading', level: 1, runs: [words.run('remarks')] },
      {
        kind: 'table',
        rules: 'grid',
        columns: [{ share: 1 }],
        rows: [
          {
            cells: [
              {
                blocks: [{ kind: 'space', lines: 5 }],
                field: this.fields.own(REMARKS, words.say('remarks'), true),
              },
            ],
          },
        ],
      },
    ];
  }
}
