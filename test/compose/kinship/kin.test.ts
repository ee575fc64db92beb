import { describe, expect, it } from 'vitest';
import { type Kin, kinOf } from '../../../src/compose/kinship/kin.ts';
import { readRaw } from '../../support/cases.ts';
import { caseOf, child, marriage, person } from './families.ts';

function kin(raw: object, byDescent = false): Kin {
  const { profile } = readRaw(raw);
  return kinOf(profile, { ...profile.applications[0], byDescent });
}

const ids = (one: Kin) => [...one.members.keys()].sort();
const parents = (one: Kin, child: string) =>
  one.descents.filter((descent) => descent.child === child).map((descent) => descent.parents.join('+'));

describe('the family of an application', () => {
  it('is everybody joined to the applicant, and nobody else', () => {
    const raw = caseOf(
      { a: person('f'), h: person('m'), k: person('m'), friend: person('m') },
      { application: { spouse: 'h', guarantor: 'friend' }, parentage: [child('k', ['h'])] },
    );
    expect(ids(kin(raw))).toEqual(['a', 'h', 'k']);
  });

  it('has the spouse the application names though nobody has written the marriage', () => {
    const { couples } = kin(caseOf({ a: person('f'), h: person('m') }, { application: { spouse: 'h' } }));
    expect(couples).toEqual([{ union: 'a+h', partners: ['h', 'a'], state: 'married', marriages: [] }]);
  });

  it('tells marriages that go on, ended, and parents who never married', () => {
    const raw = caseOf(
      { a: person('f'), b: person('m'), c: person('m'), d: person('m'), k: person('m') },
      {
        marriages: [
          marriage('a', 'b', '2010', { endedOn: '2012', endedBy: 'divorce' }),
          marriage('a', 'c', '2013', { endedOn: '2015', endedBy: 'death' }),
        ],
        parentage: [child('k', ['a', 'd'], 'recognised')],
      },
    );
    expect(kin(raw).couples.map(({ union, state }) => [union, state])).toEqual([
      ['a+b', 'apart'],
      ['a+c', 'widowed'],
      ['a+d', 'none'],
    ]);
  });

  it('draws the parents by birth, and tells an adoption by one to whom the child is joined already', () => {
    const raw = caseOf(
      { a: person('m'), m: person('f'), f: person('m'), h: person('m') },
      {
        marriages: [marriage('m', 'h', '2020-01-01')],
        parentage: [child('a', ['h'], 'adopted', { adoptedOn: '2021-01-01' }), child('a', ['f', 'm'])],
      },
    );
    const one = kin(raw);
    expect(parents(one, 'a')).toEqual(['f+m']);
    expect(one.told.map((descent) => descent.parents)).toEqual([['h']]);
  });

  it('draws both where nothing else joins them', () => {
    const raw = caseOf(
      { a: person('m'), f: person('m'), m: person('f'), x: person('m'), y: person('f') },
      { parentage: [child('a', ['x', 'y'], 'adopted'), child('a', ['f', 'm'])] },
    );
    expect(parents(kin(raw), 'a')).toEqual(['f+m', 'x+y']);
  });

  it('survives people who are their own grandparents, and a third parent', () => {
    const raw = caseOf(
      { a: person('m'), b: person('f'), c: person('m'), d: person('m') },
      {
        parentage: [child('a', ['b']), child('b', ['a']), child('c', ['a', 'b', 'd'])],
      },
    );
    expect(ids(kin(raw))).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('the line from an ancestor', () => {
  const people = { a: person('m'), p: person('m'), g: person('f') };

  it('is the way up', () => {
    const raw = caseOf(people, {
      application: { parent: 'p', ancestor: 'g' },
      parentage: [child('a', ['p']), child('p', ['g'])],
    });
    expect([...kin(raw, true).line]).toEqual(['g', 'p', 'a']);
  });

  it('is the way to the parent on whom the application rests, if it rests on one', () => {
    const raw = (application: object) =>
      caseOf(people, { application, parentage: [child('a', ['p']), child('p', ['g'])] });
    expect([...kin(raw({ supporter: 'p' })).line]).toEqual(['p', 'a']);
    expect([...kin(raw({ guarantor: 'p' })).line]).toEqual(['a']);
    expect([...kin(raw({ supporter: 'a' })).line]).toEqual(['a']);
  });

  it('has a place for everybody who must be there and whom nobody has named', () => {
    const one = kin(caseOf({ a: person('m') }), true);
    expect([...one.line]).toEqual(['?ancestor', '?parent', 'a']);
    expect(one.members.get('?ancestor')?.unnamed).toBe('ancestor');
    expect(ids(one)).toEqual(['?ancestor', '?parent', '?parent-of-?parent', '?parent-of-a', 'a']);
    expect(one.descents.every(({ open }) => open)).toBe(true);
  });

  it('joins the ancestor to the parent by an open link where the profile does not tell', () => {
    const one = kin(
      caseOf(people, { application: { parent: 'p', ancestor: 'g' }, parentage: [child('a', ['p'])] }),
      true,
    );
    expect([...one.line]).toEqual(['g', 'p', 'a']);
    expect(one.descents.map(({ child: id, open }) => [id, open])).toContainEqual(['p', true]);
  });

  it('says so where it cannot tell how the ancestor belongs to the applicant', () => {
    const raw = caseOf(
      { ...people, q: person('m') },
      { application: { parent: 'p', ancestor: 'g' }, parentage: [child('a', ['p']), child('p', ['q'])] },
    );
    const one = kin(raw, true);
    expect(one.loose).toBe('g');
    expect(ids(one)).toContain('g');
  });

  it('asks for the other parent only as long as nobody has said that there is none', () => {
    const raw = (complete: boolean) =>
      caseOf(people, {
        application: { parent: 'p', ancestor: 'g' },
        parentage: [{ child: 'a', parents: { complete, items: ['p'] }, kind: 'biological' }, child('p', ['g'])],
      });
    expect(ids(kin(raw(true), true))).toEqual(['a', 'g', 'p']);
    expect(ids(kin(raw(false), true))).toEqual(['?parent-of-a', 'a', 'g', 'p']);
  });
});
