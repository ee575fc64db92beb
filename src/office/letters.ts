import type { ContentFile } from '../catalogue/compile/content-file.ts';
import { applicationsMeant, compileLetters, type LettersInput, letterTables } from '../catalogue/compile/letters.ts';
import type { LetterTemplate, PaperTemplate } from '../catalogue/letter-model.ts';
import type { ChangeKind } from '../catalogue/office-model.ts';
import { readChange, type WrittenChange } from './change.ts';
import { FormEditor } from './form-editor.ts';
import { alreadyThere, unknownEntry } from './messages-change.ts';
import type { Session } from './session.ts';

/** Parts of a letter that an office changes by their ids, each with what may be done to it. */
const LETTER_PARTS = {
  sections: ['reword', 'hide'],
  sentences: ['add', 'replace', 'reword', 'reorder', 'hide'],
} as const satisfies Readonly<Record<string, readonly ChangeKind[]>>;

/** Those of a paper: what a form or a table has, too. */
const PAPER_PARTS = {
  ...LETTER_PARTS,
  sections: ['reword', 'reorder', 'hide'],
  fields: ['add', 'replace', 'reword', 'reorder', 'hide'],
  rows: ['reorder', 'hide'],
  columns: ['reword'],
  cells: ['replace', 'reword', 'hide'],
} as const satisfies Readonly<Record<string, readonly ChangeKind[]>>;

/** What may be done to a whole letter, and to a whole paper. */
const WHOLE = { letters: ['add'], papers: ['add', 'replace', 'hide'] } as const;

type Table = keyof typeof WHOLE;

/**
 * Applies the changes of an overlay to letters and to the papers beside them: sentences, fields and cells that are put
 * otherwise, added, moved, left out; letters and papers of the office's own.
 */
export class WritingOverlay {
  private readonly session: Session;
  constructor(session: Session) {
    this.session = session;
  }

  /** Applies the file of one letter or paper. Issues: `office-…`, those of letters. */
  apply(table: Table, slug: string, file: ContentFile): void {
    const { session } = this;
    const data = (typeof file.data === 'object' && file.data !== null ? file.data : {}) as Record<string, unknown>;
    if (WHOLE[table].some((verb) => verb in data)) {
      this.whole(table, slug, file, data);
      return;
    }
    const known: Readonly<Record<string, LetterTemplate | PaperTemplate>> = session.draft[table];
    const writing = Object.hasOwn(known, slug) ? known[slug] : undefined;
    if (!writing) {
      session.unknown(file, [], table, slug, Object.keys(known));
      return;
    }
    const parts: Readonly<Record<string, readonly ChangeKind[]>> = table === 'papers' ? PAPER_PARTS : LETTER_PARTS;
    for (const key of Object.keys(data))
      if (!Object.hasOwn(parts, key)) session.unknown(file, [key], table, key, Object.keys(parts));
    const input = this.input();
    const tables = letterTables(input, applicationsMeant(writing.for, input));
    const editor = new FormEditor(session, input, tables, table, writing);
    for (const part of Object.keys(PAPER_PARTS) as (keyof typeof PAPER_PARTS)[]) {
      const verbs = parts[part];
      if (verbs) this.each(file, data, part, verbs, (change) => editor[part](change));
    }
    session.draft[table] = { ...known, [slug]: editor.writing } as typeof session.draft.letters &
      typeof session.draft.papers;
  }

  private each(
    file: ContentFile,
    data: Readonly<Record<string, unknown>>,
    part: string,
    verbs: readonly ChangeKind[],
    make: (change: WrittenChange) => void,
  ): void {
    const { session } = this;
    const list = data[part];
    if (list === undefined) return;
    if (!Array.isArray(list)) {
      session.tell(file, [part], { ...unknownEntry(part, part, undefined), code: 'office-wrong-type' });
      return;
    }
    list.forEach((one: unknown, i) => {
      const change = readChange(file, [part, i], one, verbs, session.tell);
      if (change) make(change);
    });
  }

  /** A letter or paper of the office's own, one in the place of a shipped one, one that is not made. */
  private whole(table: Table, slug: string, file: ContentFile, data: Record<string, unknown>): void {
    const { session } = this;
    const change = readChange(file, [], data, WHOLE[table], session.tell);
    if (!change) return;
    const known: Readonly<Record<string, LetterTemplate | PaperTemplate>> = session.draft[table];
    const shipped = Object.hasOwn(known, slug) ? known[slug] : undefined;
    const { kind } = change.mark;
    if (kind === 'add' && shipped) {
      session.tell(file, [], alreadyThere(table, slug));
      return;
    }
    if (kind !== 'add' && !shipped) {
      session.unknown(file, [], table, slug, Object.keys(known));
      return;
    }
    if (kind === 'hide') {
      const { [slug]: _, ...rest } = session.draft.papers;
      session.draft.papers = rest;
      session.record(change, { table, slug, name: shipped?.title }, [], shipped);
      return;
    }
    const own: ContentFile = { ...file, file: `${table}/${slug}.yaml`, data: change.fields };
    const made = compileLetters([own], session.context, this.input())[table][slug];
    if (!made) return;
    session.draft[table] = { ...known, [slug]: made } as typeof session.draft.letters & typeof session.draft.papers;
    session.record(change, { table, slug, name: made.title }, [], shipped);
  }

  private input(): LettersInput {
    const { draft, types, vocabularyName } = this.session;
    return { catalogue: draft, vocabulary: types.vocabulary, variables: types.variables, vocabularyName };
  }
}
