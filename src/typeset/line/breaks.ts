import { type Atom, isSpace } from './atoms.ts';
import { Cl, mayNotEnd, mayNotStart } from './classes.ts';
import { isLatin } from './spacing.ts';
import { Level } from './units.ts';

const SLASH = 0x2f;
const HYPHEN = 0x2d;

/**
 * At which level a line may be broken between `a` and `b` (JLReq table 2 and the project's own rules):
 * `free` anywhere; `costly` allowed but better not (inside a date, after a hyphen); `url` after a slash, as last resort;
 * `leader` (令和|8年), `unit` (8|年), `word`, `kinsoku` only inside something wider than the line, in this order; `never` inside a cluster.
 */
export function breakLevel(a: Atom, b: Atom): number {
  if (b.cls === Cl.attached) return Level.never;
  if (isSpace(b)) return Level.kinsoku;
  if (mayNotStart(b.cls, b.code, b.look.lang)) return Level.kinsoku;
  if (mayNotEnd(a.cls)) return Level.kinsoku;
  if (a.glue > 0) return a.glue;
  if (a.soft || isSpace(a)) return Level.free;
  if (a.cls === Cl.box) return Level.word;
  if (a.code === 0xa0 || b.code === 0xa0 || a.code === 0x202f || b.code === 0x202f) return Level.word;
  if (a.cls === Cl.inseparable && a.code === b.code) return Level.unit;
  if (b.cls === Cl.postfixed && isLatin(a)) return Level.unit;
  // A slash stays with what it follows, in any script.
  if (b.code === SLASH) return Level.kinsoku;
  return isWordPart(a) && isWordPart(b) ? insideWord(a, b) : Level.free;
}

function isWordPart(atom: Atom): boolean {
  return isLatin(atom) || (atom.code < 0x80 && atom.cls !== Cl.wordSpace && atom.cls !== Cl.box);
}

function insideWord(a: Atom, b: Atom): number {
  if (a.code === SLASH) return Level.url;
  if (a.code === HYPHEN || a.cls === Cl.hyphen) return b.cls === Cl.numeral ? Level.unit : Level.costly;
  if (a.cls === Cl.closing || b.cls === Cl.opening) return Level.costly;
  const mark = a.code < 0x80 && !/[0-9A-Za-z]/.test(String.fromCharCode(a.code));
  return mark ? Level.unit : Level.word;
}
