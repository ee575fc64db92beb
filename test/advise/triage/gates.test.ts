import { expect, test } from 'vitest';
import { ROLES } from '../../../src/case/schema/roles.ts';
import type { Node } from '../../../src/catalogue/condition/node.ts';
import { consultations, triageOf } from '../../support/consultations.ts';
import { shippedContent } from '../../support/content.ts';

const { catalogue } = shippedContent();
const gates = Object.values(catalogue.gates);

/** Variables a condition mentions. */
function variables(node: Node): string[] {
  const parts = Object.values(node).flatMap((value): readonly Node[] =>
    Array.isArray(value)
      ? value.filter((one) => typeof one === 'object')
      : typeof value === 'object' && value !== null
        ? [value as Node]
        : [],
  );
  return [...(node.op === 'id' ? [node.name] : []), ...parts.filter(({ op }) => op !== undefined).flatMap(variables)];
}

test('gates speak of the applicant and the household, never of the roles of an application nobody has made', () => {
  const roles = new Set<string>([
    ...ROLES.filter((role) => role !== 'applicant'),
    'marriage',
    'formerMarriage',
    'parentage',
    'household',
  ]);
  expect(
    gates.filter(({ holds }) => holds && variables(holds.node).some((name) => roles.has(name))).map(({ slug }) => slug),
  ).toEqual([]);
});

test('every category that asks for a status says for whom it is', () => {
  const general = (slug: string) =>
    catalogue.gates[slug]?.applications.length === Object.keys(catalogue.categories).length;
  const without = Object.values(catalogue.categories).flatMap(({ slug, status, procedures }) =>
    Object.keys(procedures)
      .filter((procedure) => procedure !== 'extension')
      .filter(
        (procedure) =>
          status !== undefined &&
          !gates.some(
            (gate) =>
              !general(gate.slug) && gate.applications.includes(slug) && (gate.procedures?.includes(procedure) ?? true),
          ),
      )
      .map((procedure) => `${slug} ${procedure}`),
  );
  expect(without).toEqual([]);
});

test('what is open lacks no requirement of law but what can still be mended', () => {
  // 短期滞在 wants special reasons, the rest wants a date to be kept.
  const mendable = [
    'spouse-not-short-stay',
    'spouse-within-stay',
    'ltr-within-stay',
    'dependent-work-within-permission',
    'dependent-student-supporter',
  ];
  const found = consultations().flatMap((one) =>
    triageOf(one).entries.flatMap(({ category, unmet }) =>
      unmet
        .filter(({ slug, kind }) => kind === 'law' && !mendable.includes(slug))
        .map(({ slug }) => `${one.name} ${category} ${slug}`),
    ),
  );
  expect(found).toEqual([]);
});
