import { type Environment, evaluate, truthOf } from '../catalogue/condition/evaluate.ts';
import { and, Days, isRec, type Truth, Unknown, type Value } from '../catalogue/condition/values.ts';
import type {
  ChartTemplate,
  FieldTemplate,
  LetterSectionTemplate,
  Loop,
  TableRowTemplate,
  TableTemplate,
  LetterSentence as Template,
  WritingTemplate,
} from '../catalogue/letter-model.ts';
import type { Gaps } from './gaps.ts';
import { type Paragraph, SentenceWriter } from './sentences.ts';
import type { LetterChart, LetterField, LetterSection, LetterSentence, LetterTable, LetterTableRow } from './types.ts';
import type { LetterWorld } from './world.ts';

/** Writes the sections of one letter or paper: what is surely to be there, with gaps for what is not known. */
export class SectionWriter {
  private readonly world: LetterWorld;
  private readonly gaps: Gaps;
  private readonly sentences: SentenceWriter;
  private readonly cells: SentenceWriter;
  private number = 0;
  private numbered = true;
  constructor(world: LetterWorld, gaps: Gaps) {
    this.world = world;
    this.gaps = gaps;
    this.sentences = new SentenceWriter(world, gaps);
    this.cells = new SentenceWriter(world, gaps, { inCell: true });
  }

  write(template: Pick<WritingTemplate, 'lets' | 'sections' | 'unnumbered'>, given: Environment): LetterSection[] {
    const env = this.world.withLets(given, template.lets);
    this.numbered = template.unnumbered !== true;
    return template.sections.flatMap((section) => this.section(section, this.world.withLets(env, section.lets)));
  }

  private section(template: LetterSectionTemplate, env: Environment): LetterSection[] {
    const holds: Truth = and(
      template.raisedBy ? this.world.raised(template.raisedBy) : true,
      template.when ? truthOf(evaluate(template.when.node, env)) : true,
    );
    if (holds instanceof Unknown) this.gaps.ask(holds.paths, template.id, false);
    if (holds !== true) return [];
    const paragraphs = template.paragraphs.map((sentences) => {
      const paragraph: Paragraph = { sentences: [], asked: new Set(), undecided: [] };
      for (const sentence of sentences) this.sentences.write(sentence, env, paragraph);
      return paragraph;
    });
    const more = this.more(template, env);
    const bare = Object.keys(more).length === 0;
    if (template.title && !template.quiet && bare && paragraphs.every(({ sentences }) => sentences.length === 0))
      this.outline(paragraphs);
    const said = paragraphs.map(({ sentences }) => sentences).filter((sentences) => sentences.length > 0);
    if (said.length === 0 && bare) return [];
    if (!template.title) return [{ id: template.id, paragraphs: said, ...more }];
    if (!this.numbered) return [{ id: template.id, title: template.title, paragraphs: said, ...more }];
    this.number += 1;
    return [{ id: template.id, number: this.number, title: template.title, paragraphs: said, ...more }];
  }

  /** What a section has beside its paragraphs; a table without rows is none. */
  private more(template: LetterSectionTemplate, env: Environment): Partial<LetterSection> {
    const { fields, grid, table, chart, figure, checks, lines, signatures, boxed, languages } = template;
    const drawn = chart && this.chart(chart, env);
    const filled = table && this.table(table, env);
    const boxes = checks?.flatMap((one) => this.cell(one, env, one.id) ?? []) ?? [];
    return {
      ...(fields ? { fields: fields.map((field) => this.field(field, env)), ...(grid ? { grid } : {}) } : {}),
      ...(filled && filled.rows.length + filled.blankRows > 0 ? { table: filled } : {}),
      ...(drawn ? { chart: drawn } : {}),
      ...(figure === undefined ? {} : { figure }),
      ...(boxes.length === 0 ? {} : { checks: boxes }),
      ...(lines === undefined ? {} : { lines }),
      ...(signatures ? { signatures } : {}),
      ...(boxed ? { boxed } : {}),
      ...(languages ? { languages } : {}),
    };
  }

  private field({ id, label, note, says }: FieldTemplate, env: Environment): LetterField {
    const said = says && this.cell(says, env, id);
    return { label, ...(note ? { note } : {}), ...(said ? { says: said } : {}) };
  }

  private table(template: TableTemplate, env: Environment): LetterTable {
    const { inTime, blankRows, rowLines } = template;
    const there = template.columns.map((column) => this.hasColumn(column, env));
    const columns = template.columns.flatMap(({ when: _, ...column }, i) => (there[i] ? [column] : []));
    const rows = template.rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => there[i]) }));
    const written = onceAsked(rows.flatMap((row) => this.rows(row, env)));
    // What has no day stands at the end; days of which only the year is known stand before those within it.
    const ordered = inTime ? [...written].sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity)) : written;
    return { columns, rows: ordered.map(({ row }) => row), blankRows, ...(rowLines === undefined ? {} : { rowLines }) };
  }

  /** None while a value is open: a bar without one of its parts would show a false whole. */
  private chart({ bars }: ChartTemplate, env: Environment): LetterChart | undefined {
    const drawn: LetterChart['bars'][number][] = [];
    for (const { title, when, parts } of bars) {
      const holds: Truth = when ? truthOf(evaluate(when.node, env)) : true;
      if (holds instanceof Unknown) return undefined;
      if (!holds) continue;
      const known = parts.map((part) => this.chartPart(part, env));
      if (known.includes(undefined)) return undefined;
      drawn.push({ title, parts: known.flatMap((part) => part ?? []) });
    }
    return drawn.some(({ parts }) => parts.length > 0) ? { bars: drawn } : undefined;
  }

  private chartPart(
    { loop, value, says }: ChartTemplate['bars'][number]['parts'][number],
    outer: Environment,
  ): LetterChart['bars'][number]['parts'] | undefined {
    const elements = this.world.elements(loop, outer);
    if (elements instanceof Unknown || elements.open.length > 0) return undefined;
    const found: { says: LetterSentence; value: number }[] = [];
    for (const { env, key } of elements.environments) {
      const yen = yenOf(evaluate(value.node, env));
      if (yen === undefined) return undefined;
      const label = yen > 0 ? this.cell(says, env, `${says.id}[${key ?? ''}]`) : undefined;
      if (label) found.push({ says: label, value: yen });
    }
    return found;
  }

  private hasColumn({ id, when }: TableTemplate['columns'][number], env: Environment): boolean {
    const holds: Truth = when ? truthOf(evaluate(when.node, env)) : true;
    if (holds instanceof Unknown) this.gaps.ask(holds.paths, id, false);
    return holds === true;
  }

  /** The rows of one template: through its loops, one inside the other; `keys` are those of the elements so far. */
  private rows(
    template: TableRowTemplate,
    outer: Environment,
    [loop, ...inner]: readonly Loop[] = template.loops,
    keys: readonly string[] = [],
  ): PlacedRow[] {
    if (!loop) return this.row(template, outer, keys);
    const { value: elements } = this.world.trace.of(() => this.world.elements(loop, outer));
    if (elements instanceof Unknown) {
      this.gaps.ask(elements.paths, template.id, true);
      const asks = [...elements.paths].sort().join(' ');
      return [{ asks, row: { id: rowId(template, keys), cells: this.gapRow(template, elements.paths) } }];
    }
    this.gaps.ask(elements.open, template.id, false);
    return elements.environments.flatMap(({ env, key = '' }) => this.rows(template, env, inner, [...keys, key]));
  }

  private row(template: TableRowTemplate, element: Environment, keys: readonly string[]): PlacedRow[] {
    const env = this.world.withLets(element, template.lets);
    const holds = template.when ? truthOf(evaluate(template.when.node, env)) : true;
    if (holds instanceof Unknown) this.gaps.ask(holds.paths, template.id, false);
    if (holds !== true) return [];
    const id = rowId(template, keys);
    if (template.band) return [{ row: { id, band: template.band } }];
    const at = template.at && evaluate(template.at.node, env);
    const cells = template.cells.map((cell) =>
      cell ? this.cell(cell, env, `${cell.id}[${keys.join('.')}]`) : undefined,
    );
    return [{ ...(at instanceof Days ? { at: at.min } : {}), row: { id, cells } }];
  }

  /** A list nobody has asked for: one row with one gap, in the first cell that would say something. */
  private gapRow({ id, cells }: TableRowTemplate, paths: Iterable<string>): (LetterSentence | undefined)[] {
    const first = cells.findIndex((cell) => cell !== null);
    return cells.map((cell, i) =>
      cell && i === first
        ? {
            id: cell.id,
            sentence: id,
            state: 'gap',
            text: this.gaps.runs([...paths]),
            cites: [],
            answers: [],
            restsOn: [],
          }
        : undefined,
    );
  }

  private cell(template: Template, env: Environment, id: string): LetterSentence | undefined {
    const alone: Paragraph = { sentences: [], asked: new Set(), undecided: [] };
    this.cells.write(template, env, alone);
    const [said] = alone.sentences;
    return said && { ...said, id };
  }

  /** A section of which nothing is known yet stays in the outline, with one gap for what would begin it. */
  private outline(paragraphs: readonly Paragraph[]): void {
    for (const paragraph of paragraphs) {
      const [first] = paragraph.undecided;
      if (!first) continue;
      this.sentences.gap(first.sentence, first.paths, paragraph);
      return;
    }
  }
}

/** A row, and the day by which it is put in order. */
interface PlacedRow {
  readonly at?: number;
  /** Of a row that only asks: the fields it asks for. */
  readonly asks?: string;
  readonly row: LetterTableRow;
}

/** The id of a row: its template's, with the places of its elements in their lists. */
function rowId({ id, loops }: TableRowTemplate, keys: readonly string[]): string {
  return loops.length === 0 || keys.length === 0 ? id : `${id}[${keys.join('.')}]`;
}

/** Whole yen; what is none is nothing. Undefined if it is not known, or not in yen. */
function yenOf(value: Value): number | undefined {
  if (value === null || typeof value === 'number') return value ?? 0;
  if (!isRec(value) || value.get('currency') !== 'JPY') return undefined;
  const amount = value.get('amount');
  return typeof amount === 'number' ? amount : undefined;
}

/** Rows without those that ask for what a row before them has asked for, since the last band. */
function onceAsked(rows: readonly PlacedRow[]): PlacedRow[] {
  const asked = new Set<string>();
  return rows.filter(({ asks, row }) => {
    if ('band' in row) asked.clear();
    if (asks === undefined || !asked.has(asks)) {
      if (asks !== undefined) asked.add(asks);
      return true;
    }
    return false;
  });
}
