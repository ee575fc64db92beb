import type { BoxRun, Run } from '../../doc/blocks.ts';
import { boxWord } from '../../doc/words.ts';
import type { Frame, Owner, StructureNode } from '../frames.ts';
import type { Atom } from '../line/atoms.ts';
import { type Line, type Setup, setLines } from '../line/lines.ts';
import type { Looks } from '../line/shape.ts';
import { type Context, child } from './context.ts';
import { type Canvas, type Slab, slab } from './slab.ts';

/** Noto draws the em box from 0.88 em above the base line to 0.12 em below. */
const ASCENT = 0.88;
const MIDDLE = 0.38;

/** Text to be set: where, how, and to which node of the structure it belongs. In points. */
export interface TextSetup extends Setup {
  readonly left: number;
  readonly pitch: number;
  readonly looks: Looks;
  readonly owner: StructureNode;
}

/** Sets runs as lines, each a slab; at least two lines stay together at either end of the paragraph. */
export function textSlabs(runs: readonly Run[], setup: TextSetup, context: Context): Slab[] {
  const lines = setLines(runs, setup.looks, setup, context.shaper);
  const forms = formNodes(lines, setup.owner, context);
  const slabs = lines.map((line) => lineSlab(line, setup, forms));
  const first = slabs[0];
  const beforeLast = slabs.at(-2);
  if (first && slabs.length > 1) first.keep = true;
  if (beforeLast) beforeLast.keep = true;
  return slabs;
}

/** One line as a slab. */
export function lineSlab(line: Line, setup: TextSetup, forms: ReadonlyMap<Atom, StructureNode>): Slab {
  const { size } = setup.looks.base;
  let height = setup.pitch;
  for (const atom of line.atoms) if (atom.box) height = Math.max(height, atom.body + 2);
  const base = (height - size) / 2 + ASCENT * size;
  return slab(height, (canvas, top, mode) => {
    paintLine(
      line,
      canvas,
      setup.left,
      top + base,
      mode.repeat ? 'artifact' : setup.owner,
      mode.repeat ? undefined : forms,
    );
  });
}

/** A Form node for each check box of the lines. */
export function formNodes(lines: readonly Line[], owner: StructureNode, context: Context): Map<Atom, StructureNode> {
  const forms = new Map<Atom, StructureNode>();
  for (const line of lines) {
    for (const atom of line.atoms) {
      if (atom.box) forms.set(atom, child(owner, 'Form', { alt: altOf(atom.box, context) }));
    }
  }
  return forms;
}

/** What a box says to who does not see it: whether it is ticked, or what ticking it would say. */
function altOf({ state, field }: BoxRun, { lang }: Context): string {
  return field?.tip ?? boxWord(state, lang);
}

/** Paints a line whose measure starts at `left`, on a base line. Text of one look is one frame. */
export function paintLine(
  line: Line,
  canvas: Canvas,
  left: number,
  y: number,
  owner: Owner,
  forms?: ReadonlyMap<Atom, StructureNode>,
): void {
  let glyphs: { readonly cluster: NonNullable<Atom['cluster']>; readonly x: number }[] = [];
  let current: Atom | undefined;
  const flush = () => {
    if (current === undefined || glyphs.length === 0) return;
    const { size, gray, lang } = current.look;
    const frame: Frame = { kind: 'text', y, size, gray, lang, glyphs, owner };
    canvas.frames.push(frame);
    glyphs = [];
  };
  for (let k = 0; k < line.atoms.length; k++) {
    const atom = line.atoms[k] as Atom;
    const x = left + (line.offsets[k] as number);
    if (atom.look !== current?.look || atom.box) flush();
    current = atom;
    if (atom.cluster) glyphs.push({ cluster: atom.cluster, x: x - atom.shift });
    else if (atom.box) paintBox(atom, canvas, x, y, forms?.get(atom) ?? 'artifact');
  }
  flush();
}

/** A box stands on the middle of the text beside it. */
function paintBox(atom: Atom, canvas: Canvas, x: number, y: number, owner: Owner): void {
  const size = atom.body;
  const top = y - MIDDLE * atom.look.size - size / 2;
  const { state = 'open', field } = atom.box ?? {};
  canvas.frames.push({ kind: 'box', x, y: top, size, state, owner, ...(field ? { field } : {}) });
}
