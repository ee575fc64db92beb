import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Issue } from '../../../src/base/issue.ts';
import type { ContentText } from '../../../src/catalogue/compile/index.ts';
import { compileTexts } from '../../../src/compile.ts';
import { readOnce } from '../../support/read.ts';

/** The day on which the tiny content is compiled. Its sources were checked in June of that year. */
export const TODAY = '2026-11-22';

const TEMPLATES = new URL('../../../templates/', import.meta.url);

/** Shipped labels, and of each shipped vocabulary the first words: they hang on the schema, a tiny one would not do. */
const SHIPPED: readonly ContentText[] = [
  ...files('vocabulary/').map(({ path, text }) => ({ path, text: stringify(firstWords(parse(text))) })),
  ...files('labels/'),
];

function files(folder: string): ContentText[] {
  return readdirSync(new URL(folder, TEMPLATES)).map((name) => ({
    path: `${folder}${name}`,
    text: readFileSync(new URL(folder + name, TEMPLATES), 'utf8'),
  }));
}

function firstWords(vocabularies: Record<string, object>): Record<string, object> {
  const some = (words: object) =>
    Object.entries(words).filter(
      ([slug], i) => i < 5 || ['office', 'engineer-specialist', 'reason', 'tax'].includes(slug),
    );
  return Object.fromEntries(
    Object.entries(vocabularies).map(([name, words]) => [name, Object.fromEntries(some(words))]),
  );
}

const SOURCES = 'sources: [{ id: law, checkedOn: 2026-06-01 }]';

/** The smallest content in which each kind of entry stands once. */
const FILES: Readonly<Record<string, string>> = {
  'catalogue/sources.yaml': `
law: { kind: law, title: { ja: 法, zh-Hans: 法 }, date: 2026-01-01 }
`,
  'catalogue/authorities.yaml': `
town: { name: { ja: 市区町村, zh-Hans: 市区町村 } }
`,
  'catalogue/evidence/papers.yaml': `
passport:
  name: { ja: 旅券, zh-Hans: 护照 }
  group: identity
  fetchedBy: client
  form: shown
  confidence: official
  ${SOURCES}
photo:
  name: { ja: 写真, zh-Hans: 照片 }
  group: identity
  fetchedBy: client
  form: original
  confidence: official
  ${SOURCES}
tax:
  name: { ja: 課税証明書, zh-Hans: 课税证明书 }
  group: tax
  fetchedBy: client
  issuer: town
  form: original
  validity: { months: 3 }
  get: { channels: [counter], fee: { yen: 300 } }
  remarks: [{ ja: 原本, zh-Hans: 原件 }]
  confidence: official
  ${SOURCES}
letter:
  name: { ja: 理由書, zh-Hans: 理由书 }
  group: reason
  fetchedBy: office
  form: original
  confidence: official
  ${SOURCES}
`,
  'catalogue/parameters.yaml': `
years:
  name: { ja: 年数, zh-Hans: 年数 }
  unit: years
  values:
    - { to: 2027-03-31, on: filing, value: 3, confidence: official, ${SOURCES} }
    - { from: 2027-04-01, on: filing, value: 5, confidence: official, ${SOURCES} }
resident-tax-new-year-month:
  name: { ja: 月, zh-Hans: 月 }
  unit: month-of-year
  values: [{ value: 6, confidence: official, ${SOURCES} }]
`,
  'catalogue/fees.yaml': `
fee:
  name: { ja: 手数料, zh-Hans: 手续费 }
  values: [{ on: acceptance, bands: [{ counter: 6000 }], confidence: official, ${SOURCES} }]
`,
  'catalogue/lists/shared.yaml': `
tax-papers:
  parameters: { person: Person, years: int }
  rows:
    - id: passport
      paper: passport
      whose: "person"
      level: required
      confidence: official
      ${SOURCES}
    - for: { year: "facts.taxYears(person, years)" }
      rows:
        - id: tax
          paper: tax
          whose: "person"
          level: required
          period: "year"
          periodWords: { ja: '直近{{years}}年', zh-Hans: '最近{{years}}年' }
          confidence: official
          ${SOURCES}
`,
  'catalogue/lists/main.yaml': `
main:
  rows:
    - include: tax-papers
      with: { person: "applicant", years: 'param("years")' }
      override:
        passport: { note: { ja: 原本, zh-Hans: 原件 } }
    - id: photo
      paper: photo
      whose: "applicant"
      level: conditional
      when: 'application.online == false'
      condition: { ja: 窓口で申請する, zh-Hans: 在柜台申请 }
      confidence: official
      ${SOURCES}
    - id: letter
      whose: "applicant"
      level: required
      choose: "applicant.sex"
      cases:
        female: { paper: letter }
        male: { any: [letter, photo] }
      confidence: official
      ${SOURCES}
`,
  'catalogue/requirements/all.yaml': `
grown-up:
  applications: [work]
  kind: law
  holds: 'applicant.age >= 18'
  text: { ja: '18歳以上（{{param "years"}}年）', zh-Hans: '满18岁（{{param "years"}}年）' }
  confidence: official
  ${SOURCES}
`,
  'catalogue/notices.yaml': `
new-rule:
  applications: [work]
  when: 'application.filingOn >= date("2027-04-01")'
  text: { ja: 新しい規則, zh-Hans: 新规则 }
  status: announced
  confidence: official
  ${SOURCES}
`,
  'catalogue/deadlines.yaml': `
stay-ends:
  applications: [work]
  on: 'applicant.currentStatus.to'
  text: { ja: 満了日, zh-Hans: 届满日 }
  confidence: official
  ${SOURCES}
`,
  'catalogue/outcomes.yaml': `
elsewhere:
  applications: [work]
  kind: way-out
  when: 'applicant.sex == "female"'
  text: { ja: '別の道（{{param "years"}}年）', zh-Hans: '其他途径（{{param "years"}}年）' }
  leads: [{ category: work, procedure: change }]
  papers: [passport]
  confidence: official
  ${SOURCES}
`,
  'catalogue/periods.yaml': `
long:
  applications: [work]
  period: P5Y
  when: 'applicant.age >= 18'
  holds: 'applicant.drivingLicence'
  text: { ja: 運転する, zh-Hans: 开车 }
  papers: [photo]
  confidence: single
  ${SOURCES}
`,
  'catalogue/applications/work.yaml': `
work:
  name: { ja: 就労, zh-Hans: 工作 }
  status: engineer-specialist
  procedures:
    change: { list: main, fee: fee, coverage: full, roles: [applicant] }
  notOffered:
    acquisition:
      why: { ja: 取得の手続はありません, zh-Hans: 没有取得手续 }
      instead: [{ category: work, procedure: change }]
      confidence: official
      ${SOURCES}
`,
};

/** Puts further or other files beside the tiny content; a file that is null is left out. */
export function compileTiny(
  files: Readonly<Record<string, string | null>> = {},
  toTraditional: (text: string) => string = (text) => text,
) {
  const all = { ...Object.fromEntries(SHIPPED.map(({ path, text }) => [path, text])), ...FILES, ...files };
  const texts = Object.entries(all).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
  return compileTexts(texts, toTraditional, TODAY, readOnce);
}

/** A file of the tiny content with one stretch replaced, which must stand in it exactly once. */
export function edited(path: string, stretch: string, by: string): Record<string, string> {
  const text = FILES[path] ?? SHIPPED.find((one) => one.path === path)?.text ?? '';
  if (text.split(stretch).length !== 2)
    throw new Error(`${path}: “${stretch}” stands in it ${text.split(stretch).length - 1} times`);
  return { [path]: text.replace(stretch, () => by) };
}

/** Issues as `code file:line`, each once. */
export function told(issues: readonly Issue[]): string[] {
  return issues.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`);
}
