import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BOX,
  type ChartPart,
  chartOf,
  type Drawing,
  type FamilyGraph,
  GAP,
  middle,
  type Union,
} from '../../../src/compose/kinship/layout/index.ts';
import { runs } from '../../support/sample.ts';

const MOST = 58;

/** `a+b>c,d` is a couple with children, `a>b` one parent; a union without children is `a+b`. */
function family(...unions: string[]): FamilyGraph {
  const made = unions.map((text, i): Union => {
    const [partners = '', children = ''] = text.split('>');
    return { id: `u${i}`, partners: partners.split('+'), children: children === '' ? [] : children.split(',') };
  });
  return { persons: [...new Set(made.flatMap(({ partners, children }) => [...partners, ...children]))], unions: made };
}

const draw = (graph: FamilyGraph, root: string, line: string[] = []) => chartOf(graph, root, new Set(line), MOST);

/** A drawing as text: a generation a line, people from left to right; `(x)` stands in another drawing. */
function shape(part: ChartPart | undefined): string[] {
  if (part?.kind !== 'drawing') return [`list ${part?.partners.join('+')}>${part?.children.join()}`];
  return Array.from({ length: part.generations }, (_, generation) =>
    part.boxes
      .filter((box) => box.generation === generation)
      .sort((a, b) => a.x - b.x)
      .map(({ person, again }) => (again ? `(${person})` : person))
      .join(' '),
  );
}

interface Segment {
  readonly union: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** The lines of a drawing: a generation is 10 high, its box 0 to 6, the couple's line at 2, the bar at 8. */
function segments({ boxes, unions }: Drawing): Segment[] {
  const x = new Map(boxes.map((box) => [box.person, box.x]));
  return unions.flatMap(({ id, generation, partners, children }) => {
    const top = generation * 10;
    const [a = 0, b = a] = partners.map((one) => x.get(one) ?? 0);
    const drop = Math.floor((middle(a) + middle(b)) / 2);
    const kids = children.map((child) => middle(x.get(child) ?? 0));
    const couple = partners.length === 2 ? [{ union: id, x1: a + BOX, x2: b, y1: top + 2, y2: top + 2 }] : [];
    if (kids.length === 0) return couple;
    const from = partners.length === 2 ? top + 2 : top + 6;
    return [
      ...couple,
      { union: id, x1: drop, x2: drop, y1: from, y2: top + 8 },
      { union: id, x1: Math.min(drop, ...kids), x2: Math.max(drop, ...kids), y1: top + 8, y2: top + 8 },
      ...kids.map((kid) => ({ union: id, x1: kid, x2: kid, y1: top + 8, y2: top + 10 })),
    ];
  });
}

/** What is wrong with a drawing, in words. */
function faults(part: Drawing): string[] {
  const found: string[] = [];
  const { boxes, width } = part;
  if (width > MOST) found.push('too wide');
  for (const [i, one] of boxes.entries()) {
    if (one.x < 0 || one.x + BOX > width) found.push(`${one.person} is outside`);
    for (const other of boxes.slice(i + 1))
      if (other.generation === one.generation && Math.abs(other.x - one.x) < BOX + GAP)
        found.push(`${one.person} touches ${other.person}`);
  }
  const lines = segments(part);
  for (const [i, a] of lines.entries()) {
    for (const b of lines.slice(i + 1))
      if (a.union !== b.union && a.x1 <= b.x2 && b.x1 <= a.x2 && a.y1 <= b.y2 && b.y1 <= a.y2)
        found.push(`a line of ${a.union} meets one of ${b.union}`);
    for (const { person, x, generation } of boxes) {
      const inside = a.x2 > x && a.x1 < x + BOX && a.y2 > generation * 10 && a.y1 < generation * 10 + 6;
      if (inside) found.push(`a line of ${a.union} goes through ${person}`);
    }
  }
  return found;
}

/** What is wrong with all drawings together. */
function whole(graph: FamilyGraph, parts: readonly ChartPart[]): string[] {
  const own = parts.flatMap((part) =>
    part.kind === 'drawing' ? part.boxes.filter(({ again }) => !again).map(({ person }) => person) : [],
  );
  const listed = parts.flatMap((part) => (part.kind === 'listing' ? [...part.partners, ...part.children] : []));
  const links = parts.flatMap((part) =>
    part.kind === 'drawing'
      ? part.unions.flatMap(({ id, partners, children }) => [
          ...(partners.length === 2 ? [id] : []),
          ...children.map((child) => `${id}>${child}`),
        ])
      : [...(part.partners.length === 2 ? [part.union] : []), ...part.children.map((one) => `${part.union}>${one}`)],
  );
  const wanted = graph.unions.flatMap(({ id, partners, children }) => [
    ...(partners.length === 2 ? [id] : []),
    ...children.map((child) => `${id}>${child}`),
  ]);
  return [
    ...graph.persons.filter((one) => !own.includes(one) && !listed.includes(one)).map((one) => `no box for ${one}`),
    ...own.filter((one, i) => own.indexOf(one) !== i).map((one) => `two boxes for ${one}`),
    ...wanted.filter((link) => !links.includes(link)).map((link) => `no line for ${link}`),
    ...parts.flatMap((part) => (part.kind === 'drawing' ? faults(part) : [])),
  ];
}

/** The parts, after everything that must hold of them has been checked. */
function checked(graph: FamilyGraph, root: string, line: string[] = []): ChartPart[] {
  const parts = draw(graph, root, line);
  expect(whole(graph, parts)).toEqual([]);
  return parts;
}

describe('a family on one drawing', () => {
  it('is somebody alone', () => {
    expect(shape(checked({ persons: ['a'], unions: [] }, 'a')[0])).toEqual(['a']);
  });

  it('is a couple with parents on both sides and children', () => {
    const graph = family('f+m>a', 'g+h>s', 'a+s>c,d');
    const parts = checked(graph, 'a');
    expect(parts.map(shape)).toEqual([['f m g h', 'a s', 'c d']]);
  });

  it('has older brothers and sisters left and younger ones right', () => {
    expect(checked(family('f+m>b,a,c'), 'a').map(shape)).toEqual([['f m', 'b a c']]);
  });

  it('has them on the outer side where the spouse has parents', () => {
    expect(checked(family('f+m>b,a,c', 'g+h>s,t', 'a+s'), 'a').map(shape)).toEqual([['f m g h', 'b c a s t']]);
  });

  it('has the earlier partner left, the present one right, and the children of each below', () => {
    const graph = family('a+x>c,d', 'a+s>e');
    expect(checked(graph, 'a').map(shape)).toEqual([['x a s', 'c d e']]);
  });

  it('has half brothers and sisters under their own parents', () => {
    const graph = family('x+f>h', 'f+m>b,a', 'm+y>k');
    expect(checked(graph, 'a').map(shape)).toEqual([['x f m y', 'h b a k']]);
  });

  it('has four generations of a line, each ancestor above its child', () => {
    const graph = family('gf+gm>p', 'p+q>f', 'f+m>a', 'a+s>c');
    const [part] = checked(graph, 'a', ['a', 'f', 'p', 'gf']);
    expect(shape(part)).toEqual(['gf gm', 'p q', 'f m', 'a s', 'c']);
    const x = new Map((part as Drawing).boxes.map((box) => [box.person, middle(box.x)]));
    expect(((x.get('gf') ?? 0) + (x.get('gm') ?? 0)) / 2).toBeCloseTo(x.get('p') ?? 0, -0.5);
  });

  it('has grandparents of both sides, uncles left and aunts right', () => {
    const graph = family('g+h>u,f', 'i+j>m,t', 'f+m>a');
    expect(checked(graph, 'a').map(shape)).toEqual([['g h i j', 'u f m t', 'a']]);
  });

  it('has the children of one parent alone', () => {
    expect(checked(family('f>a,b', 'a>c'), 'a').map(shape)).toEqual([['f', 'a b', 'c']]);
  });

  it('stands in the middle: parents above their children', () => {
    const [part] = checked(family('a+s>c,d,e'), 'a') as Drawing[];
    const x = new Map(part?.boxes.map((box) => [box.person, middle(box.x)]));
    expect(((x.get('a') ?? 0) + (x.get('s') ?? 0)) / 2).toBe(x.get('d'));
  });
});

describe('a family on several drawings', () => {
  it('goes on in a second one where the first has no room', () => {
    const graph = family('f+m>a,b', 'a+s>c,d,e', 'b+t>k,l,n,o');
    const parts = checked(graph, 'a');
    expect(parts.length).toBe(2);
    expect(shape(parts[1])[0]).toBe('(b) t');
  });

  it('has a third marriage of somebody apart', () => {
    const parts = checked(family('a+x>c', 'a+y>d', 'a+z>e'), 'a');
    expect(parts.map(shape)).toEqual([
      ['y a z', 'd e'],
      ['(a) x', 'c'],
    ]);
  });

  it('draws cousins who marry each other without a knot', () => {
    const parts = checked(family('g+h>f,u', 'f+m>a', 'u+t>s', 'a+s>c'), 'a');
    expect(parts.length).toBeGreaterThan(1);
  });

  it('lists children who do not go into a row', () => {
    const parts = checked(family(`a+s>${[...'bcdefgh'].join()}`), 'a');
    expect(parts.map(shape)).toEqual([['list a+s>b,c,d,e,f,g,h']]);
  });

  it('shows the line first where not all ancestors fit', () => {
    const graph = family('p1+p2>f1', 'q1+q2>f2', 'r1+r2>m1', 's1+s2>m2', 'f1+f2>f', 'm1+m2>m', 'f+m>a');
    const [part] = checked(graph, 'a', ['a', 'm', 'm2', 's1']);
    expect(shape(part)).toEqual(['s1 s2', 'm1 m2', 'f m', 'a']);
  });
});

describe('any family', () => {
  const names = [...'abcdefghijklmnopqrst'];
  const anyUnion = fc.record({
    partners: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }),
    children: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 5 }),
  });
  /** Anything at all: people who are their own grandparents, too. One union for each pair, as the profile gives them. */
  const anyGraph = fc.array(anyUnion, { maxLength: 12 }).map((unions): FamilyGraph => {
    const seen = new Set<string>();
    const made = unions.flatMap(({ partners, children }, i) => {
      const key = [...partners].sort().join();
      const own = children.filter((child) => !partners.includes(child));
      if (seen.has(key) || (partners.length === 1 && own.length === 0)) return [];
      seen.add(key);
      return [{ id: `u${i}`, partners, children: own }];
    });
    return { persons: names, unions: made };
  });
  /** People who are born after their parents, in order of the alphabet. */
  const saneGraph = anyGraph.map(({ persons, unions }): FamilyGraph => {
    const born = new Set<string>();
    return {
      persons,
      unions: unions.map((union) => {
        const children = union.children.filter(
          (child) => union.partners.every((one) => one < child) && !born.has(child),
        );
        for (const child of children) born.add(child);
        return { ...union, children };
      }),
    };
  });

  it('is drawn whole, without a crossing, within the page, the same each time', () => {
    fc.assert(
      fc.property(fc.oneof(saneGraph, anyGraph), fc.subarray(names), (graph, line) => {
        const parts = chartOf(graph, 'a', new Set(line), MOST);
        expect(whole(graph, parts)).toEqual([]);
        expect(chartOf(graph, 'a', new Set(line), MOST)).toEqual(parts);
      }),
      runs(20, 3),
    );
  });
});
