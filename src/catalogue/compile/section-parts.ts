import { FIGURES } from '../form/figures.ts';
import type { CellForm, ChartForm, FieldForm, SectionForm, TableForm } from '../form/letter.ts';
import type {
  ChartTemplate,
  FieldTemplate,
  LetterSectionTemplate,
  LetterSentence,
  Loop,
  TableRowTemplate,
  TableTemplate,
} from '../letter-model.ts';
import type { ContentPath } from './content-file.ts';
import type { CompileContext, Entry } from './context.ts';
import type { LetterScope } from './letter-pieces.ts';
import type { SentenceCompiler } from './letter-sentence.ts';
import { FAULTS } from './messages.ts';

/** What a section has beside its paragraphs. */
type SectionParts = Partial<
  Pick<
    LetterSectionTemplate,
    | 'fields'
    | 'grid'
    | 'table'
    | 'chart'
    | 'figure'
    | 'checks'
    | 'lines'
    | 'signatures'
    | 'boxed'
    | 'draft'
    | 'languages'
  >
>;

/** Compiles what a section has beside its paragraphs: labelled values, a table, boxes, room for the pen. */
export class SectionPartsCompiler {
  private readonly context: CompileContext;
  private readonly entry: Entry<unknown>;
  private readonly sentences: SentenceCompiler;
  private readonly as: string | undefined;
  /** `as` comes before the ids of fields, rows and boxes. */
  constructor(context: CompileContext, entry: Entry<unknown>, sentences: SentenceCompiler, as?: string) {
    this.context = context;
    this.entry = entry;
    this.sentences = sentences;
    this.as = as;
  }

  parts(scope: LetterScope, path: ContentPath, form: SectionForm): SectionParts {
    const fields = form.fields?.map((field, i) => this.field(scope, [...path, 'fields', i], field));
    const table = form.table && this.table(scope, [...path, 'table'], form.table);
    const chart = form.chart && this.chart(scope, [...path, 'chart'], form.chart);
    const checks = form.checks?.flatMap(
      (one, i) => this.cell(scope, [...path, 'checks', i], one, prefixed(this.as, one.id)) ?? [],
    );
    const signatures = form.signatures?.map((one, i) => this.context.text(this.entry, [...path, 'signatures', i], one));
    const { figure } = form;
    if (figure !== undefined) this.context.known(this.entry, [...path, 'figure'], 'figures', figure, FIGURES);
    return {
      ...(fields ? { fields } : {}),
      ...(fields && form.grid ? { grid: true } : {}),
      ...(table ? { table } : {}),
      ...(chart ? { chart } : {}),
      ...(figure === undefined ? {} : { figure }),
      ...(checks ? { checks } : {}),
      ...(form.lines === undefined ? {} : { lines: form.lines }),
      ...(signatures ? { signatures } : {}),
      ...(form.boxed ? { boxed: true } : {}),
      ...(form.draft ? { draft: true } : {}),
      ...(form.languages ? { languages: form.languages } : {}),
    };
  }

  /** A labelled value. */
  field(scope: LetterScope, path: ContentPath, { id: own, label, note, ...cell }: FieldForm): FieldTemplate {
    const id = prefixed(this.as, own);
    const says = this.cell(scope, path, cell, id);
    return {
      id,
      label: this.context.text(this.entry, [...path, 'label'], label),
      ...(note ? { note: this.context.text(this.entry, [...path, 'note'], note) } : {}),
      ...(says ? { says } : {}),
    };
  }

  private table(scope: LetterScope, path: ContentPath, form: TableForm): TableTemplate {
    const columns = form.columns.map(({ title, align, lang, when: given, ...column }, i) => {
      const at = [...path, 'columns', i];
      const when = this.sentences.expression(scope, [...at, 'when'], given, ['bool']);
      return {
        ...column,
        title: this.context.text(this.entry, [...at, 'title'], title),
        ...(align ? { align } : {}),
        ...(lang ? { lang } : {}),
        ...(when ? { when } : {}),
      };
    });
    const ids = columns.map(({ id }) => id);
    const rows = form.rows.map((row, i) => this.row(scope, [...path, 'rows', i], row, ids));
    return {
      columns,
      rows,
      inTime: form.order === 'time',
      blankRows: form.blankRows ?? 0,
      ...(form.rowLines === undefined ? {} : { rowLines: form.rowLines }),
    };
  }

  private chart(outer: LetterScope, path: ContentPath, form: ChartForm): ChartTemplate {
    const bars = form.bars.map(({ id, title, when: given, parts }, i) => {
      const at = [...path, 'bars', i];
      const when = this.sentences.expression(outer, [...at, 'when'], given, ['bool']);
      return {
        id,
        title: this.context.text(this.entry, [...at, 'title'], title),
        ...(when ? { when } : {}),
        parts: parts.flatMap((part, j) => this.part(outer, [...at, 'parts', j], id, part)),
      };
    });
    return { bars };
  }

  private part(
    outer: LetterScope,
    path: ContentPath,
    bar: string,
    { id, for: list, value: source, ...cell }: ChartForm['bars'][number]['parts'][number],
  ): ChartTemplate['bars'][number]['parts'] {
    const { loop, scope } = this.sentences.loop(outer, path, list);
    const value = this.sentences.expression(scope, [...path, 'value'], source, ['Money', 'int']);
    const says = this.cell(scope, path, cell, `${bar}-${id}`);
    return value && says ? [{ ...(loop ? { loop } : {}), value, says }] : [];
  }

  private row(
    outer: LetterScope,
    path: ContentPath,
    form: TableForm['rows'][number],
    columns: readonly string[],
  ): TableRowTemplate {
    const loops: Loop[] = [];
    let looped = outer;
    for (const [variable, over] of Object.entries(form.for ?? {})) {
      const { loop, scope } = this.sentences.loop(looped, path, { [variable]: over });
      if (loop) loops.push(loop);
      looped = scope;
    }
    const { lets, scope } = this.sentences.lets(looped, path, form.let);
    const when = this.sentences.expression(scope, [...path, 'when'], form.when, ['bool']);
    const at = this.sentences.expression(scope, [...path, 'at'], form.at, ['Date']);
    for (const column of Object.keys(form.cells ?? {}))
      this.context.known(this.entry, [...path, 'cells', column], 'columns', column, columns);
    if (form.cells === undefined && form.band === undefined)
      this.context.fault(this.entry, path, 'shape', FAULTS.shape('cells / band'));
    const rowId = prefixed(this.as, form.id);
    return {
      id: rowId,
      lets,
      loops,
      ...(when ? { when } : {}),
      ...(at ? { at } : {}),
      ...(form.band ? { band: this.context.text(this.entry, [...path, 'band'], form.band) } : {}),
      cells: columns.map((column) => {
        const cell = form.cells?.[column];
        const id = `${rowId}-${column}`;
        return (cell && this.cell(scope, [...path, 'cells', column], cell, id)) ?? null;
      }),
    };
  }

  /** A cell without words is left to the pen. */
  cell(scope: LetterScope, path: ContentPath, form: CellForm, id: string): LetterSentence | undefined {
    if (form.ja === undefined && form['zh-Hans'] === undefined && form.cases === undefined) return undefined;
    return this.sentences.sentence(scope, path, { ...form, id }, { cell: true });
  }
}

/** Ids of everything that stands beside the paragraphs. */
export function idsOfParts({ fields = [], table, checks = [] }: SectionParts): string[] {
  const cells = [...(table?.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => cell ?? [])), ...checks];
  return [...fields, ...cells].map(({ id }) => id);
}

/** An id of a part that is taken in under a name of its own. */
export function prefixed(as: string | undefined, id: string): string {
  return as === undefined ? id : `${as}-${id}`;
}
