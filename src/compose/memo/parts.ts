import { type EvidenceRow, papersIn } from '../../advise/index.ts';
import type { SourceRef } from '../../catalogue/model.ts';
import type { Block, Cell, Column, Row, Run } from '../../doc/blocks.ts';
import { ComposeContext } from '../context.ts';
import { whoseNames } from '../paper-cell.ts';
import { SourceRegister } from '../sources.ts';

/** What every part of the memo is made with: headings, tables, names of rows and facts, and the register of sources. */
export class MemoParts {
  readonly context: ComposeContext;
  readonly sources = new SourceRegister();
  /** Whose a paper is, and what must not be overlooked, stand in the checklist's words. */
  readonly checklist: ComposeContext;
  constructor(context: ComposeContext) {
    this.context = context;
    this.checklist = new ComposeContext(context.profile, context.advice, context.catalogue, context.lang, 'checklist');
  }

  /** A part with its heading; nothing if it has nothing to say. */
  section(key: string, blocks: readonly Block[], count?: number): Block[] {
    if (blocks.length === 0) return [];
    const { words } = this.context;
    const number = count === undefined ? [] : [words.text(words.say('count', { count }))];
    return [{ kind: 'heading', level: 1, runs: [words.run(key), ...number] }, ...blocks];
  }

  /** A table of rows; nothing if there are none. */
  table(key: string, columns: readonly (readonly [key: string, column: Column])[], rows: readonly Row[]): Block[] {
    if (rows.length === 0) return [];
    const { words } = this.context;
    const header = columns.map(
      ([column]): Cell => this.cell([words.run(`column-${column}`, { bold: true, small: true })]),
    );
    return [
      {
        kind: 'table',
        rules: 'rows',
        summary: words.say(key),
        columns: columns.map(([, column]) => column),
        header: [{ cells: header }],
        rows,
      },
    ];
  }

  /** A cell with a line for each list of runs. */
  cell(...lines: readonly (readonly Run[])[]): Cell {
    return {
      blocks: lines.filter((runs) => runs.length > 0).map((runs) => ({ kind: 'paragraph', align: 'start', runs })),
    };
  }

  /** Text in small type; muted if it is beside the point. */
  small(text: string, muted = false): Run[] {
    return text === '' ? [] : [this.context.words.text(text, muted ? { small: true, muted } : { small: true })];
  }

  /** Numbers of sources with the place in each: 3（第1 3(1)ア）. */
  cited(sources: readonly SourceRef[]): Run[] {
    const places = sources.map((source) => {
      const [number] = this.sources.numbers([source]);
      return source.at === undefined
        ? String(number)
        : this.context.words.say('source-at', { number: number ?? '', at: source.at });
    });
    return this.small([...new Set(places)].join('、'));
  }

  /** The papers of a row and whose they are. */
  rowName(row: EvidenceRow): string {
    const { words } = this.context;
    const papers = [...new Set(papersIn(row.papers))].map((slug) => this.paper(slug)).join(words.say('or'));
    const who = whoseNames(row, this.checklist);
    return who === '' ? papers : words.say('paper-of', { papers, who });
  }

  /** Official name of a paper. */
  paper(slug: string): string {
    return this.context.catalogue.evidence[slug]?.name.ja ?? slug;
  }

  /** A fact by its label, with the person it is about. */
  fact(path: string): string {
    const { context } = this;
    const id = /^people\.([^.[]+)/.exec(path)?.[1];
    const label = context.label(path);
    return id === undefined ? label : context.words.say('fact-of', { person: context.person(id), label });
  }

  /** Facts that would decide something, in one line. */
  waitsFor(paths: readonly string[]): Run[] {
    if (paths.length === 0) return [];
    const facts = [...new Set(paths.map((path) => this.fact(path)))].join('、');
    return this.small(this.context.words.say('waits-for', { facts }), true);
  }
}
