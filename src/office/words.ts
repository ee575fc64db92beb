import * as z from 'zod';
import type { Text } from '../base/locale.ts';
import type { ContentFile, ContentPath } from '../catalogue/compile/content-file.ts';
import { Entry } from '../catalogue/compile/context.ts';
import { compilePack } from '../catalogue/compile/pack.ts';
import { REFERENCE } from '../catalogue/fill.ts';
import { readChange, type WrittenChange } from './change.ts';
import { alreadyThere, nothingChanged, unknownPlaceholder } from './messages-change.ts';
import type { Session } from './session.ts';
import { entriesOf } from './tables.ts';

/** Words in some of the languages: what is not written stays as it is. */
const wordsForm = () =>
  z.strictObject({
    ja: z.string().min(1).optional(),
    'zh-Hans': z.string().min(1).optional(),
    'zh-Hant': z.string().min(1).optional(),
  });

/** Applies the changes of an overlay to plain words: of documents, of vocabularies, of labels; and to what a pack holds. */
export class WordsOverlay {
  private readonly session: Session;
  constructor(session: Session) {
    this.session = session;
  }

  /** `documents/<kind>.yaml`: words of one kind of document. */
  documents(kind: string, file: ContentFile): void {
    const { session } = this;
    const { documents } = session.draft;
    const words = Object.hasOwn(documents, kind) ? documents[kind] : undefined;
    if (!words) {
      session.unknown(file, [], 'documents', kind, Object.keys(documents));
      return;
    }
    const own: Record<string, Text> = {};
    for (const [key, data] of entriesOf(file))
      this.reword(file, [key], data, 'documents', kind, key, words, (text) => {
        own[key] = text;
      });
    session.draft.documents = { ...documents, [kind]: { ...words, ...own } };
  }

  /** `vocabulary/*.yaml`: what an enumeration calls its words. */
  vocabulary(file: ContentFile): void {
    const { session } = this;
    for (const [name, slugs] of entriesOf(file)) {
      const { vocabulary } = session.draft;
      const known = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
      if (!known) session.unknown(file, [name], 'vocabulary', name, Object.keys(vocabulary));
      else
        for (const [slug, data] of Object.entries((slugs ?? {}) as object))
          this.reword(file, [name, slug], data, 'vocabulary', name, slug, known, (text) => {
            const { [slug]: shipped, ...others } = session.draft.vocabulary[name] ?? {};
            const words = { ...others, [slug]: { ...shipped, ...text } };
            session.draft.vocabulary = { ...session.draft.vocabulary, [name]: words };
          });
    }
  }

  /** `labels/<lang>.yaml`: what a field is called, and how it is asked for, in one language. */
  labels(lang: keyof Text, file: ContentFile): void {
    const { session } = this;
    for (const [path, data] of entriesOf(file)) {
      const change = readChange(file, [path], data, ['reword'], session.tell);
      if (!change) continue;
      const { labels } = session.draft;
      const shipped = Object.hasOwn(labels, path) ? labels[path] : undefined;
      if (!shipped) {
        session.unknown(file, [path], 'labels', path, Object.keys(labels));
        continue;
      }
      const form = z.strictObject({ label: z.string().min(1).optional(), question: z.string().min(1).optional() });
      const written = this.checked(change, session.shape(form, file, [path], change.fields));
      if (!written) continue;
      const anew = (key: 'label' | 'question'): Text => {
        const text = written[key];
        if (text === undefined) return shipped[key];
        this.placeholders(file, [path, key], text, ['{{person}}']);
        const derived = lang === 'zh-Hans' ? { 'zh-Hant': session.context.prose.toTraditional(text) } : {};
        return { ...shipped[key], ...derived, [lang]: text };
      };
      const own = { ...shipped, label: anew('label'), question: anew('question') };
      session.draft.labels = { ...labels, [path]: own };
      const fields = (Object.keys(written) as ('label' | 'question')[]).map((name) => ({
        name,
        before: shipped[name][lang],
        after: own[name][lang],
      }));
      session.record(
        change,
        { table: 'labels', slug: lang, part: path, name: own.label },
        fields,
        shippedIn(shipped, lang),
      );
    }
  }

  /** `documents/pack.yaml`: folders and documents of a pack. */
  pack(file: ContentFile): void {
    const { session } = this;
    const { pack, categories } = session.draft;
    const next = { folders: { ...pack.folders }, documents: { ...pack.documents } };
    const done: (() => void)[] = [];
    for (const [part, entries] of entriesOf(file)) {
      if (part !== 'folders' && part !== 'documents') {
        session.unknown(file, [part], 'pack', part, ['folders', 'documents']);
        continue;
      }
      const table = next[part] as Record<string, unknown>;
      for (const [slug, data] of Object.entries((entries ?? {}) as object)) {
        const path = [part, slug];
        const change = readChange(file, path, data, ['add', 'replace', 'hide'], session.tell);
        if (!change) continue;
        const shipped = Object.hasOwn(table, slug) ? (table[slug] as object) : undefined;
        if (change.mark.kind === 'add' ? shipped : !shipped) {
          if (shipped) session.tell(file, path, alreadyThere('pack', slug));
          else session.unknown(file, path, 'pack', slug, Object.keys(table));
          continue;
        }
        if (change.mark.kind === 'hide') delete table[slug];
        else table[slug] = { ...shipped, ...change.fields };
        const fields = change.mark.kind === 'replace' ? Object.keys(change.fields) : [];
        const value = (of: object | undefined, name: string) => (of as Record<string, unknown> | undefined)?.[name];
        done.push(() =>
          session.record(
            change,
            { table: 'documents', slug: 'pack', part: `${part}/${slug}` },
            fields.map((name) => ({ name, before: value(shipped, name), after: value(table[slug] as object, name) })),
            shipped,
          ),
        );
      }
    }
    const data = { ...pack, ...next, languages: [...pack.languages] };
    const kinds = [...new Set(Object.values(pack.documents).map(({ kind }) => kind))];
    const before = session.issues.length;
    const { vocabulary } = session.types;
    const compiled = compilePack({ ...file, data }, session.context, {
      categories: Object.keys(categories),
      parameters: Object.keys(session.draft.parameters),
      vocabulary,
      kinds,
    });
    if (session.issues.length > before) return;
    session.draft.pack = compiled;
    for (const record of done) record();
  }

  private reword(
    file: ContentFile,
    path: ContentPath,
    data: unknown,
    table: string,
    slug: string,
    key: string,
    shipped: Readonly<Record<string, Text>>,
    set: (text: Text) => void,
  ): void {
    const { session } = this;
    const change = readChange(file, path, data, ['reword'], session.tell);
    if (!change) return;
    const before = Object.hasOwn(shipped, key) ? shipped[key] : undefined;
    if (!before) {
      session.unknown(file, path, table, key, Object.keys(shipped));
      return;
    }
    const written = this.checked(change, session.shape(wordsForm(), file, path, change.fields));
    if (!written) return;
    const known = Object.values(before).flatMap((text) => text.match(REFERENCE) ?? []);
    for (const [lang, text] of Object.entries(written)) this.placeholders(file, [...path, lang], text, known);
    // A language that is not written keeps its words; Traditional Chinese follows the Simplified.
    const hant = written['zh-Hant'] ?? (written['zh-Hans'] === undefined ? before['zh-Hant'] : undefined);
    const after = session.context.text(new Entry(file, path, written), [], {
      ja: written.ja ?? before.ja,
      'zh-Hans': written['zh-Hans'] ?? before['zh-Hans'],
      ...(hant === undefined ? {} : { 'zh-Hant': hant }),
    });
    set(after);
    const fields = (Object.keys(written) as (keyof Text)[]).map((name) => ({
      name,
      before: before[name],
      after: after[name],
    }));
    session.record(change, { table, slug, part: key }, fields, before);
  }

  private checked<T extends object>({ file, path, mark }: WrittenChange, written: T | undefined): T | undefined {
    if (!written || Object.keys(written).length > 0) return written;
    this.session.tell(file, path, nothingChanged(mark.kind));
    return undefined;
  }

  /** Only what the program fills where these words stand may be left to it. */
  private placeholders(file: ContentFile, path: ContentPath, text: string | undefined, known: readonly string[]): void {
    const names = known.map((one) => one.replace(/[{}\s]/g, ''));
    for (const [, inside = ''] of (text ?? '').matchAll(REFERENCE))
      if (!/^(term|paper)\s/.test(inside) && !names.includes(inside.replace(/\s/g, '')))
        this.session.tell(file, path, unknownPlaceholder(inside, names));
  }
}

function shippedIn({ label, question }: { readonly label: Text; readonly question: Text }, lang: keyof Text) {
  return { label: label[lang], question: question[lang] };
}
