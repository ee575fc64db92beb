import type { Issue } from '../base/issue.ts';
import type { ReadCase } from '../case/read.ts';
import { pathsHolding } from '../case/text-paths.ts';
import type { Printed } from '../print.ts';
import { missingCharacter } from './messages.ts';

/** Characters that no typeface has, each with the first field of the case that holds it, if it comes from there. */
export function tellMissing(missing: Printed['missing'], read: ReadCase | undefined): Issue[] {
  return missing.map(({ text, codePoints, around }) => {
    const issue = missingCharacter(text, codePoints, around);
    const [path] = read ? pathsHolding(read.profile, text) : [];
    if (path === undefined) return issue;
    // A list that is said to be whole has its items one step deeper in the file.
    const place = read?.locate(path) ?? read?.locate(path.replace(/\[(\d+)\]/g, '.items[$1]'));
    return { ...issue, path, ...(place ? { place } : {}) };
  });
}
