/** What a section of a paper may show that is drawn or reckoned from the case, not written: `compose/figures.ts` makes them. */
export const FIGURES: readonly string[] = [
  /** Who the office is: name, address, telephone, 行政書士, numbers; room to write where the overlay does not say. */
  'office',
  /** What is to be paid: the office's fees (or room for them), the official fee, certificates. */
  'estimate',
  /** The papers of the list that this paper accompanies (`beside`), with years and who issues them. */
  'papers-asked',
  /** Originals of the list, with room to note when each was taken and given back. */
  'originals',
  /** The family of the applicant, drawn: boxes, marriages, descents, what shows each link of a line. */
  'kinship-chart',
  /** The relatives of the applicant as a table: in Japan, abroad, dead. */
  'kinship-list',
];
