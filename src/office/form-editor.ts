import * as z from 'zod';
import { Entry } from '../catalogue/compile/context.ts';
import { scopeWithin } from '../catalogue/compile/letter-sentence.ts';
import { SectionPartsCompiler } from '../catalogue/compile/section-parts.ts';
import { text } from '../catalogue/form/common.ts';
import { cellRevisionForm, fieldForm, fieldRevisionForm, type PaperForm } from '../catalogue/form/letter.ts';
import type {
  FieldTemplate,
  LetterSectionTemplate,
  LetterSentence,
  TableRowTemplate,
  TableTemplate,
} from '../catalogue/letter-model.ts';
import type { WrittenChange } from './change.ts';
import { alreadyThere, noAnchor, nothingChanged } from './messages-change.ts';
import { changedFields, WritingEditor, wordsOf } from './writing-editor.ts';

/** A paper that is being changed: beside what letters have its fields, the rows, cells and columns of its tables. */
export class FormEditor extends WritingEditor {
  fields(change: WrittenChange): void {
    const { session } = this;
    const { file, path, mark } = change;
    const id = this.idOf(change, 'fields');
    if (id === undefined) return;
    const found = this.field(id);
    if (mark.kind === 'add') {
      if (found) session.tell(file, [...path, 'id'], alreadyThere('fields', id));
      else this.addField(change);
    } else if (!found) session.unknown(file, [...path, 'id'], 'fields', id, this.fieldIds());
    else if (mark.kind === 'hide') {
      this.putFields(found.section, (fields) => fields.filter((one) => one !== found.field));
      session.record(change, this.thing(id, found.field.label), [], found.field);
    } else if (mark.kind === 'reorder') this.reorderField(change, found);
    else this.reviseField(change, found);
  }

  cells(change: WrittenChange): void {
    const { session } = this;
    const { file, path, mark } = change;
    const id = this.idOf(change, 'cells');
    if (id === undefined) return;
    const found = this.tableRows().find(({ row }) => row.cells.some((cell) => cell?.id === id));
    const cell = found?.row.cells.find((one) => one?.id === id);
    if (!found || !cell) {
      const known = this.tableRows().flatMap(({ row }) => row.cells.flatMap((one) => one?.id ?? []));
      session.unknown(file, [...path, 'id'], 'cells', id, known);
      return;
    }
    const { row } = found;
    const put = (anew: LetterSentence | null) =>
      this.putRow(found, { ...row, cells: row.cells.map((one) => (one === cell ? anew : one)) });
    if (mark.kind === 'hide') {
      put(null);
      session.record(change, this.thing(id, wordsOf(cell)), [], cell);
      return;
    }
    const { id: _, ...fields } = change.fields;
    const form = this.revision(change, cellRevisionForm(), fields);
    if (!form) return;
    // A row may go over several lists, one inside another.
    const inside = row.loops.reduce(
      (scope, loop) => scopeWithin(scope, { loop, lets: [] }),
      this.scopeOf(found.section),
    );
    const scope = scopeWithin(inside, row);
    const revised = { ...this.compiler(change).revise(scope, path, cell, form, { cell: true }), office: mark };
    put(revised);
    session.record(change, this.thing(id, wordsOf(cell)), changedFields(fields, cell, revised), cell);
  }

  rows(change: WrittenChange): void {
    const { session } = this;
    const { file, path, mark } = change;
    const id = this.idOf(change, 'rows');
    if (id === undefined) return;
    const found = this.tableRows().find(({ row }) => row.id === id);
    if (!found) {
      const known = this.tableRows().map(({ row }) => row.id);
      session.unknown(file, [...path, 'id'], 'rows', id, known);
      return;
    }
    const { section, table, row } = found;
    const what = this.thing(id, row.band);
    if (mark.kind === 'hide') {
      this.section(section, { table: { ...table, rows: table.rows.filter((one) => one !== row) } });
      session.record(change, what, [], row);
      return;
    }
    const rows = this.moved(change, table.rows, row, 'rows');
    if (!rows) return;
    this.section(section, { table: { ...table, rows } });
    session.record(change, what);
  }

  columns(change: WrittenChange): void {
    const { session } = this;
    const { file, path } = change;
    const id = this.idOf(change, 'columns');
    if (id === undefined) return;
    const all = this.writing.sections.flatMap((section) =>
      (section.table?.columns ?? []).map((column) => ({ section, column, id: `${section.id}-${column.id}` })),
    );
    const found = all.find((one) => one.id === id);
    if (!found?.section.table) {
      const known = all.map((one) => one.id);
      session.unknown(file, [...path, 'id'], 'columns', id, known);
      return;
    }
    const { id: _, ...fields } = change.fields;
    const form = session.shape(z.strictObject({ title: text() }), file, path, fields);
    if (!form) return;
    const { column, section } = found;
    const title = session.context.text(new Entry(file, path, form), ['title'], form.title);
    const columns = found.section.table.columns.map((one) => (one === column ? { ...one, title } : one));
    this.section(section, { table: { ...found.section.table, columns } });
    session.record(
      change,
      this.thing(id, column.title),
      [{ name: 'title', before: column.title, after: title }],
      column.title,
    );
  }

  private addField(change: WrittenChange): void {
    const { session } = this;
    const { file, path, anchor } = change;
    if (!anchor) {
      session.tell(file, [...path, 'add'], noAnchor);
      return;
    }
    const beside = this.field(anchor.id);
    if (!beside) {
      this.unknownAnchor(change, 'fields', this.fieldIds());
      return;
    }
    const form = session.shape(fieldForm(), file, path, change.fields);
    if (!form) return;
    const field = this.parts(change).field(this.scopeOf(beside.section), path, form);
    const marked = field.says ? { ...field, says: { ...field.says, office: change.mark } } : field;
    this.insert(beside, marked, anchor.where);
    session.record(change, this.thing(form.id, field.label));
  }

  /** A field may go to another section: what it says rests on the names of its own, which it takes along. */
  private reorderField(change: WrittenChange, { section, field }: FoundField): void {
    const { session } = this;
    const { anchor } = change;
    if (!anchor) {
      session.tell(change.file, [...change.path, 'reorder'], noAnchor);
      return;
    }
    const to = this.field(anchor.id);
    // A condition of its section is not taken along: then only the section itself is a place for it.
    const bound = section.when !== undefined || section.raisedBy !== undefined;
    if (!to || to.field === field || (bound && to.section.id !== section.id)) {
      const known = bound ? (section.fields ?? []).map((one) => one.id) : this.fieldIds();
      this.unknownAnchor(change, 'fields', known);
      return;
    }
    const { says } = field;
    const given = to.section.id === section.id ? (says?.given ?? []) : [...section.lets, ...(says?.given ?? [])];
    const moved: FieldTemplate = says
      ? { ...field, says: { ...says, ...(given.length > 0 ? { given } : {}), office: change.mark } }
      : field;
    this.putFields(section, (fields) => fields.filter((one) => one !== field));
    const there = this.field(anchor.id);
    if (there) this.insert(there, moved, anchor.where);
    session.record(change, this.thing(field.id, field.label));
  }

  private reviseField(change: WrittenChange, { section, field }: FoundField): void {
    const { session } = this;
    const { file, path, mark } = change;
    const { id: _, ...fields } = change.fields;
    const form = this.revision(change, fieldRevisionForm(), fields);
    if (!form) return;
    const { label, note, ...cell } = form;
    const entry = new Entry(file, path, form);
    const scope = this.scopeOf(section);
    const says = field.says
      ? this.compiler(change).revise(scope, path, field.says, cell, { cell: true })
      : this.parts(change).cell(scope, path, cell, field.id);
    const revised: FieldTemplate = {
      ...field,
      ...(label ? { label: session.context.text(entry, ['label'], label) } : {}),
      ...(note ? { note: session.context.text(entry, ['note'], note) } : {}),
      ...(says ? { says: { ...says, office: mark } } : {}),
    };
    this.putFields(section, (all) => all.map((one) => (one === field ? revised : one)));
    const { label: _label, note: _note, ...written } = fields;
    const names = [
      ...(label ? [{ name: 'label', before: field.label, after: revised.label }] : []),
      ...(note ? [{ name: 'note', ...(field.note ? { before: field.note } : {}), after: revised.note }] : []),
    ];
    session.record(
      change,
      this.thing(field.id, field.label),
      [...names, ...changedFields(written, field.says, revised.says)],
      field,
    );
  }

  /** What is written anew of a field or cell; undefined after a fault. */
  private revision<T extends Readonly<Record<string, unknown>>>(
    change: WrittenChange,
    form: z.ZodType<T>,
    fields: Readonly<Record<string, unknown>>,
  ): T | undefined {
    const { session } = this;
    const { file, path, mark } = change;
    if (Object.keys(fields).length === 0) {
      session.tell(file, path, nothingChanged(mark.kind));
      return undefined;
    }
    const read = session.shape(form, file, path, fields);
    if (read) this.bothLanguages(change, read);
    return read;
  }

  private parts(change: WrittenChange): SectionPartsCompiler {
    const entry = new Entry(change.file, [], {} as PaperForm);
    return new SectionPartsCompiler(this.session.context, entry, this.compiler(change));
  }

  private field(id: string): FoundField | undefined {
    for (const section of this.writing.sections)
      for (const field of section.fields ?? []) if (field.id === id) return { section, field };
    return undefined;
  }

  private fieldIds(): string[] {
    return this.writing.sections.flatMap(({ fields = [] }) => fields.map(({ id }) => id));
  }

  private insert({ section, field }: FoundField, one: FieldTemplate, where: 'before' | 'after'): void {
    this.putFields(section, (fields) =>
      fields.flatMap((there) => {
        if (there !== field) return [there];
        return where === 'after' ? [there, one] : [one, there];
      }),
    );
  }

  private putFields(
    { id }: LetterSectionTemplate,
    edit: (fields: readonly FieldTemplate[]) => readonly FieldTemplate[],
  ): void {
    const section = this.writing.sections.find((one) => one.id === id);
    if (section) this.section(section, { fields: edit(section.fields ?? []) });
  }

  private tableRows(): FoundRow[] {
    return this.writing.sections.flatMap((section) => {
      const { table } = section;
      return table ? table.rows.map((row) => ({ section, table, row })) : [];
    });
  }

  private putRow({ section, table, row }: FoundRow, anew: TableRowTemplate): void {
    this.section(section, { table: { ...table, rows: table.rows.map((one) => (one === row ? anew : one)) } });
  }
}

interface FoundField {
  readonly section: LetterSectionTemplate;
  readonly field: FieldTemplate;
}

interface FoundRow {
  readonly section: LetterSectionTemplate;
  readonly table: TableTemplate;
  readonly row: TableRowTemplate;
}
