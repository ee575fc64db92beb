import { isRec, List, type Rec, Unknown, unknownFrom, type Value } from '../catalogue/condition/values.ts';
import { householdOf } from './family.ts';

/** Which month: as it is now, or as it is planned (after arrival, in the coming year). */
type Month = 'amount' | 'planned';

/** The household of the first of these persons who surely lives in one; else what would tell that of the last. */
export function livingHousehold(households: Value, persons: readonly Value[]): Value {
  const found = persons.filter(isRec).map((person) => householdOf(households, person));
  const [sure] = found.filter(isRec);
  return sure ?? found.at(-1) ?? unknownFrom(...persons.filter((person) => person instanceof Unknown));
}

/**
 * Yen a household has to spend a month: the sum of its lines. A line that is `none` is nothing. Unknown while the list may
 * go on, a line has no amount, or one is not in yen: a sum over a gap is a gap.
 */
export function monthlyIncome(household: Rec | Unknown, month: Month): Value {
  return isRec(household) ? sumOf([linesOf(household, 'monthlyIncomes', month)]) : household;
}

/** Yen a household spends a month: its lines and its rent; unknown as the income is. */
export function monthlyCost(household: Rec | Unknown, month: Month): Value {
  if (!isRec(household)) return household;
  const rent = month === 'amount' ? 'rent' : 'plannedRent';
  return sumOf([yenOf(household.get(rent), household, rent), linesOf(household, 'monthlyCosts', month)]);
}

/** Deposits of the members of a household, each with its holder; those whose kind is not known may be among them. */
export function deposits(household: Rec | Unknown): Value {
  if (!isRec(household)) return household;
  const members = household.get('members');
  if (!(members instanceof List)) return members instanceof Unknown ? members : new List([]);
  const missing = [...members.missing];
  const found: { readonly deposit: Rec; readonly kind: Value }[] = [];
  for (const holder of members.items.filter(isRec)) {
    const assets = holder.get('assets');
    if (assets instanceof Unknown) missing.push(...assets.paths);
    if (!(assets instanceof List)) continue;
    missing.push(...assets.missing);
    for (const asset of assets.items.filter(isRec)) {
      const kind = asset.get('kind');
      if (kind instanceof Unknown) missing.push(...kind.paths);
      found.push({ deposit: depositOf(holder, asset), kind });
    }
  }
  const items = found.filter(({ kind }) => kind === 'deposit').map(({ deposit }) => deposit);
  return new List(items, missing);
}

/** What the deposits of a household come to, in yen; unknown as the income is. */
export function depositSum(household: Rec | Unknown): Value {
  const list = deposits(household);
  if (!(list instanceof List)) return list;
  if (!list.complete) return new Unknown(list.missing);
  return sumOf(
    list.items.filter(isRec).map((deposit) => {
      const asset = deposit.get('asset') as Rec;
      return yenOf(asset.get('amount'), asset, 'amount');
    }),
  );
}

function depositOf(holder: Rec, asset: Rec): Rec {
  const fields: Readonly<Record<string, Value>> = { holder, asset };
  return {
    record: 'Deposit',
    key: `${holder.key}-${asset.key}`,
    get: (field) => fields[field] ?? null,
  };
}

function linesOf(household: Rec, field: string, month: Month): number | Unknown {
  const lines = household.get(field);
  if (lines instanceof Unknown) return lines;
  if (!(lines instanceof List)) return 0;
  const amounts = lines.items.filter(isRec).map((line) => yenOf(line.get(month), line, month));
  return sumOf(lines.complete ? amounts : [...amounts, new Unknown(lines.missing)]);
}

/** Yen of an amount; none is nothing. */
function yenOf(amount: Value, record: Rec, field: string): number | Unknown {
  if (amount instanceof Unknown) return amount;
  if (!isRec(amount)) return 0;
  const [yen, currency] = [amount.get('amount'), amount.get('currency')];
  return typeof yen === 'number' && currency === 'JPY' ? yen : new Unknown([`${record.path}.${field}`]);
}

function sumOf(amounts: readonly (number | Unknown)[]): number | Unknown {
  const open = amounts.filter((amount) => amount instanceof Unknown);
  return open.length > 0 ? unknownFrom(...open) : amounts.reduce<number>((sum, amount) => sum + Number(amount), 0);
}
