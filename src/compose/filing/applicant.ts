import { parseDayRange } from '../../base/day.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import type { KeyValuesBlock } from '../../doc/blocks.ts';
import { addressIsConfidential } from '../confidential.ts';
import type { ComposeContext } from '../context.ts';
import { formatDate } from '../format.ts';

type Person = CaseProfile['people'][string];

/** Who applies, as the application form names the person. What is not known is left blank for the pen. */
export function applicantBlock(context: ComposeContext): KeyValuesBlock {
  const { advice, profile, words } = context;
  const people: Readonly<Record<string, Person | undefined>> = profile.people;
  const person = advice.applicant === undefined ? undefined : people[advice.applicant];
  const item = (key: string, value: string | undefined) => ({
    key: [words.run(key)],
    value: [words.text(value ?? '\u3000')],
  });
  return {
    kind: 'key-values',
    items: [
      item('name', fullName(person, context)),
      item('nationality', person?.nationality && context.vocabulary('countries', person.nationality)),
      item('born', person?.bornOn && formatDate(person.bornOn)),
      item('card', person?.residenceCard?.number),
      item('address', addressIsConfidential(context) ? words.say('address-confidential') : addressOf(person, context)),
      item('application', applicationText(context)),
      item('filing', advice.filingOn === undefined ? words.say('blank-date') : formatDate(advice.filingOn)),
      ...togetherWith(context).map((text) => item('together', text)),
    ],
  };
}

function fullName(person: Person | undefined, { words }: ComposeContext): string | undefined {
  const names = person?.names;
  const name = names?.card ?? names?.native ?? names?.latin;
  if (name === undefined || names?.latin === undefined || names.latin === name) return name;
  return words.say('name-latin', { name, latin: names.latin });
}

/** Where the person lives on the day of filing, or when the list is made. */
function addressOf(person: Person | undefined, { advice }: ComposeContext): string | undefined {
  const day = parseDayRange(advice.filingOn ?? advice.asOf)?.min ?? 0;
  const now = person?.addresses?.items.findLast(({ from, to }) => {
    const [start, end] = [parseDayRange(from ?? ''), parseDayRange(to ?? '')];
    return (start?.min ?? -Infinity) <= day && (end?.max ?? Infinity) >= day;
  });
  const parts = [now?.prefecture, now?.municipality, now?.line].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('');
}

function applicationText(context: ComposeContext): string {
  const { advice, catalogue, words } = context;
  const procedure = context.vocabulary('procedures', advice.procedure);
  const status = catalogue.categories[advice.category]?.status;
  // 永住許可申請 says itself which status is asked for.
  return status === undefined || advice.procedure === 'permanent-residence'
    ? procedure
    : words.say('application-for', { procedure, status: context.vocabulary('statuses', status) });
}

/** The applications that are filed together with this one. */
function togetherWith(context: ComposeContext): string[] {
  const { profile, advice, words } = context;
  const own = profile.applications[advice.application];
  return profile.applications.flatMap((other) => {
    if (other === own || other.applicant === undefined) return [];
    if (other.with !== own?.id && own?.with !== other.id) return [];
    const procedure = context.vocabulary('procedures', other.procedure ?? '');
    return [words.say('together-with', { person: context.person(other.applicant), procedure })];
  });
}
