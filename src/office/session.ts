import type * as z from 'zod';
import type { Issue, Place } from '../base/issue.ts';
import type { Text } from '../base/locale.ts';
import { nearest } from '../base/nearest.ts';
import type { Told } from '../case/messages/say.ts';
import type { ContentFile, ContentPath } from '../catalogue/compile/content-file.ts';
import { CompileContext } from '../catalogue/compile/context.ts';
import type { ToTraditional, WrittenText } from '../catalogue/compile/prose.ts';
import { readShape } from '../catalogue/compile/shape.ts';
import { vocabularyOfNode } from '../catalogue/compile/vocabulary-of.ts';
import { type Checker, createChecker } from '../catalogue/condition/check.ts';
import type { Expression, Node } from '../catalogue/condition/node.ts';
import { type TypeTable, typeTable } from '../catalogue/condition/types.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { ChangedField, OfficeChange } from '../catalogue/office-model.ts';
import type { Content } from '../content.ts';
import { DERIVED_FIELDS, DERIVED_RECORDS, FACT_FUNCTIONS, ROLE_VARIABLES } from '../facts/index.ts';
import { hashOf, type WrittenChange } from './change.ts';
import { unknownEntry } from './messages-change.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Source of everything an office adds or changes: its own practice. */
export const OFFICE_SOURCE = 'office';

/**
 * One overlay being applied: the catalogue as it becomes, what compiles the overlay's own entries against it, and what has
 * been found. Tables are copied as they are touched; entries nobody touches are those of the shipped content.
 */
export class Session {
  readonly shipped: Catalogue;
  readonly draft: Mutable<Catalogue>;
  readonly context: CompileContext;
  readonly types: TypeTable;
  readonly changes: OfficeChange[] = [];
  /** Names of papers that the overlay adds, before they are compiled. */
  readonly addedPapers = new Map<string, WrittenText>();
  /** Lists that the overlay adds whole. */
  readonly addedLists = new Set<string>();
  /** Parameters that the overlay adds. */
  readonly addedParameters = new Set<string>();

  constructor({ catalogue, types }: Content, toTraditional: ToTraditional) {
    this.shipped = catalogue;
    this.draft = { ...catalogue };
    const vocabulary = Object.fromEntries(
      Object.entries(catalogue.vocabulary).map(([name, slugs]) => [name, Object.keys(slugs)]),
    );
    const facts = {
      records: DERIVED_RECORDS,
      fields: DERIVED_FIELDS,
      functions: FACT_FUNCTIONS,
      variables: ROLE_VARIABLES,
    };
    this.types = typeTable(types, facts, vocabulary);
    // Making a checker takes longer than all the rest; an overlay without conditions needs none.
    let checker: Checker | undefined;
    const lazy: Checker = {
      check: (source, scope, wanted) => {
        checker ??= createChecker(this.types, new Set([...Object.keys(catalogue.parameters), ...this.addedParameters]));
        return checker.check(source, scope, wanted);
      },
    };
    const paper = (slug: string): WrittenText | undefined =>
      this.addedPapers.get(slug) ??
      (Object.hasOwn(this.draft.evidence, slug) ? this.draft.evidence[slug]?.name : undefined);
    this.context = new CompileContext({ toTraditional, paper }, lazy);
  }

  get issues(): readonly Issue[] {
    return this.context.issues;
  }

  /** Notes what is wrong at a path of a file of the overlay. */
  readonly tell = (file: ContentFile, path: ContentPath, told: Told, severity: Issue['severity'] = 'error'): void => {
    this.context.issues.push({ severity, path: path.join('.'), place: file.locate(path), ...told });
  };

  /** Notes a warning at a place. */
  issue(place: Place, told: Told): void {
    this.context.issues.push({ severity: 'warning', place, ...told });
  }

  /** Reads an entry by its form; undefined after a fault. Faults in fields the overlay did not write stand at the entry. */
  shape<T>(form: z.ZodType<T>, file: ContentFile, path: ContentPath, data: unknown): T | undefined {
    const { value, faults } = readShape(form, data);
    for (const { path: below, code, ...told } of faults)
      this.tell(file, [...path, ...below], { code: `office-${code}`, ...told });
    return value;
  }

  /** Tells that there is nothing of this name, and what was meant. */
  unknown(file: ContentFile, path: ContentPath, table: string, slug: string, known: Iterable<string>): void {
    this.tell(file, path, unknownEntry(table, slug, nearest(slug, known)));
  }

  /** Notes a change that has been made. `before` is the shipped entry it rests on. */
  record(
    { mark, file, path }: WrittenChange,
    what: { readonly table: string; readonly slug: string; readonly part?: string; readonly name?: Text | undefined },
    fields: readonly ChangedField[] = [],
    before?: unknown,
    more: Pick<OfficeChange, 'official' | 'applications'> = {},
  ): void {
    const { name, ...rest } = what;
    this.changes.push({
      ...mark,
      ...rest,
      ...(name ? { name } : {}),
      ...more,
      fields,
      place: file.locate(path),
      ...(before === undefined ? {} : { rests: hashOf(before) }),
    });
  }

  /** Name of the vocabulary of the field an expression ends in. */
  readonly vocabularyName = (
    { node }: { readonly node: Node } | Expression,
    scope: Readonly<Record<string, string>>,
  ): string | undefined => vocabularyOfNode(node, { ...this.types.variables, ...scope }, this.types);
}
