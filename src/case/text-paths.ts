import type { CaseProfile } from './schema/case.ts';

/**
 * Paths of the fields whose text holds these words, as the user writes them (`people.wang.names.native`), in the order of
 * the profile: where a character comes from that a document cannot show.
 */
export function pathsHolding(profile: CaseProfile, words: string): string[] {
  const found: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (value.includes(words)) found.push(path);
    } else if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) walk(one, `${path}[${index}]`);
    } else if (typeof value === 'object' && value !== null) {
      // A list that has been read is its items, and whether it is whole.
      if ('items' in value && 'complete' in value) walk(value.items, path);
      else for (const [key, one] of Object.entries(value)) walk(one, path === '' ? key : `${path}.${key}`);
    }
  };
  walk(profile, '');
  return found;
}
