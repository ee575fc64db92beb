import { isAlias, isScalar, type Node } from 'yaml';
import type { Issue, Message, Place } from '../base/issue.ts';
import { shown } from '../base/unsafe-text.ts';
import { wrongType } from './messages/field.ts';
import * as says from './messages/file.ts';
import type { Told } from './messages/say.ts';
import { fullWidthBracket } from './messages/syntax.ts';
import { formatPath, type Segment, schemaPath } from './paths.ts';
import type { Syntax } from './syntax.ts';

/** Where a field stands in the file: its value, and its name if it has one. */
export interface Spot {
  readonly value: Place;
  readonly key?: Place;
  /** The user wrote a value or `none` there, not an empty field. */
  readonly written: boolean;
}

/** References resolved in one file, and values visited through them: no case comes near. */
const MAX_ALIASES = 100;
const MAX_VALUES = 200_000;

/** More issues than anybody reads. */
const MAX_ISSUES = 1000;

/** Words of fields by schema path, as the catalogue has them. */
export type FieldLabels = Readonly<Record<string, { readonly label: Readonly<Record<string, string>> }>>;

/** What reading one file gathers on its way: issues, places, and a budget against files that unfold without end. */
export class Reading {
  readonly issues: Issue[] = [];
  readonly spots = new Map<string, Spot>();
  readonly #syntax: Syntax;
  readonly #wrong = new Set<string>();
  #aliases = 0;
  #values = 0;

  readonly #labels: FieldLabels;

  constructor(syntax: Syntax, labels: FieldLabels = {}) {
    this.#syntax = syntax;
    this.#labels = labels;
  }

  /** The field of these whose label on forms is `name`, where somebody wrote 生年月日 for `bornOn`. */
  fieldLabelled(name: string, fields: readonly string[], path: readonly Segment[]): string | undefined {
    const word = name.trim();
    const labelled = fields.filter((field) => {
      const label = this.#labels[schemaPath(formatPath([...path, field])) ?? '']?.label;
      return Object.values(label ?? {}).some((text) => text === word || (word.length > 1 && text.includes(word)));
    });
    return labelled.length === 1 ? labelled[0] : undefined;
  }

  /** The place of a node of the tree. */
  placeOf(node: Node): Place {
    return this.#syntax.placeAt(node.range?.[0] ?? 0);
  }

  /** Tells an issue about the field at `path`, at `place` or else where its value stands. */
  tell(told: Told, path: readonly Segment[], place?: Place, severity: Issue['severity'] = 'error'): void {
    const written = formatPath(path);
    if (severity === 'error') this.#wrong.add(written);
    // A file that is wrong everywhere must not take minutes to say so.
    if (this.issues.length >= MAX_ISSUES && (severity === 'warning' || this.#wrong.size > MAX_ISSUES)) return;
    const at = place ?? this.place(path);
    this.issues.push({
      severity,
      ...(written === '' ? {} : { path: written }),
      ...(at === undefined ? {} : { place: at }),
      ...told,
    });
  }

  /** True if an error has been told about exactly this field. */
  hasError(path: readonly Segment[]): boolean {
    return this.#wrong.has(formatPath(path));
  }

  /** True if anything told is an error. */
  get hasErrors(): boolean {
    return this.#wrong.size > 0;
  }

  /** The path itself, or without its last steps as far as they are not in the file. */
  nearestWritten(path: readonly Segment[]): readonly Segment[] {
    let length = path.length;
    while (length > 0 && !this.spots.has(formatPath(path.slice(0, length)))) length -= 1;
    return path.slice(0, length);
  }

  /** The place of the value at `path`, or of the nearest thing around it that stands in the file. */
  place(path: readonly Segment[]): Place | undefined {
    for (let length = path.length; length >= 0; length -= 1) {
      const spot = this.spots.get(formatPath(path.slice(0, length)));
      // Of something that is missing, the name of the record it is missing from says more than the record's start.
      if (spot) return length === path.length ? spot.value : (spot.key ?? spot.value);
    }
    return undefined;
  }

  /**
   * Notes where the field at `path` stands and returns its node, or the one a reference (`*name`) stands for. Undefined
   * if there is nothing to read: no value, an unknown reference, a tag, no budget (the last three with an issue).
   */
  enter(source: unknown, path: readonly Segment[], key?: Node): Node | undefined {
    this.#values += 1;
    if (this.#values > MAX_VALUES) return this.#giveUp(path);
    const node = source === null || source === undefined ? undefined : (source as Node);
    const place = node ?? key;
    if (place) {
      const written = !!node && !(isScalar(node) && (node.value === null || node.value === ''));
      const value = this.placeOf(place);
      this.spots.set(formatPath(path), { value, ...(key ? { key: this.placeOf(key) } : {}), written });
    }
    if (!isAlias(node)) return node && this.#untagged(node, path);
    this.#aliases += 1;
    if (this.#aliases > MAX_ALIASES) return this.#giveUp(path);
    const target = node.resolve(this.#syntax.document);
    if (target) return this.#untagged(target, path);
    this.tell(says.unknownAlias(shown(node.source)), path);
    return undefined;
  }

  /** Tells that another kind of value belongs here, and what was probably meant. Returns undefined: there is nothing to read. */
  wrong(node: Node, expected: Message | undefined, path: readonly Segment[], meant?: string): undefined {
    const value = isScalar(node) ? shown(node.source ?? String(node.value)) : undefined;
    const bracket = /^[｛［]/.exec(value ?? '')?.[0];
    if (bracket) this.tell(fullWidthBracket(bracket), path, this.placeOf(node));
    else if (expected) this.tell(wrongType(expected, value, meant), path, this.placeOf(node));
  }

  #giveUp(path: readonly Segment[]): undefined {
    if (!this.issues.some(({ code }) => code === says.tooComplex.code)) this.tell(says.tooComplex, path);
    this.#values = MAX_VALUES;
  }

  #untagged(node: Node, path: readonly Segment[]): Node | undefined {
    if (node.tag === undefined || /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/.test(node.tag)) return node;
    this.tell(says.tag(shown(asWritten(node.tag))), path, this.placeOf(node));
    return undefined;
  }
}

/** A tag as the user wrote it: `!!js/function` stands for a long name. */
function asWritten(tag: string): string {
  return tag.replace(/^tag:yaml\.org,2002:/, '!!');
}
