import type { DocumentLang, Text } from '../../base/locale.ts';
import type { RecordTypes } from '../../case/records.ts';
import type { Expression } from '../../catalogue/condition/node.ts';
import type { Catalogue, Confidence, LawStatus, PaperTree, SourceRef, TimeInForce } from '../../catalogue/model.ts';
import type { Block, Cell, Column, Row, Run } from '../../doc/blocks.ts';
import { formatDate } from '../format.ts';
import { Words } from '../words.ts';
import { type Bound, ConditionWords } from './condition-words.ts';

/** What stands in force when, how far it has come, how sure it is, and from where. */
export interface Provenance extends TimeInForce {
  readonly status?: LawStatus | undefined;
  readonly confidence?: Confidence | undefined;
  readonly sources?: readonly SourceRef[] | undefined;
}

/** What every part of the book is made with. */
export class BookParts {
  readonly catalogue: Catalogue;
  readonly words: Words;
  readonly conditions: ConditionWords;
  constructor(catalogue: Catalogue, records: RecordTypes, lang: DocumentLang) {
    this.catalogue = catalogue;
    this.words = new Words(catalogue, 'book', lang);
    this.conditions = new ConditionWords(catalogue, records, this.words);
  }

  heading(level: 1 | 2 | 3, text: string): Block {
    return { kind: 'heading', level, runs: [this.words.text(text)] };
  }

  paragraph(...runs: readonly Run[]): Block {
    return { kind: 'paragraph', align: 'start', runs };
  }

  small(text: string, muted = false): Run {
    return this.words.text(text, muted ? { small: true, muted } : { small: true });
  }

  /** Text in both languages: what is printed for clients, word beside word. */
  both(text: Text): (readonly Run[])[] {
    const [ja, chinese] = [text.ja, text['zh-Hans']].map((one) => this.conditions.fill(one, new Map()));
    return [[this.words.japanese(ja ?? '')], [{ kind: 'text', text: chinese ?? '', lang: 'zh-Hans', small: true }]];
  }

  /** Japanese and Chinese on one line, with the names of the list filled in. */
  pair(text: Text, bound: Bound = new Map()): string {
    return this.conditions.fill(`${text.ja}／${text['zh-Hans']}`, bound);
  }

  /** A line of a label and what it says; nothing if it says nothing. */
  line(key: string, text: string): (readonly Run[])[] {
    return text === ''
      ? []
      : [[this.small(this.words.say(`line-${key}`, { text: this.conditions.fill(text, new Map()) }))]];
  }

  /** A condition as clients read it and, below, what is really tested. */
  condition(words: Text | undefined, when: Expression | undefined, bound?: Bound) {
    const tested = when === undefined ? '' : this.conditions.say(when, bound);
    return [...(words ? this.line('condition', this.pair(words, bound)) : []), ...this.line('tested', tested)];
  }

  /** Papers of a row by their official names: A 又は（B 及び C）. */
  tree(papers: PaperTree, bound?: Bound): string {
    const own =
      'paper' in papers
        ? this.paper(papers.paper)
        : ('any' in papers ? papers.any : papers.all)
            .map((part) => this.tree(part, bound))
            .join(this.words.say('any' in papers ? 'or-papers' : 'and-papers'));
    const when = papers.when ? this.words.say('only-if', { text: this.conditions.say(papers.when, bound) }) : '';
    const note = papers.note ? this.words.say('brackets', { text: papers.note.ja }) : '';
    return `${own}${note}${when}`;
  }

  /** The official name of a paper and its slug. */
  paper(slug: string): string {
    return this.words.say('paper', { name: this.catalogue.evidence[slug]?.name.ja ?? slug, slug });
  }

  /** A box to tick off, the slug to speak of it by, its content, and where it comes from. */
  entry(slug: string, lines: readonly (readonly Run[])[], provenance: Provenance): Row {
    return {
      cells: [
        { blocks: [{ kind: 'paragraph', runs: [{ kind: 'box', state: 'open' }] }] },
        this.cell([[this.small(slug)]]),
        this.cell(lines),
        this.cell(this.provenance(provenance)),
      ],
    };
  }

  /** A table of entries with its header. */
  entries(summary: string, rows: readonly Row[]): Block[] {
    const header = ['', 'slug', 'content', 'support'].map((key) =>
      this.cell(key === '' ? [] : [[this.words.run(`column-${key}`, { bold: true, small: true })]]),
    );
    return rows.length === 0 ? [] : [this.table(summary, ENTRY_COLUMNS, header, rows)];
  }

  table(summary: string, columns: readonly Column[], header: readonly Cell[], rows: readonly Row[]): Block {
    return { kind: 'table', rules: 'rows', summary, columns, header: [{ cells: header }], rows };
  }

  cell(lines: readonly (readonly Run[])[]): Cell {
    return { blocks: lines.filter((runs) => runs.length > 0).map((runs) => this.paragraph(...runs)) };
  }

  private provenance({ confidence, status, sources, ...time }: Provenance): (readonly Run[])[] {
    const { words } = this;
    const when = this.timeInForce(time);
    return [
      ...(confidence === undefined ? [] : [[words.run(confidence, { small: true, bold: confidence === 'inferred' })]]),
      ...(status === undefined || status === 'in-force' ? [] : [[words.run(status, { small: true, bold: true })]]),
      ...(when === '' ? [] : [[this.small(when)]]),
      ...(sources ?? []).map(({ id, at, checkedOn }) => [
        this.small(words.say('source', { id, at: at === undefined ? '' : ` ${at}`, checked: checkedOn }), true),
      ]),
    ];
  }

  /** When something is in force; empty if always. */
  timeInForce({ from, to, on }: TimeInForce): string {
    if (from === undefined && to === undefined) return '';
    const { words } = this;
    return words.say('in-force-on', {
      clock: words.say(`clock-${on ?? 'filing'}`),
      from: from === undefined ? '' : formatDate(from),
      to: to === undefined ? '' : formatDate(to),
    });
  }
}

const ENTRY_COLUMNS: readonly Column[] = [{ share: 4, align: 'center' }, { share: 20 }, { share: 52 }, { share: 24 }];
