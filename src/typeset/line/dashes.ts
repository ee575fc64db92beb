import type { Atom } from './atoms.ts';

/**
 * Sets —— as one stroke. The em dash of Noto is 0.894 em wide with white at both sides, so that two of them show a
 * hole; each dash of a pair takes its whole em, and the strokes are drawn overlapping in the middle of it.
 */
export function joinDashes(atoms: readonly Atom[]): void {
  for (let start = 0; start < atoms.length; ) {
    let end = start + 1;
    const first = atoms[start] as Atom;
    if ((first.code === 0x2014 || first.code === 0x2015) && first.look.lang !== 'en') {
      while (end < atoms.length && atoms[end]?.code === first.code && atoms[end]?.look === first.look) end++;
      if (end - start > 1) join(atoms, start, end);
    }
    start = end;
  }
}

/** How much of a dash's advance the next one covers, in em: just more than the white at its two sides. */
const overlapOf = (code: number) => (code === 0x2014 ? 0.105 : 0.15);

function join(atoms: readonly Atom[], start: number, end: number): void {
  const first = atoms[start] as Atom;
  const { size } = first.look;
  const advance = first.cluster?.advance ?? 1;
  const pitch = advance - overlapOf(first.code);
  const count = end - start;
  const lead = (count - (advance + pitch * (count - 1))) / 2;
  for (let index = 0; index < count; index++) {
    const atom = atoms[start + index] as Atom;
    atom.body = size;
    atom.shift = (index - lead - pitch * index) * size;
  }
}
