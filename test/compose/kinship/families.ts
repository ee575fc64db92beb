import type { DocumentLang } from '../../../src/base/locale.ts';
import { ComposeContext } from '../../../src/compose/context.ts';
import { advised } from '../../support/advised.ts';
import { shippedContent } from '../../support/content.ts';

/** A person of a test family: `m` or `f`, born, and what else is known. */
export function person(sex: 'm' | 'f' | undefined, bornOn?: string, more: object = {}): object {
  return {
    ...(sex === undefined ? {} : { sex: sex === 'm' ? 'male' : 'female' }),
    ...(bornOn === undefined ? {} : { bornOn }),
    ...more,
  };
}

/** A parentage whose parents are all known. */
export function child(id: string, parents: readonly string[], kind = 'biological', more: object = {}): object {
  return { child: id, parents: { complete: true, items: parents }, kind, ...more };
}

/** A marriage; it goes on unless it says how it ended. */
export function marriage(a: string, b: string, marriedOn: string, end: object = { endedOn: 'none' }): object {
  return { partners: [a, b], marriedOn, ...end };
}

/** A case of somebody called `a`. */
export function caseOf(
  people: Readonly<Record<string, object>>,
  { marriages = [], parentage = [], application = {}, ...more }: Readonly<Record<string, unknown>> = {},
): object {
  const named = Object.fromEntries(
    Object.entries(people).map(([id, one]) => [id, { names: { latin: `KAKUU ${id.toUpperCase()}` }, ...one }]),
  );
  return {
    version: 1,
    applications: [
      {
        category: 'pr-family',
        procedure: 'permanent-residence',
        applicant: 'a',
        filingOn: '2026-06-01',
        ...(application as object),
      },
    ],
    people: named,
    marriages: { complete: true, items: marriages },
    parentage: { complete: true, items: parentage },
    ...more,
  };
}

/** What composers get of a case. */
export function contextOf(raw: unknown, lang: DocumentLang = 'ja'): ComposeContext {
  const { profile, advice } = advised(raw);
  return new ComposeContext(profile, advice, shippedContent().catalogue, lang, 'letter');
}
