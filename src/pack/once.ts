import type { Catalogue } from '../catalogue/model.ts';
import { isDataFormat, type Planned } from './plan.ts';

/**
 * Documents of a case without those that say word for word what one of an earlier application says: a family that files
 * together needs one glossary, one explanation, one power of attorney of the father. In all their languages or not at all,
 * since a twin stands beside its original. What is filed belongs to each application, so folders that are bound keep
 * theirs, and data is no sheet to hand over.
 */
export function withoutRepeats<T extends Planned & { readonly source: string }>(
  documents: readonly T[],
  { pack }: Pick<Catalogue, 'pack'>,
): readonly T[] {
  const mayRepeat = ({ document }: T): boolean =>
    document.twinOf === undefined &&
    pack.folders[document.folder]?.bind === undefined &&
    !document.formats.some(isDataFormat);
  const groups = new Map<string, T[]>();
  for (const one of documents) {
    const key = JSON.stringify([one.application, one.slug, one.paper?.slug, one.paper?.subject]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const said = new Set<string>();
  const repeats = new Set<T>();
  for (const group of groups.values()) {
    const [first] = group;
    if (!first || !mayRepeat(first)) continue;
    const text = JSON.stringify([first.slug, first.paper?.slug, ...group.map(({ lang, source }) => [lang, source])]);
    if (said.has(text)) for (const one of group) repeats.add(one);
    said.add(text);
  }
  return documents.filter((one) => !repeats.has(one));
}
