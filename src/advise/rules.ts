import { addPeriod, monthsBetween } from '../base/day.ts';
import type { Text } from '../base/locale.ts';
import { evaluate, truthOf } from '../catalogue/condition/evaluate.ts';
import { and, Unknown } from '../catalogue/condition/values.ts';
import type { Catalogue, Fee, FeeBand, Requirement, WeakPoint } from '../catalogue/model.ts';
import { type Facts, inForce } from '../facts/index.ts';
import { stateOf } from './papers.ts';
import type { FeeAdvice, Grounds, NoticeAdvice, RequirementAdvice } from './types.ts';
import { filler } from './words.ts';

/** Notices of law that concern an application of this category, or may. */
export function selectNotices(catalogue: Catalogue, category: string, facts: Facts): NoticeAdvice[] {
  return concerning(catalogue.notices, category, facts);
}

/** Rules about filing that concern an application of this category, or may. */
export function selectFilingRules(catalogue: Catalogue, category: string, facts: Facts): NoticeAdvice[] {
  return concerning(catalogue.filing, category, facts);
}

function concerning(
  rules: Readonly<Record<string, Catalogue['filing'][string] & { readonly onPaper?: Text }>>,
  category: string,
  facts: Facts,
): NoticeAdvice[] {
  const fill = filler(facts.environment);
  return Object.values(rules)
    .filter((notice) => notice.applications.includes(category))
    .flatMap((notice) => {
      const truth = notice.when ? truthOf(evaluate(notice.when.node, facts.environment)) : true;
      if (truth === false) return [];
      const onPaper = notice.onPaper ? { onPaper: fill(notice.onPaper) } : {};
      return [{ slug: notice.slug, text: fill(notice.text), ...onPaper, ...stateOf(truth) }];
    });
}

/** Requirements that are in force for an application and concern it. */
export function selectRequirements(catalogue: Catalogue, category: string, facts: Facts): RequirementAdvice[] {
  const fill = filler(facts.environment);
  return Object.values(catalogue.requirements)
    .filter((requirement) => requirement.applications.includes(category))
    .flatMap((requirement): RequirementAdvice[] => {
      const concerns = and(
        inForce(requirement, facts.clocks),
        requirement.when ? truthOf(evaluate(requirement.when.node, facts.environment)) : true,
      );
      if (concerns === false) return [];
      const holds = truthOf(evaluate(requirement.holds.node, facts.environment));
      const words = {
        slug: requirement.slug,
        text: fill(requirement.text),
        ...(requirement.advice ? { advice: fill(requirement.advice) } : {}),
        ...groundsOf(requirement),
      };
      if (holds === true) return [{ ...words, state: 'met', missing: [] }];
      const truth = and(concerns, holds === false ? true : holds);
      if (truth instanceof Unknown) return [{ ...words, state: 'open', missing: [...truth.paths] }];
      return [{ ...words, state: 'not-met', missing: [] }];
    });
}

/** On what a requirement or a weak point rests. */
export function groundsOf({ kind, thumb, status, confidence, sources }: Requirement | WeakPoint): Grounds {
  return { kind, thumb: thumb === true, status: status ?? 'in-force', confidence, sources };
}

/**
 * The fee on the acceptance date, by the way of filing: of the bands of the periods this status is granted for; of all
 * candidates if the date does not decide.
 */
export function selectFee(
  fee: Fee,
  facts: Facts,
  online: boolean | undefined,
  periods: readonly string[] = [],
): FeeAdvice | undefined {
  const values = fee.values.filter((value) => inForce(value, facts.clocks) !== false);
  const granted = periods.map((period) => ({ period, months: monthsBetween(0, addPeriod(0, period)) }));
  const covers = ({ months: range }: FeeBand, months: number) =>
    !range || (months >= range.from && months <= (range.to ?? Number.POSITIVE_INFINITY));
  const bands = values
    .flatMap((value) => value.bands)
    .filter((band) => granted.length === 0 || granted.some(({ months }) => covers(band, months)));
  const yen = (band: FeeBand) => (online ? (band.online ?? band.counter) : band.counter);
  const amounts = bands.flatMap((band) =>
    online === undefined ? [band.counter, band.online ?? band.counter] : [yen(band)],
  );
  if (amounts.length === 0) return undefined;
  const undecided = values.length > 1 ? values.flatMap((value) => facts.clocks[value.on ?? 'filing'].paths) : [];
  const byPeriod = granted.flatMap(({ period, months }) => {
    const band = bands.find((one) => covers(one, months));
    return band && bands.length > 1 && values.length === 1 ? [{ period, yen: yen(band) }] : [];
  });
  return {
    slug: fee.slug,
    bands,
    online,
    byPeriod,
    min: Math.min(...amounts),
    max: Math.max(...amounts),
    missing: [...new Set(undecided)],
  };
}
