import { createHash } from 'node:crypto';
import { type Result, success } from '../base/issue.ts';
import type { Office } from '../catalogue/office-model.ts';
import type { Content } from '../content.ts';

/**
 * Shipped content with an office's overlay in it: who the office is, its own defaults of a pack, and what it changed. The
 * content's version tells one overlay from another. Content that is not touched is shared, never copied.
 */
export function withOffice(content: Content, office: Office): Result<Content> {
  const { catalogue } = content;
  const { languages } = office.defaults;
  return success({
    ...content,
    catalogue: {
      ...catalogue,
      version: versionOf(catalogue.version, office),
      pack: languages ? { ...catalogue.pack, languages: [...languages] } : catalogue.pack,
      office: { office, changes: [] },
    },
  });
}

/** Says with which content a document was made: the shipped version, and behind it the office's. */
function versionOf(shipped: string, office: Office): string {
  const hash = createHash('sha256');
  const bytes = (_: string, value: unknown) =>
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value;
  // Where the folder lies is no part of what it says.
  hash.update(
    JSON.stringify({ ...office, dir: '' }, (key, value) => (key === 'place' ? undefined : bytes(key, value))),
  );
  return `${shipped}-${hash.digest('hex').slice(0, 8)}`;
}
