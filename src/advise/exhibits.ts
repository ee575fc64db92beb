import type { Catalogue } from '../catalogue/model.ts';
import { groupRows, type Item } from './items.ts';
import { papersIn } from './papers.ts';
import type { EvidenceRow } from './types.ts';

/** An item that is filed, with its 資料 number. */
export interface Exhibit {
  readonly number: number;
  readonly item: Item;
}

/** The file of one application: what is filed under which number, what is only shown, what may be added. */
export interface Exhibits {
  /** Numbered from 1 without a gap, in the order of the list (an examiner's order). */
  readonly filed: readonly Exhibit[];
  /** Papers that are shown at the counter and handed back: they have no number. */
  readonly shown: readonly Item[];
  /** Papers only the reader can say whether there are any (資料があれば): no number as long as none is at hand. */
  readonly perhaps: readonly Item[];
}

/** The one numbering of papers: the filing index prints it, letters cite it. Only rows that are certain take part. */
export function exhibitsOf(rows: readonly EvidenceRow[], catalogue: Pick<Catalogue, 'evidence'>): Exhibits {
  const certain = rows.filter((row) => row.state === 'certain');
  const shown = (row: EvidenceRow): boolean =>
    papersIn(row.papers).every((slug) => catalogue.evidence[slug]?.form === 'shown');
  // Where a fact says which of several papers it is, one of them there is.
  const perhaps = (row: EvidenceRow): boolean =>
    row.readerDecides && row.collection.state === 'to-get' && row.papers.kind !== 'depends';
  const filed = certain.filter((row) => !shown(row) && !perhaps(row));
  return {
    filed: groupRows(filed).map((item, i) => ({ number: i + 1, item })),
    shown: groupRows(certain.filter((row) => shown(row) && !perhaps(row))),
    perhaps: groupRows(certain.filter(perhaps)),
  };
}
