import type { Text } from '../base/locale.ts';
import type { PackForm } from './form/pack.ts';

/** A document of a pack. */
export type PackDocument = PackForm['documents'][string];

/** What a pack holds, compiled. */
export interface PackContent extends Omit<PackForm, 'words'> {
  readonly words: Omit<PackForm['words'], 'shared'> & { readonly shared: Text };
}
