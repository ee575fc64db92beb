import { evaluate, truthOf } from '../catalogue/condition/evaluate.ts';
import type { OfficeFee } from '../catalogue/office-model.ts';
import type { Facts } from '../facts/index.ts';
import { stateOf } from './papers.ts';
import type { OfficeFeeAdvice } from './types.ts';

/** The office's own fees for an application of this kind: those that surely apply, and those that may. */
export function selectOfficeFees(
  fees: readonly OfficeFee[],
  application: { readonly category: string; readonly procedure: string },
  facts: Facts,
): OfficeFeeAdvice[] {
  return fees.flatMap((fee): OfficeFeeAdvice[] => {
    const meant = fee.applications?.some(
      ({ category = application.category, procedure = application.procedure }) =>
        category === application.category && procedure === application.procedure,
    );
    if (meant === false) return [];
    const truth = fee.when ? truthOf(evaluate(fee.when.node, facts.environment)) : true;
    return truth === false ? [] : [{ id: fee.id, ...stateOf(truth) }];
  });
}
