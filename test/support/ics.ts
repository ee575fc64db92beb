/** A content line of iCalendar: its name with parameters, and its value as written. */
export type Line = readonly [name: string, value: string];

/** A component with its lines and the components in it. */
export interface Component {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly inside: readonly Component[];
}

/**
 * A small strict reader of iCalendar (RFC 5545, 3.1 and 3.6): throws on bare ends of lines, lines longer than 75 octets,
 * folds inside a character, components that do not close. Independent of what writes it.
 */
export function readIcs(bytes: Uint8Array): Component {
  const octets = Buffer.from(bytes);
  const raw = octets.toString('latin1');
  if (/[^\r]\n|\r[^\n]/.test(raw) || !raw.endsWith('\r\n')) throw new Error('a line does not end in CRLF');
  for (const line of raw.slice(0, -2).split('\r\n')) {
    if (line.length > 75) throw new Error(`${line.length} octets in a line`);
    if (line === '') throw new Error('an empty line');
    if (Buffer.from(line, 'latin1').toString('utf8').includes('\ufffd')) throw new Error('folded inside a character');
  }
  const lines = octets
    .toString('utf8')
    .replace(/\r\n[ \t]/g, '')
    .slice(0, -2)
    .split('\r\n');
  const stack: { name: string; lines: Line[]; inside: Component[] }[] = [{ name: '', lines: [], inside: [] }];
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`no property: ${line}`);
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (name === 'BEGIN') stack.push({ name: value, lines: [], inside: [] });
    else if (name === 'END') {
      const closed = stack.pop();
      if (closed?.name !== value) throw new Error(`END:${value} closes ${closed?.name}`);
      stack.at(-1)?.inside.push(closed);
    } else stack.at(-1)?.lines.push([name, value]);
  }
  const [calendar, ...more] = stack[0]?.inside ?? [];
  if (stack.length !== 1 || !calendar || more.length > 0) throw new Error('not one component');
  return calendar;
}

/** TEXT without its escapes. */
export function textIn(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));
}

/** The value of a property of a component. */
export function propertyOf({ lines }: Component, name: string): string | undefined {
  return lines.find(([one]) => one === name)?.[1];
}
