import type { Issue } from '../../base/issue.ts';
import { faultAt } from '../compile/content-file.ts';
import type { Entry } from '../compile/context.ts';
import { FAULTS } from '../compile/messages.ts';
import type { Expression } from '../condition/node.ts';
import type { EvidenceForm } from '../form/evidence.ts';
import type { FilingPlaceForm, FilingRuleForm, OfficeOfAuthorityForm } from '../form/filing.ts';
import type { GlossaryForm } from '../form/glossary.ts';
import type { ListForm } from '../form/list.ts';
import type { PrecedentForm } from '../form/precedent.ts';
import type {
  DeadlineForm,
  FeeForm,
  GateForm,
  NoticeForm,
  ParameterForm,
  RequirementForm,
  SourceForm,
} from '../form/tables.ts';
import type { OutcomeForm, PeriodForm } from '../form/ways.ts';
import type { WeakPointForm } from '../form/weak-point.ts';
import type { Catalogue, ListNode, ListRow } from '../model.ts';
import { datesInForce } from './dates.ts';
import { neverHolds } from './never.ts';
import { conditionsOf, papersOfTree } from './rows.ts';

/** The tables as written, for places in messages. */
export interface WrittenTables {
  readonly lists: ReadonlyMap<string, Entry<ListForm>>;
  readonly evidence: ReadonlyMap<string, Entry<EvidenceForm>>;
  readonly parameters: ReadonlyMap<string, Entry<ParameterForm>>;
  readonly sources: ReadonlyMap<string, Entry<SourceForm>>;
  readonly fees: ReadonlyMap<string, Entry<FeeForm>>;
  readonly requirements: ReadonlyMap<string, Entry<RequirementForm>>;
  readonly weakPoints: ReadonlyMap<string, Entry<WeakPointForm>>;
  readonly gates: ReadonlyMap<string, Entry<GateForm>>;
  readonly notices: ReadonlyMap<string, Entry<NoticeForm>>;
  readonly deadlines: ReadonlyMap<string, Entry<DeadlineForm>>;
  readonly offices: ReadonlyMap<string, Entry<OfficeOfAuthorityForm>>;
  readonly procedures: ReadonlyMap<string, Entry<FilingPlaceForm>>;
  readonly filing: ReadonlyMap<string, Entry<FilingRuleForm>>;
  readonly glossary: ReadonlyMap<string, Entry<GlossaryForm>>;
  readonly outcomes: ReadonlyMap<string, Entry<OutcomeForm>>;
  readonly periods: ReadonlyMap<string, Entry<PeriodForm>>;
  readonly precedents: ReadonlyMap<string, Entry<PrecedentForm>>;
}

/**
 * What is wrong with content beyond the form of single entries. Errors: dates with a gap or an overlap, the same paper
 * twice, a condition that can never hold. Warnings: what nothing uses, sources checked more than a year before `today`.
 */
export function lintCatalogue(catalogue: Catalogue, written: WrittenTables, today: string): Issue[] {
  return [
    ...[...written.parameters.values(), ...written.fees.values()].flatMap((entry) => datesInForce(entry)),
    ...samePapers(catalogue, written.lists),
    ...impossible(catalogue, written),
    ...sameNames(written),
    ...unused(catalogue, written),
    ...oldChecks(written, today),
  ];
}

/** Rows of a list with what surrounds them: the `for` loops and bound parameters that make two rows different. */
function* rowsOf(nodes: readonly ListNode[], around = ''): Generator<{ row: ListRow; around: string }> {
  for (const node of nodes) {
    if (node.kind === 'row') yield { row: node, around };
    else if (node.kind === 'for') yield* rowsOf(node.rows, `${around}|${node.variable}:${node.over.source}`);
    else {
      const bound = Object.entries(node.bind).map(([name, value]) => `${name}=${value.source}`);
      yield* rowsOf(node.rows, `${around}|${bound.join(',')}`);
    }
  }
}

function samePapers(catalogue: Catalogue, lists: WrittenTables['lists']): Issue[] {
  const issues: Issue[] = [];
  for (const list of Object.values(catalogue.lists)) {
    const entry = lists.get(list.slug);
    const seen = new Map<string, string>();
    const ids = new Set<string>();
    for (const { row, around } of rowsOf(list.rows)) {
      if (ids.has(row.id) && entry) issues.push(faultAt(entry.file, entry.path, 'twice', FAULTS.twice(row.id)));
      ids.add(row.id);
      for (const paper of papersOfTree(row.papers)) {
        const key = [paper, around, row.whose?.source, row.when?.source, row.period?.source, row.from, row.to].join(
          '|',
        );
        const other = seen.get(key);
        if (other !== undefined && entry)
          issues.push(faultAt(entry.file, entry.path, 'same-paper', FAULTS.samePaper(paper, other)));
        seen.set(key, row.id);
      }
    }
  }
  return issues;
}

function impossible(catalogue: Catalogue, written: WrittenTables): Issue[] {
  const issues: Issue[] = [];
  const never = (entry: Entry<unknown> | undefined, conditions: readonly Expression[]): void => {
    for (const { node, source } of conditions)
      if (entry && neverHolds(node)) issues.push(faultAt(entry.file, entry.path, 'never', FAULTS.never(source)));
  };
  for (const list of Object.values(catalogue.lists)) {
    const entry = written.lists.get(list.slug);
    for (const { row } of rowsOf(list.rows)) {
      never(entry, [row, ...Object.values(row.cases ?? {})].flatMap(conditionsOf));
      if (entry && row.from !== undefined && row.to !== undefined && row.from > row.to)
        issues.push(faultAt(entry.file, entry.path, 'dates', FAULTS.dates(`${row.id}: ${row.from} > ${row.to}`)));
    }
  }
  for (const table of ['requirements', 'weakPoints', 'notices', 'deadlines', 'filing', 'outcomes', 'periods'] as const)
    for (const { slug, when } of Object.values(catalogue[table])) never(written[table].get(slug), when ? [when] : []);
  for (const { slug, holds } of Object.values(catalogue.gates)) never(written.gates.get(slug), holds ? [holds] : []);
  for (const { slug, facts } of Object.values(catalogue.precedents))
    never(
      written.precedents.get(slug),
      facts.flatMap(({ alike }) => (alike ? [alike] : [])),
    );
  return issues;
}

/** Letters name requirements and weak points alike: one slug may not be both. */
function sameNames({ requirements, weakPoints }: WrittenTables): Issue[] {
  return [...weakPoints.values()]
    .filter(({ slug }) => requirements.has(slug))
    .map((entry) => faultAt(entry.file, entry.path, 'twice', FAULTS.twice(entry.slug)));
}

function unused(catalogue: Catalogue, written: WrittenTables): Issue[] {
  const used = new Set<string>();
  for (const list of Object.values(catalogue.lists))
    for (const { row } of rowsOf(list.rows))
      for (const content of [row, ...Object.values(row.cases ?? {})]) {
        for (const tree of [content.papers, ...(content.as ?? [])])
          for (const paper of papersOfTree(tree)) used.add(paper);
        for (const answer of content.answeredBy ?? []) used.add(answer.paper);
      }
  for (const { answers } of [...Object.values(catalogue.requirements), ...Object.values(catalogue.weakPoints)])
    for (const slug of answers) used.add(slug);
  for (const { papers } of [...Object.values(catalogue.outcomes), ...Object.values(catalogue.periods)])
    for (const slug of papers) used.add(slug);
  const cited = idsIn(catalogue);
  const warn = (entry: Entry<unknown>, table: string): Issue => ({
    ...faultAt(entry.file, entry.path, 'unused', FAULTS.unused(table, entry.slug)),
    severity: 'warning',
  });
  return [
    ...[...written.evidence.values()].filter(({ slug }) => !used.has(slug)).map((entry) => warn(entry, 'evidence')),
    ...[...written.sources.values()].filter(({ slug }) => !cited.has(slug)).map((entry) => warn(entry, 'sources')),
  ];
}

/** Whatever is an `id` anywhere in a value. */
function idsIn(value: unknown, found = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof value !== 'object' || value === null) return found;
  for (const key in value) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    if (key === 'id') found.add(inner);
    if (typeof inner === 'object') idsIn(inner, found);
  }
  return found;
}

function oldChecks(written: WrittenTables, today: string): Issue[] {
  const limit = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const issues: Issue[] = [];
  const visit = (entry: Entry<unknown>, path: readonly (string | number)[], value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        visit(entry, [...path, i], item);
      });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        if (key === 'checkedOn' && typeof item === 'string' && item < limit)
          issues.push({
            ...faultAt(entry.file, [...entry.path, ...path, key], 'old-check', FAULTS.old(item)),
            severity: 'warning',
          });
        else visit(entry, [...path, key], item);
      }
    }
  };
  const { sources: _, ...checked } = written;
  for (const table of Object.values(checked)) for (const entry of table.values()) visit(entry, [], entry.form);
  return issues;
}
