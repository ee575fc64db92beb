import type { RecordTypes } from '../case/records.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import { type Environment, evaluate, truthOf, withVariables } from '../catalogue/condition/evaluate.ts';
import type { Expression } from '../catalogue/condition/node.ts';
import { isRec, List } from '../catalogue/condition/values.ts';
import type { Contradiction } from '../catalogue/letter-model.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { openFacts } from '../facts/index.ts';
import type { LetterContradiction } from './types.ts';

/** Facts of a profile that cannot be true together, as far as the catalogue knows how to tell. */
export function findContradictions(
  profile: CaseProfile,
  application: number,
  content: { readonly catalogue: Catalogue; readonly types: RecordTypes },
  asOf: number,
): LetterContradiction[] {
  const { environment } = openFacts(profile, application, content, asOf);
  return Object.values(content.catalogue.contradictions).flatMap((contradiction) =>
    instancesOf(contradiction, environment).flatMap((env) => {
      if (truthOf(evaluate(contradiction.when.node, env)) !== true) return [];
      const paths = contradiction.facts.flatMap((fact) => pathOf(fact, env));
      return paths.length === 0 ? [] : [{ slug: contradiction.slug, text: contradiction.text, paths }];
    }),
  );
}

function instancesOf({ loop }: Contradiction, env: Environment): readonly Environment[] {
  if (!loop) return [env];
  const list = evaluate(loop.over.node, env);
  return list instanceof List ? list.items.map((item) => withVariables(env, { [loop.variable]: item })) : [];
}

/** Where in the profile the field stands that an expression ends in. */
function pathOf({ node }: Expression, env: Environment): string[] {
  const record = node.op === '.' ? evaluate(node.of, env) : null;
  return node.op === '.' && isRec(record) && record.path !== undefined ? [`${record.path}.${node.field}`] : [];
}
