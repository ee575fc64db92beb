import { createHash } from 'node:crypto';
import type { Advice, DeadlineAdvice } from '../advise/index.ts';
import type { DocumentLang } from '../base/locale.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Calendar, CalendarEvent } from '../doc/calendar.ts';
import { ComposeContext } from './context.ts';

/** How many days before one is reminded: of what has to be done in time for doing it, of what opens on the day itself. */
const REMIND: Readonly<Record<DeadlineAdvice['kind'], number>> = { due: 14, lapses: 14, change: 14, opens: 0 };

/**
 * The dated deadlines of applications as a calendar. An office's calendar is often shared, shown on phones and kept by
 * others: it names nobody. A case is known by the initials of the Latin name and the id of its application.
 */
export function composeCalendar(
  profile: CaseProfile,
  advice: readonly Advice[],
  catalogue: Catalogue,
  lang: DocumentLang,
): Calendar {
  const events = advice.flatMap((one) => {
    const context = new ComposeContext(profile, one, catalogue, lang, 'calendar');
    return one.deadlines.flatMap((deadline) => eventOf(deadline, profile, context) ?? []);
  });
  events.sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1));
  return { madeOn: advice[0]?.asOf ?? '', events };
}

function eventOf(deadline: DeadlineAdvice, profile: CaseProfile, context: ComposeContext): CalendarEvent | undefined {
  const { words, advice, catalogue } = context;
  if (deadline.on === undefined) return undefined;
  const text = context.say(deadline.text);
  const [what = text] = text.split('。');
  const entry = Object.hasOwn(catalogue.deadlines, deadline.slug) ? catalogue.deadlines[deadline.slug] : undefined;
  const sources = [...new Set((entry?.sources ?? []).map((source) => source.id))].map((source) => {
    const title = Object.hasOwn(catalogue.sources, source) ? catalogue.sources[source]?.title : undefined;
    return title ? context.say(title) : source;
  });
  const papers = (deadline.papers ?? []).map((slug) => context.paper(slug));
  const lines = [
    text,
    ...(papers.length > 0 ? [words.say('papers', { papers: papers.join(words.say('list-separator')) })] : []),
    ...(deadline.missing.length > 0 ? [words.say('may-not-concern')] : []),
    words.say(`clock-${deadline.clock}`),
    ...(sources.length > 0 ? [words.say('sources', { sources: sources.join(words.say('list-separator')) })] : []),
    ...(entry && ['single', 'inferred'].includes(entry.confidence)
      ? [words.say(`confidence-${entry.confidence}`)]
      : []),
  ];
  return {
    id: identity(deadline.slug, profile, advice),
    on: deadline.on,
    summary: words.say(deadline.missing.length > 0 ? 'summary-open' : 'summary', {
      case: mark(profile, advice),
      application: context.vocabulary('procedures', advice.procedure),
      what,
    }),
    description: lines.join('\n'),
    remindDays: REMIND[deadline.kind],
  };
}

/**
 * What an office knows a case by: the first letters of the words of the Latin name (CHEN XIAOYU → C.X.) and the id of the
 * application, or its place in the case file where the id is itself a name.
 */
function mark(profile: CaseProfile, { applicant, application }: Advice): string {
  const latin = namesOf(profile, applicant)?.latin ?? '';
  const words: readonly string[] =
    latin
      .normalize('NFKD')
      .toUpperCase()
      .match(/[A-Z]+/g) ?? [];
  const id = profile.applications[application]?.id ?? '';
  const tells =
    Object.hasOwn(profile.people, id) ||
    id
      .toUpperCase()
      .split('-')
      .some((part) => words.includes(part));
  const initials = words.map((word) => `${word[0]}.`).join('');
  return [initials, tells || id === '' ? `#${application + 1}` : id].filter((part) => part !== '').join(' ');
}

function namesOf(profile: CaseProfile, person: string | undefined) {
  const people: Readonly<Record<string, CaseProfile['people'][string] | undefined>> = profile.people;
  return person !== undefined && Object.hasOwn(people, person) ? people[person]?.names : undefined;
}

/**
 * One and the same for a deadline of a case in every run, whatever day it falls on, so that a calendar moves the event; of
 * no other case. The name goes into a hash only.
 */
function identity(slug: string, profile: CaseProfile, advice: Advice): string {
  const { applicant = '', category, procedure, application } = advice;
  const names = namesOf(profile, applicant);
  const people: Readonly<Record<string, CaseProfile['people'][string] | undefined>> = profile.people;
  const bornOn = Object.hasOwn(people, applicant) ? people[applicant]?.bornOn : undefined;
  const id = profile.applications[application]?.id;
  const whole = JSON.stringify([slug, names?.native ?? names?.latin, bornOn, applicant, id, category, procedure]);
  return createHash('sha256').update(whole).digest('hex').slice(0, 32);
}
