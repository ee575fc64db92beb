/**
 * Variables of contradictions alone, beside those of every condition: what the rows of the application's list ask for.
 *
 * `taxNeeds`: the persons whose certificate of 住民税 a row asks for, each with the 1 January whose municipality issues it.
 */
export const CONTRADICTION_VARIABLES = { taxNeeds: 'list<TaxNeed>' } as const;

/**
 * Variables of deadlines alone: `earliestUsableTo` is the last day on which every paper that has been had can still be
 * filed; none if no such paper grows too old.
 */
export const DEADLINE_VARIABLES = { earliestUsableTo: 'Date' } as const;
