import type { Triage, TriageEntry } from '../../advise/index.ts';
import type { DocumentLang, Lang } from '../../base/locale.ts';
import { schemaPath } from '../../case/paths.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { formatDate, personName } from '../../compose/index.ts';
import { word } from '../words.ts';

/** What a triage says, for the office on a screen: everything, each application by its slugs. */
export function triageText(found: Triage, profile: CaseProfile, catalogue: Catalogue, ui: Lang): string {
  const lang: DocumentLang = ui === 'en' ? 'ja' : ui;
  const name = (category: string) => catalogue.categories[category]?.name[lang] ?? category;
  const step = (procedure: string) => catalogue.vocabulary.procedures?.[procedure]?.[lang] ?? procedure;
  const entry = ({ category, procedure }: { category: string; procedure: string }) =>
    `${name(category)} × ${step(procedure)}　[${category} ${procedure}]`;
  const gate = (slug: string) => {
    const one = found.gates[slug];
    return one ? `${one.text[lang]}（${word(`kind-${one.kind}`, ui)}）` : slug;
  };
  const label = (path: string) => labelOf(path, profile, catalogue, lang);
  const of = (state: TriageEntry['state'], remote = false) =>
    found.entries.filter((one) => one.state === state && one.remote === remote);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
  const closed = new Map<string, string[]>();
  for (const one of of('closed')) {
    const key = one.closedBy.map(gate).join(' / ');
    closed.set(key, [...(closed.get(key) ?? []), `${one.category} ${one.procedure}`]);
  }
  return [
    `== ${personName(profile, found.person, catalogue, lang)} · ${formatDate(found.on)}`,
    word('triage-promise', ui),
    ...section(
      word('deadlines', ui),
      found.deadlines.map(({ on = '', text }) => `${formatDate(on)}  ${text[lang]}`),
    ),
    ...section(
      word('triage-open', ui),
      of('open').flatMap((one) => [
        entry(one),
        ...one.provided.map((slug) => `    ${word('triage-provided', ui)}: ${gate(slug)}`),
        ...one.unmet.map(
          ({ text, kind }) => `    ${word('triage-unmet', ui)}: ${text[lang]}（${word(`kind-${kind}`, ui)}）`,
        ),
        ...(catalogue.categories[one.category]?.procedures[one.procedure]
          ? [`    riyusho checklist --category ${one.category} --procedure ${one.procedure}`]
          : []),
      ]),
    ),
    ...section(
      word('questions', ui),
      found.questions.map(
        ({ path, kind, entries }, i) =>
          `${i + 1}. ${label(path)}${kind === 'complete' ? word('complete', ui) : ''}  ${word('triage-decides', ui, { count: entries.length })}  [${path}]`,
      ),
    ),
    ...section(
      word('triage-undecided', ui),
      of('undecided').map((one) => `${entry(one)}: ${one.missing.map(label).join(' / ')}`),
    ),
    ...section(
      word('outcomes', ui),
      found.outcomes
        .filter(({ state }) => state === 'certain')
        .map(({ text, beyond }) => `${text[lang]}${beyond ? ` → ${beyond[lang]}` : ''}`),
    ),
    ...section(
      word('triage-elsewhere', ui),
      found.elsewhere.map((one) => `${entry(one)}: ${one.why[lang]}`),
    ),
    ...section(word('triage-remote', ui), of('undecided', true).map(entry)),
    ...section(
      word('triage-closed', ui),
      [...closed].map(([reason, names]) => `× ${reason}: ${names.join(', ')}`),
    ),
    '',
  ].join('\n');
}

/** The label of a profile path, with whose it is. */
function labelOf(path: string, profile: CaseProfile, catalogue: Catalogue, lang: DocumentLang): string {
  const schema = schemaPath(path) ?? path;
  const words = Object.hasOwn(catalogue.labels, schema) ? catalogue.labels[schema]?.label[lang] : undefined;
  const id = /^people\.([^.[]+)/.exec(path)?.[1];
  return `${id === undefined ? '' : `${personName(profile, id, catalogue, lang)}：`}${words ?? path}`;
}
