import { type Day, dayOf, isoOf, parseDayRange } from '../base/day.ts';
import type { Issue, Message } from '../base/issue.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue, Offer } from '../catalogue/model.ts';
import { clocksOf } from '../facts/clocks.ts';
import { parameterAt } from '../facts/index.ts';
import { type Advice, type AdviceContent, advise } from './index.ts';
import { papersIn } from './papers.ts';
import { COVERED } from './types.ts';

/** What a list comes to from one day on, for a case of which nothing is known but its dates. */
export interface Swept {
  readonly profile: CaseProfile;
  readonly advice: Advice;
}

/** What a sweep found, and every outcome that differs from the one of the day before. */
export interface Sweep {
  readonly issues: readonly Issue[];
  readonly outcomes: readonly Swept[];
}

/**
 * Takes every list through all days on which any rule begins, ends or is compared with, and the turns of year and 年度:
 * each number of the law has one value, each list has certain rows, no row id comes twice, no paper is certain twice for
 * the same person. Issues: `sweep-value`, `sweep-empty`, `sweep-twice`, each with category, procedure and first day.
 */
export function sweep(content: AdviceContent): Sweep {
  const { catalogue } = content;
  const issues = new Map<string, Issue>();
  const tell = (key: string, issue: () => Issue): void => {
    if (!issues.has(key)) issues.set(key, issue());
  };
  for (const day of sweptDays(written(catalogue.parameters)))
    for (const slug of Object.keys(catalogue.parameters)) {
      try {
        parameterAt(catalogue, slug, clocksOf(dated(isoOf(day)), 'applications[0]', day));
      } catch {
        tell(`value ${slug}`, () => fault('sweep-value', slug, noValue(slug, isoOf(day))));
      }
    }
  // Conditions that ask for a number nobody has given have no answer.
  if (issues.size > 0) return { issues: [...issues.values()], outcomes: [] };
  const outcomes = Object.values(catalogue.categories).flatMap((category) =>
    Object.entries(category.procedures)
      .filter(([, offer]) => offer.coverage !== 'consultation')
      .flatMap(([procedure, offer]) => {
        let last = '';
        return sweptDays(rulesOf(catalogue, category.slug, offer)).flatMap((day): Swept[] => {
          const iso = isoOf(day);
          const application = { id: 'a1', category: category.slug, procedure, ...dated(iso) };
          const profile: CaseProfile = { version: 1, applications: [application], people: {} };
          const advice = advise(profile, 0, content, iso, () => false);
          if (!advice) return [];
          for (const issue of faultsOf(advice, iso))
            tell(`${issue.code} ${issue.path} ${issue.what.en.replace(iso, '')}`, () => issue);
          const outcome = outcomeOf(advice);
          if (outcome === last) return [];
          last = outcome;
          return [{ profile, advice }];
        });
      }),
  );
  return { issues: [...issues.values()], outcomes };
}

function dated(iso: string) {
  return { filingOn: iso, acceptedOn: iso, decidedOn: iso, cardIssuedOn: iso, enteredOn: iso };
}

/** The rules that make the list of one category and procedure what it is. */
function rulesOf(catalogue: Catalogue, category: string, offer: Offer): string {
  const concerned = [catalogue.requirements, catalogue.notices, catalogue.deadlines].flatMap((rules) =>
    Object.values(rules).filter(({ applications }) => applications.includes(category)),
  );
  const own = written([catalogue.lists[offer.list], catalogue.fees[offer.fee ?? ''], concerned]);
  const numbers = Object.values(catalogue.parameters).filter(({ slug }) => own.includes(`"${slug}"`));
  return own + written(numbers);
}

/** Content as text, without the days on which sources were read. */
function written(content: unknown): string {
  return JSON.stringify(content, (key, value) => (key === 'sources' ? undefined : value));
}

/** Turns of the year, of the 年度 and of its certificates, and the day before, of and after every date in the rules. */
function sweptDays(rules: string): Day[] {
  const [from, to] = [COVERED.from, COVERED.to].map((iso) => parseDayRange(iso)?.min ?? 0) as [Day, Day];
  const changes = [...new Set(rules.match(/(?<=")\d{4}-\d{2}-\d{2}(?=\\?")/g))].flatMap((iso) => {
    const day = parseDayRange(iso)?.min ?? from;
    return [day - 1, day, day + 1];
  });
  const turns = [];
  for (let year = Number(COVERED.from.slice(0, 4)); year <= Number(COVERED.to.slice(0, 4)); year += 1)
    turns.push(dayOf(year, 1, 1), dayOf(year, 4, 1), dayOf(year, 6, 1));
  return [...new Set([...turns, ...changes])].filter((day) => day >= from && day <= to).sort((a, b) => a - b);
}

/** What an outcome is, without what moves from month to month. */
function outcomeOf({ rows, notices, fee, requirements }: Advice): string {
  const said = rows.map(({ id, state, level, papers, condition }) => [
    id,
    state,
    level,
    papersIn(papers),
    condition?.ja,
  ]);
  const rules = [notices, requirements].map((rules) => rules.map(({ slug, state }) => [slug, state]));
  return JSON.stringify([said, rules, fee?.bands]);
}

function faultsOf(advice: Advice, iso: string): Issue[] {
  const name = `${advice.category} ${advice.procedure}`;
  const issues: Issue[] = [];
  if (!advice.rows.some(({ state }) => state === 'certain')) issues.push(fault('sweep-empty', name, empty(name, iso)));
  const seen = new Set<string>();
  const certain = new Map<string, string>();
  for (const row of advice.rows) {
    if (seen.has(row.id)) issues.push(fault('sweep-twice', name, twice(name, row.id, iso)));
    seen.add(row.id);
    if (row.state !== 'certain' || row.papers.kind !== 'paper') continue;
    const { persons = [], missing = [] } = row.whose ?? {};
    const { years, months, words } = row.coverage ?? {};
    const [slug = ''] = papersIn(row.papers);
    const key = JSON.stringify([slug, persons, missing, years, months, words?.ja, row.condition?.ja]);
    const other = certain.get(key);
    if (other !== undefined) issues.push(fault('sweep-twice', name, twice(name, `${other} / ${row.id}`, iso)));
    certain.set(key, row.id);
  }
  return issues;
}

function fault(code: string, path: string, what: Message): Issue {
  return { severity: 'error', code, path, what };
}

const noValue = (slug: string, day: string): Message => ({
  ja: `数値「${slug}」には${day}の値がありません`,
  'zh-Hans': `数值“${slug}”在${day}没有值`,
  'zh-Hant': `數值「${slug}」在${day}沒有值`,
  en: `The number “${slug}” has no value on ${day}`,
});

const empty = (name: string, day: string): Message => ({
  ja: `「${name}」の一覧は、${day}の申請では確定した行が一つもありません`,
  'zh-Hans': `“${name}”的清单在${day}申请时没有任何确定的行`,
  'zh-Hant': `「${name}」的清單在${day}申請時沒有任何確定的列`,
  en: `The list of ${name} has no certain row for a filing on ${day}`,
});

const twice = (name: string, what: string, day: string): Message => ({
  ja: `「${name}」の一覧に、${day}の申請では同じものが二度出ます: ${what}`,
  'zh-Hans': `“${name}”的清单在${day}申请时出现重复：${what}`,
  'zh-Hant': `「${name}」的清單在${day}申請時出現重複：${what}`,
  en: `The list of ${name} names the same thing twice for a filing on ${day}: ${what}`,
});
