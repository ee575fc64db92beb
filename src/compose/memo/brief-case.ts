import { parseDayRange, yearsBetween } from '../../base/day.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import type { Block } from '../../doc/blocks.ts';
import { formatDate, formatNumber } from '../format.ts';
import type { Words } from '../words.ts';
import type { MemoParts } from './parts.ts';

type Person = CaseProfile['people'][string];
/** A history as it is after reading, or not known. */
type History<T> = { readonly items: readonly T[] } | null | undefined;

/** The case in five lines: what is applied for, who, the family, the means, the papers. What nobody has told is 未確認. */
export function caseBlocks(parts: MemoParts): Block[] {
  const { words } = parts.context;
  const item = (key: string, pieces: readonly string[]) => ({
    key: [words.run(key)],
    value:
      pieces.length === 0 ? [words.run('unknown', { small: true })] : parts.small(pieces.join(words.say('brief-dot'))),
  });
  return [
    {
      kind: 'key-values',
      items: [
        item('brief-application', applicationOf(parts)),
        item('brief-applicant', applicantOf(parts)),
        item('brief-family', familyOf(parts)),
        item('brief-means', meansOf(parts)),
        item('brief-papers', papersOf(parts)),
      ],
    },
  ];
}

function applicationOf({ context }: MemoParts): string[] {
  const { advice, words, catalogue } = context;
  const category = catalogue.categories[advice.category];
  const application = context.vocabulary('procedures', advice.procedure);
  return [
    category ? words.say('application-of', { application, category: context.say(category.name) }) : application,
    advice.filingOn === undefined
      ? words.say('brief-undated')
      : words.say('brief-filing', { date: formatDate(advice.filingOn) }),
  ];
}

function applicantOf(parts: MemoParts): string[] {
  const { context } = parts;
  const id = context.advice.applicant;
  if (id === undefined) return [];
  const person = personOf(parts, id);
  const status = current(person?.statuses, context.advice.asOf);
  const held = status?.status === undefined ? undefined : context.vocabulary('statuses', status.status);
  const until = status?.to === undefined || status.to === 'ongoing' ? undefined : formatDate(status.to);
  return [
    ...aboutPerson(parts, id),
    ...(held === undefined
      ? []
      : [until === undefined ? held : context.words.say('brief-status', { status: held, until })]),
  ];
}

function familyOf(parts: MemoParts): string[] {
  const { profile, advice, words } = parts.context;
  const id = advice.applicant;
  if (id === undefined) return [];
  const marriages = itemsOf(profile.marriages).filter(({ partners }) => partners?.includes(id));
  const present = marriages.find(({ endedOn }) => typeof endedOn !== 'string');
  const partner = present?.partners?.find((one) => one !== id);
  const children = itemsOf(profile.parentage).filter(({ parents }) => itemsOf(parents).includes(id)).length;
  return [
    ...(partner === undefined ? [] : aboutPerson(parts, partner)),
    ...(present?.marriedOn === undefined ? [] : [words.say('brief-married', { date: formatDate(present.marriedOn) })]),
    ...(marriages.length > 1 || (present === undefined && marriages.length > 0)
      ? [words.say('brief-ended', { count: marriages.length - (present ? 1 : 0) })]
      : []),
    ...(children > 0 ? [words.say('brief-children', { count: children })] : []),
  ];
}

/** Whoever carries the household, as the application names them; else the applicant. */
function meansOf(parts: MemoParts): string[] {
  const { profile, advice } = parts.context;
  const { payer, supporter } = profile.applications[advice.application] ?? {};
  const ids = [payer, supporter, advice.applicant].filter((id) => typeof id === 'string');
  return [...new Set(ids)].flatMap((id) => {
    const job = current(personOf(parts, id)?.jobs, advice.asOf);
    if (!job?.kind) return [];
    const { words } = parts.context;
    const pieces = [
      parts.context.vocabulary('job-kinds', job.kind),
      ...(job.employer === undefined ? [] : [job.employer]),
      ...(job.annualPay?.amount === undefined
        ? []
        : [words.say('brief-pay', { amount: moneyText(job.annualPay, words) })]),
    ];
    return [words.say('brief-job', { person: parts.context.person(id), job: pieces.join('、') })];
  });
}

function papersOf({ context }: MemoParts): string[] {
  const { advice, words, catalogue } = context;
  const count = (state: string): number => advice.rows.filter((row) => row.state === state).length;
  const got = advice.rows.filter(({ collection }) => collection.state === 'obtained').length;
  const { fee } = advice;
  const processing = catalogue.categories[advice.category]?.procedures[advice.procedure]?.processing;
  return [
    words.say('state-counts', { certain: count('certain'), open: count('open'), questions: advice.questions.length }),
    words.say('brief-obtained', { count: got }),
    ...(fee
      ? [
          words.say('brief-fee', {
            yen: fee.min === fee.max ? formatNumber(fee.min) : `${formatNumber(fee.min)}～${formatNumber(fee.max)}`,
          }),
        ]
      : []),
    ...(processing ? [context.say(processing)] : []),
  ];
}

/** 見本 春子（日本、34歳）. */
function aboutPerson(parts: MemoParts, id: string): string[] {
  const { context } = parts;
  const person = personOf(parts, id);
  const born = parseDayRange(person?.bornOn ?? '');
  const today = parseDayRange(context.advice.asOf);
  const age = born && today && born.min === born.max ? yearsBetween(born.min, today.min) : undefined;
  const facts = [
    ...(person?.nationality === undefined ? [] : [context.vocabulary('countries', person.nationality)]),
    ...(age === undefined ? [] : [context.words.say('brief-age', { age })]),
  ];
  const name = context.person(id);
  return [facts.length === 0 ? name : name + context.words.say('in-brackets', { text: facts.join('、') })];
}

function personOf({ context }: MemoParts, id: string): Person | undefined {
  const people: Readonly<Record<string, Person | undefined>> = context.profile.people;
  return Object.hasOwn(people, id) ? people[id] : undefined;
}

function itemsOf<T>(history: History<T>): readonly T[] {
  return history?.items ?? [];
}

/** 4,500,000円; another currency by its code. */
function moneyText({ amount = 0, currency }: { amount?: number; currency?: string | undefined }, words: Words): string {
  const number = formatNumber(amount);
  return currency === undefined || currency === 'JPY' ? words.say('yen', { amount: number }) : `${number} ${currency}`;
}

/** The period that has not ended and began last. */
function current<T extends { readonly from?: string | undefined; readonly to?: string | undefined }>(
  history: History<T>,
  asOf: string,
): T | undefined {
  return itemsOf(history)
    .filter(({ to }) => to === undefined || to === 'ongoing' || to >= asOf)
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))[0];
}
