import { papersIn } from './papers.ts';
import type { EvidenceRow } from './types.ts';

/** Rows that print as one item: the same paper of the same person, once for each tax year. */
export interface Item {
  readonly first: EvidenceRow;
  readonly rows: readonly EvidenceRow[];
}

/** Groups rows for printing, keeping their order. */
export function groupRows(rows: readonly EvidenceRow[]): Item[] {
  const items = new Map<string, EvidenceRow[]>();
  for (const row of rows) {
    const whose = row.whose ? [...row.whose.persons, ...row.whose.missing] : [];
    const answers = row.answeredBy.map((answer) => answer.paper + answer.state);
    const { papers, state, level, shared } = row;
    const key = JSON.stringify([row.row, papersIn(papers), whose, state, level, answers, shared?.ja]);
    const group = items.get(key);
    if (group) group.push(row);
    else items.set(key, [row]);
  }
  return [...items.values()].flatMap((rows) => (rows[0] ? [{ first: rows[0], rows }] : []));
}
