import { dayOf } from '../base/day.ts';
import {
  isRec,
  List,
  Numbers,
  numberOf,
  type Rec,
  Unknown,
  unknownFrom,
  type Value,
} from '../catalogue/condition/values.ts';
import { endOf, startOf } from './periods.ts';

/** Kinds of `jobs` entries that are no work. */
const NO_WORK = new Set(['student', 'homemaker', 'none']);

/**
 * Salaries of years in which the person surely did no work on any day: the history of jobs is whole and none of them can
 * reach into the year. Pay may come in the year after the work, so that the year before is looked at, too.
 */
export function salariesWithoutJob(person: Rec | Unknown): Value {
  if (person instanceof Unknown) return person;
  const [incomes, jobs] = [person.get('incomes'), person.get('jobs')];
  if (!(incomes instanceof List)) return incomes instanceof Unknown ? incomes : new List([]);
  if (jobs instanceof Unknown || (jobs instanceof List && !jobs.complete))
    return new List([], jobs instanceof Unknown ? jobs.paths : jobs.missing, incomes.items);
  const work = jobs instanceof List ? jobs.items.filter(isRec) : [];
  const worked = (year: number) =>
    work.some((job) => {
      const kind = job.get('kind');
      if (typeof kind === 'string' && NO_WORK.has(kind)) return false;
      return startOf(job).min <= dayOf(year, 12, 31) && endOf(job).max >= dayOf(year - 1, 1, 1);
    });
  const without = incomes.items.filter((income) => {
    const year = isRec(income) ? income.get('year') : null;
    return isRec(income) && income.get('kind') === 'salary' && typeof year === 'number' && !worked(year);
  });
  return new List(without, incomes.missing);
}

/**
 * Yen a household earns a year: of each member the sum of the latest year of which incomes are written. Unknown while the
 * members, or the incomes of one of them, may not be whole, or are not in yen.
 */
export function householdIncome(household: Rec | Unknown): Value {
  if (household instanceof Unknown) return household;
  const members = household.get('members');
  if (!(members instanceof List)) return members instanceof Unknown ? members : null;
  if (!members.complete) return new Unknown(members.missing);
  const sums = members.items.filter(isRec).map(latestIncome);
  const open = sums.filter((sum) => sum instanceof Unknown);
  if (open.length > 0) return unknownFrom(...open);
  const total = (key: 'min' | 'max') =>
    sums.reduce<number>((all, sum) => all + (sum instanceof Numbers ? sum[key] : Number(sum ?? 0)), 0);
  return numberOf(total('min'), total('max'), []);
}

function latestIncome(person: Rec): Value {
  const incomes = person.get('incomes');
  if (!(incomes instanceof List)) return incomes instanceof Unknown ? incomes : 0;
  if (!incomes.complete) return new Unknown(incomes.missing);
  const all = incomes.items.filter(isRec).map((one) => ({ year: one.get('year'), amount: one.get('amount') }));
  const undated = all.find(({ year }) => year instanceof Unknown);
  if (undated?.year instanceof Unknown) return undated.year;
  const latest = Math.max(...all.map(({ year }) => Number(year)));
  let sum = 0;
  for (const { year, amount } of all) {
    if (year !== latest) continue;
    if (amount instanceof Unknown) return amount;
    const [yen, currency] = isRec(amount) ? [amount.get('amount'), amount.get('currency')] : [0, 'JPY'];
    if (typeof yen !== 'number' || currency !== 'JPY') return new Unknown([`${person.path}.incomes`]);
    sum += yen;
  }
  return sum;
}
