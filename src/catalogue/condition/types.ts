import type { RecordTypes } from '../../case/records.ts';

/** The type of a field or variable as conditions see it: `string`, `Person`, `list<Job>`, with its vocabulary. */
export interface ConditionType {
  readonly type: string;
  readonly vocabulary?: string;
}

/** Everything the checker must know about the world of conditions. */
export interface TypeTable {
  /** Record name → field → type. */
  readonly records: Readonly<Record<string, Readonly<Record<string, ConditionType>>>>;
  /** Functions of `facts`: `taxYears(Person, int): list<TaxYear>`. */
  readonly functions: readonly string[];
  /** Variables of every condition, name → type. */
  readonly variables: Readonly<Record<string, string>>;
  /** Slugs of each vocabulary. */
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
}

/** Which vocabulary the string fields of derived records take. */
const DERIVED_VOCABULARY: Readonly<Record<string, string>> = {
  'TaxYear.collection': 'tax-collections',
  'PensionMonth.scheme': 'pension-schemes',
  'InsuranceMonth.scheme': 'insurance-schemes',
  'PointClaim.item': 'point-items',
  'PointClaim.table': 'points-tables',
};

/** Puts the profile's records, the derived facts and the variables together into one table for the checker. */
export function typeTable(
  profile: RecordTypes,
  derived: {
    readonly records: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly functions: readonly string[];
    readonly variables: Readonly<Record<string, string>>;
  },
  vocabulary: Readonly<Record<string, readonly string[]>>,
): TypeTable {
  const records: Record<string, Record<string, ConditionType>> = {
    Money: { amount: { type: 'int' }, currency: { type: 'string' } },
    ClientWords: {},
  };
  for (const [name, fields] of Object.entries(profile)) {
    const target: Record<string, ConditionType> = {};
    for (const [field, form] of Object.entries(fields)) {
      if (form.map) continue;
      target[field] = {
        type: form.list ? `list<${form.type}>` : form.type,
        ...(form.vocabulary === undefined ? {} : { vocabulary: form.vocabulary }),
      };
    }
    records[name] = target;
  }
  for (const [name, fields] of [...Object.entries(derived.records), ...Object.entries(derived.fields)]) {
    const target = records[name] ?? {};
    for (const [field, type] of Object.entries(fields)) {
      const words = DERIVED_VOCABULARY[`${name}.${field}`];
      target[field] = { type, ...(words === undefined ? {} : { vocabulary: words }) };
    }
    records[name] = target;
  }
  return { records, functions: derived.functions, variables: derived.variables, vocabulary };
}

/** The element type of a list type, or undefined. */
export function elementOf(type: string): string | undefined {
  return /^list<(.+)>$/.exec(type)?.[1];
}
