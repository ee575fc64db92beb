/** What a section of a paper may show that is drawn or reckoned from the case, not written: `compose/figures.ts` makes them. */
export const FIGURES: readonly string[] = [];
