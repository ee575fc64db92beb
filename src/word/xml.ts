import { WordFault } from './fault.ts';

/** Word nests some thirty elements; what goes deeper is meant to exhaust a reader. */
const MAX_DEPTH = 250;
const MAX_ELEMENTS = 300_000;

/** Told what a part of a Word file holds, in order. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const TOKEN =
  /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|!\[CDATA\[([\s\S]*?)\]\]|\/([^\s<>/]+)\s*|([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>|([^<]+)/gy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML as Office writes it: elements that nest, no document type, no entities of its own, a bounded depth and number.
 * Throws WordFault for all else.
 */
export function readXml(bytes: Uint8Array, part: string, reader: XmlReader): void {
  const xml = textOf(bytes, part);
  const open: string[] = [];
  let elements = 0;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < xml.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(xml);
    if (token === null) throw new WordFault('damaged', part);
    const [, data, closing, opening, attributes = '', empty, text] = token;
    if (data !== undefined) reader.text?.(data);
    else if (text !== undefined) reader.text?.(unescaped(text, part));
    else if (closing !== undefined) {
      if (open.pop() !== closing) throw new WordFault('damaged', part);
      reader.close?.(closing);
    } else if (opening !== undefined) {
      elements += 1;
      if (elements > MAX_ELEMENTS || open.length >= MAX_DEPTH) throw new WordFault('large', part);
      reader.open?.(opening, attributesOf(attributes, part));
      if (empty === '/') reader.close?.(opening);
      else open.push(opening);
    }
  }
  if (open.length > 0 || elements === 0) throw new WordFault('damaged', part);
}

function textOf(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WordFault('damaged', part);
  }
}

function attributesOf(written: string, part: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = Object.create(null);
  for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE))
    found[name] = unescaped(double ?? single ?? '', part);
  return found;
}

function unescaped(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+)?;?/gi, (_, name: string | undefined) => {
    const code = name?.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name?.slice(1));
    if (name?.startsWith('#') && code <= 0x10ffff) return String.fromCodePoint(code);
    const known = name === undefined ? undefined : ENTITIES[name];
    if (known === undefined) throw new WordFault('damaged', part);
    return known;
  });
}
