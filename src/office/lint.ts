import type { Issue, Place } from '../base/issue.ts';
import { FAULTS } from '../catalogue/compile/messages.ts';
import { neverHolds } from '../catalogue/lint/never.ts';
import { conditionsOf, papersOfTree } from '../catalogue/lint/rows.ts';
import type { Catalogue, ListRow } from '../catalogue/model.ts';
import type { OfficeChange } from '../catalogue/office-model.ts';
import { ENTRY_TABLES } from './tables.ts';
import { rowsIn } from './tree.ts';

/**
 * What is wrong with an overlay beyond the form of its entries, in content it has been applied to. Errors: a condition
 * that can never hold. Warnings: a paper of the office that no list asks for, one that a list asks for twice.
 */
export function lintOffice(catalogue: Catalogue): Issue[] {
  const changes = catalogue.office?.changes ?? [];
  const rows = Object.values(catalogue.lists).flatMap((list) => rowsIn(list.rows));
  const used = new Set(rows.flatMap(papersOfRow));
  return changes.flatMap((change): Issue[] => {
    if (change.kind === 'hide' || change.kind === 'reorder') return [];
    switch (change.table) {
      case 'evidence':
        return change.kind === 'add' && !used.has(change.slug)
          ? [issue('warning', 'unused', change.place, FAULTS.unused('evidence', change.slug))]
          : [];
      case 'lists':
        return rowFaults(change, catalogue);
      case 'requirements':
      case 'weak-points':
      case 'notices':
      case 'deadlines':
      case 'outcomes':
      case 'periods':
      case 'filing': {
        const when = catalogue[ENTRY_TABLES[change.table]][change.slug]?.when;
        return when && neverHolds(when.node) ? [issue('error', 'never', change.place, FAULTS.never(when.source))] : [];
      }
      case 'precedents':
        return (catalogue.precedents[change.slug]?.facts ?? [])
          .flatMap(({ alike }) => alike ?? [])
          .filter(({ node }) => neverHolds(node))
          .map(({ source }) => issue('error', 'never', change.place, FAULTS.never(source)));
      case 'gates': {
        const holds = catalogue.gates[change.slug]?.holds;
        return holds && neverHolds(holds.node)
          ? [issue('error', 'never', change.place, FAULTS.never(holds.source))]
          : [];
      }
      default:
        return [];
    }
  });
}

function rowFaults({ place, slug, part, on, reason }: OfficeChange, catalogue: Catalogue): Issue[] {
  const isOwn = ({ office }: ListRow) => office?.on === on && office.reason === reason;
  const issues: Issue[] = [];
  for (const list of Object.values(catalogue.lists)) {
    const rows = rowsIn(list.rows).filter(({ office }) => office?.kind !== 'hide');
    const own = rows.filter(
      (row) => isOwn(row) && (part === undefined || row.id === part || row.id.endsWith(`/${part}`)),
    );
    for (const row of own) {
      for (const { node, source } of [row, ...Object.values(row.cases ?? {})].flatMap(conditionsOf))
        if (neverHolds(node)) issues.push(issue('error', 'never', place, FAULTS.never(source)));
      const key = (one: ListRow) =>
        [one.whose?.source, one.when?.source, one.period?.source, one.from, one.to].join('|');
      const papers = papersOfRow(row);
      const twin = rows.find(
        (one) => one !== row && key(one) === key(row) && papersOfRow(one).some((paper) => papers.includes(paper)),
      );
      const paper = papers.find((one) => twin && papersOfRow(twin).includes(one));
      if (twin && paper !== undefined)
        issues.push(issue('warning', 'same-paper', place, FAULTS.samePaper(paper, `${slug}/${twin.id}`)));
    }
  }
  const seen = new Set<string>();
  return issues.filter(({ what }) => !seen.has(what.en) && seen.add(what.en));
}

function papersOfRow(row: ListRow): string[] {
  return [row, ...Object.values(row.cases ?? {})].flatMap(({ papers, as, answeredBy }) => [
    ...[papers, ...(as ?? [])].flatMap(papersOfTree),
    ...(answeredBy ?? []).map(({ paper }) => paper),
  ]);
}

function issue(severity: Issue['severity'], code: string, place: Place, what: Issue['what']): Issue {
  return { severity, code: `content-${code}`, place, what };
}
