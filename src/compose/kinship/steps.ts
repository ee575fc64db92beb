import type { Couple, Descent, Kin } from './kin.ts';

/** One step from a person to the next: to a parent, to a child, to whom one is or was married. */
export type Step =
  | { readonly kind: 'up' | 'down'; readonly to: string; readonly descent: Descent }
  | { readonly kind: 'spouse' | 'former'; readonly to: string; readonly couple: Couple };

/**
 * The shortest way from the applicant to everybody of the family. Of ways that are equally short, that over parents and
 * children counts before that over marriages: a mother's husband who is the father is the father.
 */
export function waysOf(kin: Kin): ReadonlyMap<string, readonly Step[]> {
  const ways = new Map<string, readonly Step[]>([[kin.applicant, []]]);
  for (const [person, way] of ways)
    for (const step of stepsFrom(person, kin)) if (!ways.has(step.to)) ways.set(step.to, [...way, step]);
  return ways;
}

function stepsFrom(person: string, { descents, told, couples }: Kin): Step[] {
  const all = [...descents, ...told];
  const up = all.flatMap((descent) =>
    descent.child === person ? descent.parents.map((to): Step => ({ kind: 'up', to, descent })) : [],
  );
  const down = all.flatMap((descent): Step[] =>
    descent.parents.includes(person) ? [{ kind: 'down', to: descent.child, descent }] : [],
  );
  const married = couples.flatMap((couple): Step[] => {
    const to = couple.partners.find((one) => one !== person);
    if (to === undefined || !couple.partners.includes(person) || couple.state === 'none') return [];
    return [{ kind: couple.state === 'apart' ? 'former' : 'spouse', to, couple }];
  });
  const rank = { spouse: 0, former: 1, up: 0, down: 0 };
  return [...up, ...down, ...married.sort((a, b) => rank[a.kind] - rank[b.kind])];
}
