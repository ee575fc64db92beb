/** Addresses of the web that stand between angle brackets as they are. */
const ADDRESS = /https?:\/\/[A-Za-z0-9\-._~:/?#@!$'()*+,;=%]+/g;
const MARKS_AFTER = /[.,;:!?'()*~]+$/;

/** One line of text so that it prints as it stands, whatever marks it holds; the start of a line needs `lineStart` too. */
export function escapeMarkdown(line: string): string {
  let written = '';
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const address = match[0].replace(MARKS_AFTER, '');
    // What would become a longer address elsewhere is no address here.
    const next = line[match.index + match[0].length];
    if (!/\/\/./.test(address) || (next !== undefined && /[\w&[\]<>|`\\{}^"]/.test(next))) continue;
    written += `${escapePlain(line.slice(from, match.index))}<${address}>`;
    from = match.index + address.length;
  }
  return written + escapePlain(line.slice(from));
}

function escapePlain(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
      .replace(/&(?=[#A-Za-z])/g, '\\&')
      // GitHub makes links of these by itself.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/(?<=www)\./gi, '\\.')
      .replace(/(?<=[\w.+-])@/g, '\\@')
  );
}

/** A line so that its start is neither a heading, an item, a rule nor a table. */
export function lineStart(line: string): string {
  const text = line.replace(/^[ \t]+|[ \t]+$/g, '');
  if (/^[#+\-=:]/.test(text)) return `\\${text}`;
  return text.replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
