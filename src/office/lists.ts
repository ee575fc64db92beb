import { nearest } from '../base/nearest.ts';
import type { ContentFile } from '../catalogue/compile/content-file.ts';
import { Entry } from '../catalogue/compile/context.ts';
import { compileList, compileRow, type ListTables, type RowPlace } from '../catalogue/compile/lists.ts';
import { type ListForm, listForm, type RowForm, rowForm } from '../catalogue/form/list.ts';
import type { List, ListNode, ListRow } from '../catalogue/model.ts';
import { readChange, type WrittenChange } from './change.ts';
import { writtenRow } from './decompile.ts';
import { alreadyThere, noAnchor, nothingChanged, unknownEntry } from './messages-change.ts';
import { nameOfRow } from './papers.ts';
import { OFFICE_SOURCE, type Session } from './session.ts';
import { entriesOf } from './tables.ts';
import { type Editor, editNodes, placeOf, rowsIn } from './tree.ts';

/** In place of a list: the lists of all applications that the catalogue offers. */
export const ALL_APPLICATIONS = 'all-applications';

/** Fields that decide what is asked for; see `DECIDING` of the tables. */
const DECIDING: readonly string[] = [
  ...[
    'paper',
    'any',
    'all',
    'whose',
    'level',
    'when',
    'period',
    'from',
    'to',
    'on',
    'choose',
    'cases',
    'as',
    'answeredBy',
  ],
];
const PAPERS: readonly string[] = ['paper', 'any', 'all'];

/** Applies the changes of an overlay to lists. A change of a shared list reaches every list that includes it. */
export class ListOverlay {
  private readonly session: Session;
  constructor(session: Session) {
    this.session = session;
  }

  /** Applies one file of lists. Issues: `office-change-…`, `office-unknown`, `office-exists`, `office-anchor`, those of rows. */
  apply(file: ContentFile): void {
    for (const [slug, data] of entriesOf(file)) {
      if (typeof data === 'object' && data !== null && 'add' in data) this.added(file, slug, data);
      else this.rows(file, slug, data);
    }
  }

  /** A whole list of the office. */
  private added(file: ContentFile, slug: string, data: unknown): void {
    const { session } = this;
    const change = readChange(file, [slug], data, ['add'], session.tell);
    if (!change) return;
    if (Object.hasOwn(session.draft.lists, slug) || slug === ALL_APPLICATIONS) {
      session.tell(file, [slug], alreadyThere('lists', slug));
      return;
    }
    const rows = (change.fields.rows ?? []) as unknown[];
    const form = session.shape(listForm(), file, [slug], {
      ...change.fields,
      ...(Array.isArray(rows) ? { rows: rows.map((row) => withSources(row, change.mark.on)) } : {}),
    });
    if (!form) return;
    const list = compileList(session.context, this.tables(), new Entry(file, [slug], form));
    session.draft.lists = { ...session.draft.lists, [slug]: list };
    session.record(change, { table: 'lists', slug });
  }

  private rows(file: ContentFile, slug: string, data: unknown): void {
    const { session } = this;
    const known = [...Object.keys(session.draft.lists), ALL_APPLICATIONS];
    if (!known.includes(slug)) {
      session.unknown(file, [slug], 'lists', slug, known);
      return;
    }
    const { rows, ...others } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
    for (const key of Object.keys(others)) session.unknown(file, [slug, key], 'lists', key, ['rows']);
    if (!Array.isArray(rows)) {
      session.tell(file, [slug], { ...unknownEntry('rows', 'rows', undefined), code: 'office-missing-field' });
      return;
    }
    rows.forEach((row: unknown, i) => {
      const path = [slug, 'rows', i];
      const change = readChange(file, path, row, ['add', 'replace', 'reorder', 'hide'], session.tell);
      if (change) this.change(slug, change);
    });
  }

  private change(slug: string, change: WrittenChange): void {
    const { session } = this;
    const { file, path, mark } = change;
    const { id } = change.fields as { id?: unknown };
    if (typeof id !== 'string') {
      session.tell(file, path, { ...unknownEntry('rows', String(id ?? ''), undefined), code: 'office-row-id' });
      return;
    }
    if (mark.kind === 'add') this.add(slug, id, change);
    else if (this.find(slug, id).length === 0) session.unknown(file, [...path, 'id'], 'rows', id, this.ids(slug));
    else if (mark.kind === 'replace') this.replace(slug, id, change);
    else if (mark.kind === 'reorder') this.reorder(slug, id, change);
    else this.hide(slug, id, change);
  }

  private hide(slug: string, id: string, change: WrittenChange): void {
    const [first] = this.find(slug, id);
    if (!first) return;
    this.edit(slug, id, (row) => [{ ...row, office: change.mark }]);
    const what = { table: 'lists', slug, part: id, name: nameOfRow(first, this.session.draft) };
    this.session.record(change, what, [], bare(first), { official: isOfficial(first) });
  }

  private replace(slug: string, id: string, change: WrittenChange): void {
    const { session } = this;
    const { id: _, ...fields } = change.fields as Record<string, unknown>;
    const names = Object.keys(fields);
    const [first] = this.find(slug, id);
    if (!first) return;
    if (names.length === 0) {
      session.tell(change.file, change.path, nothingChanged('replace'));
      return;
    }
    const own = { id: OFFICE_SOURCE, checkedOn: change.mark.on };
    const after: ListRow[] = [];
    this.edit(slug, id, (row, place) => {
      const before = writtenRow(row);
      const papers = names.some((name) => PAPERS.includes(name));
      const kept = papers
        ? Object.fromEntries(Object.entries(before).filter(([key]) => !PAPERS.includes(key)))
        : before;
      const form = session.shape(rowForm, change.file, change.path, {
        ...kept,
        sources: [...(row.sources ?? []), own],
        ...(names.some((name) => DECIDING.includes(name)) ? { confidence: 'single' } : {}),
        ...fields,
        id: localId(row.id),
      });
      if (!form) return undefined;
      const nodes = compileRow(
        session.context,
        this.tables(),
        new Entry(change.file, change.path.slice(0, 1), form as never),
        place,
        change.path.slice(1),
        form,
      );
      return nodes.map((node) => {
        if (node.kind !== 'row') return node;
        const made: ListRow = { ...node, id: row.id, ...(row.via ? { via: row.via } : {}), office: change.mark };
        after.push(made);
        return made;
      });
    });
    const changed = names.map((name) => {
      const key = PAPERS.includes(name) ? 'papers' : name;
      const [was, is] = [
        (first as unknown as Record<string, unknown>)[key],
        (after[0] as unknown as Record<string, unknown> | undefined)?.[key],
      ];
      return { name, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
    });
    session.record(
      change,
      { table: 'lists', slug, part: id, name: nameOfRow(first, session.draft) },
      changed,
      bare(first),
    );
  }

  private reorder(slug: string, id: string, change: WrittenChange): void {
    const { session } = this;
    const { anchor } = change;
    if (!anchor) {
      session.tell(change.file, change.path, noAnchor);
      return;
    }
    if (this.find(slug, anchor.id).length === 0) {
      this.unknownAnchor(slug, change);
      return;
    }
    for (const list of this.reached(slug)) {
      const rows = rowsIn(list.rows);
      const row = rows.find((one) => this.isMeant(list, slug, one, id));
      const beside = rows.find((one) => this.isMeant(list, slug, one, anchor.id));
      if (!row || !beside) continue;
      this.set({ ...list, moves: [...(list.moves ?? []), { row: row.id, anchor: beside.id, where: anchor.where }] });
    }
    const [first] = this.find(slug, id);
    // Where a row stands rests on nothing but that both rows are there.
    session.record(change, { table: 'lists', slug, part: id, name: first && nameOfRow(first, session.draft) });
  }

  private add(slug: string, id: string, change: WrittenChange): void {
    const { session } = this;
    const { file, path, anchor, mark } = change;
    if (this.find(slug, id).length > 0) {
      session.tell(file, [...path, 'id'], alreadyThere('rows', id));
      return;
    }
    if (anchor && this.find(slug, anchor.id).length === 0) {
      this.unknownAnchor(slug, change);
      return;
    }
    const form = session.shape(rowForm, file, path, withSources(change.fields, mark.on));
    if (!form) return;
    const entry = new Entry(file, path.slice(0, 1), form as unknown as ListForm);
    const compile = (list: List, place: RowPlace): readonly ListNode[] => {
      const via = list.slug === slug || slug === ALL_APPLICATIONS ? {} : { via: [slug] };
      const marked = (nodes: readonly ListNode[]): ListNode[] =>
        nodes.map((node) =>
          node.kind === 'row' ? { ...node, ...via, office: mark } : { ...node, rows: marked(node.rows) },
        );
      return marked(compileRow(session.context, this.tables(), entry, place, path.slice(1), form));
    };
    let made: readonly ListNode[] = [];
    for (const list of this.reached(slug)) {
      const beside = (row: ListRow) =>
        anchor ? this.isMeant(list, slug, row, anchor.id) : row.via?.includes(slug) === true;
      const candidates = rowsIn(list.rows).filter(beside);
      // Without an anchor: at the end of the list it is written in, wherever that is included.
      const place = anchor ? candidates[0] : candidates.at(-1);
      if (anchor && !place) continue;
      let done = false;
      const rows = place
        ? editNodes(list.rows, placeOf(list), (row, at) => {
            if (done || row !== place) return undefined;
            done = true;
            made = compile(list, at);
            return anchor?.where === 'before' ? [...made, row] : [row, ...made];
          })
        : [...list.rows, ...compile(list, placeOf(list))];
      if (!place) made = rows.slice(list.rows.length);
      this.set({ ...list, rows });
    }
    const [row] = rowsIn(made);
    session.record(change, { table: 'lists', slug, part: id, name: row && nameOfRow(row, session.draft) });
  }

  private unknownAnchor(slug: string, { file, path, mark, anchor }: WrittenChange): void {
    const id = anchor?.id ?? '';
    const told = unknownEntry('rows', id, nearest(id, this.ids(slug)));
    this.session.tell(file, [...path, mark.kind, anchor?.where ?? 'after'], { ...told, code: 'office-anchor' });
  }

  /** Replaces rows in every list the change reaches. */
  private edit(slug: string, id: string, editor: Editor): void {
    for (const list of this.reached(slug)) {
      const rows = editNodes(list.rows, placeOf(list), (row, place) =>
        this.isMeant(list, slug, row, id) ? editor(row, place) : undefined,
      );
      if (rows !== list.rows) this.set({ ...list, rows });
    }
  }

  /** The rows of a list (of all lists of applications) with this id, in the list itself first. */
  private find(slug: string, id: string): ListRow[] {
    const lists = slug === ALL_APPLICATIONS ? this.reached(slug) : [this.session.draft.lists[slug]];
    return lists.flatMap((list) => (list ? rowsIn(list.rows).filter((row) => this.isMeant(list, slug, row, id)) : []));
  }

  private ids(slug: string): string[] {
    const lists = slug === ALL_APPLICATIONS ? this.reached(slug) : [this.session.draft.lists[slug]];
    return lists.flatMap((list) => (list ? rowsIn(list.rows).map((row) => row.id) : []));
  }

  /** The list itself, and those that include it. */
  private reached(slug: string): List[] {
    const { lists, categories } = this.session.draft;
    if (slug === ALL_APPLICATIONS) {
      const offers = Object.values(categories).flatMap(({ procedures }) => Object.values(procedures));
      return [...new Set(offers.map(({ list }) => list))].flatMap((name) => lists[name] ?? []);
    }
    const own = lists[slug];
    const including = Object.values(lists).filter(
      (list) => list.slug !== slug && rowsIn(list.rows).some((row) => row.via?.includes(slug)),
    );
    return [...(own ? [own] : []), ...including];
  }

  private isMeant(list: List, slug: string, row: ListRow, id: string): boolean {
    if (list.slug === slug) return row.id === id;
    const here = slug === ALL_APPLICATIONS || row.via?.includes(slug) === true;
    return here && (row.id === id || row.id.endsWith(`/${id}`));
  }

  private set(list: List): void {
    this.session.draft.lists = { ...this.session.draft.lists, [list.slug]: list };
  }

  private tables(): ListTables {
    const { draft, types, vocabularyName } = this.session;
    return {
      lists: new Map(),
      compiled: draft.lists,
      evidence: new Set(Object.keys(draft.evidence)),
      sources: new Set(Object.keys(draft.sources)),
      fetchers: new Set(types.vocabulary.fetchers ?? []),
      vocabularyOf: (expression, scope) => {
        const name = vocabularyName(expression, scope);
        return name === undefined ? undefined : types.vocabulary[name];
      },
    };
  }
}

/** Whether the authority's own list asks for a row. */
export function isOfficial({ level, confidence, cases }: ListRow): boolean {
  const contents = [{ level, confidence }, ...Object.values(cases ?? {})];
  const some = (key: 'level' | 'confidence', wanted: readonly string[]) =>
    contents.some((one) => wanted.includes(one[key] ?? ''));
  return some('level', ['required', 'conditional']) && some('confidence', ['official', 'agreed']);
}

/** A row as it ships: how it came into a list, and what an office did, are no part of it. */
function bare({ via, office, ...row }: ListRow): unknown {
  return row;
}

function localId(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Rows an office adds are its own practice unless it names another source. */
function withSources(row: unknown, on: string): RowForm {
  if (typeof row !== 'object' || row === null) return row as RowForm;
  const { rows, ...form } = row as RowForm;
  const own = { confidence: 'single' as const, sources: [{ id: OFFICE_SOURCE, checkedOn: on }] };
  if (Array.isArray(rows)) return { ...form, rows: rows.map((one) => withSources(one, on)) };
  return form.include === undefined ? { ...own, ...form } : form;
}
