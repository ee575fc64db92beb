import { fileURLToPath } from 'node:url';
import { createToTraditional } from '../../src/catalogue/traditional.ts';
import { compileContent } from '../../src/compile.ts';
import type { Content } from '../../src/content.ts';

let content: Content | undefined;

/** The shipped content, compiled from `templates/` once per worker. Throws with the issues if it does not compile. */
export function shippedContent(): Content {
  if (!content) {
    const folder = fileURLToPath(new URL('../../templates', import.meta.url));
    const result = compileContent(folder, createToTraditional(), '2026-11-22');
    if (!result.ok) {
      const lines = result.issues.map((issue) => `${issue.place?.file}:${issue.place?.line} ${issue.what.en}`);
      throw new Error(`templates do not compile:\n${lines.join('\n')}`);
    }
    content = result.value;
  }
  return content;
}
