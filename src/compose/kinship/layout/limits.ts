/** How much of a family goes into one drawing. What is left out comes into the next. */
export interface Limits {
  /** Spouses and descendants of the parents' brothers and sisters, and of those further up. */
  readonly cousins: boolean;
  /** Spouses and descendants of the brothers and sisters of whom the drawing is about. */
  readonly nephews: boolean;
  /** Brothers and sisters of parents and of those further up. */
  readonly uncles: boolean;
  /** The parents of the spouse. */
  readonly inLaws: boolean;
  /** Other partners of parents and of spouses, with the children of both. */
  readonly others: boolean;
  /** Brothers and sisters of whom the drawing is about. */
  readonly siblings: boolean;
  /** Ancestors who are not in the line that has to be shown. */
  readonly sides: boolean;
  /** Any ancestors. */
  readonly ancestors: boolean;
  /** Spouses of children, and grandchildren. */
  readonly grandchildren: boolean;
}

const ALL: Limits = {
  cousins: true,
  nephews: true,
  uncles: true,
  inLaws: true,
  others: true,
  siblings: true,
  sides: true,
  ancestors: true,
  grandchildren: true,
};

/** In this order things are left out. */
const LESS = [
  'cousins',
  'nephews',
  'uncles',
  'inLaws',
  'others',
  'sides',
  'siblings',
  'grandchildren',
  'ancestors',
] as const;

/** From everything to a couple with its children: the first that fits on the page is drawn. */
export const STEPS: readonly Limits[] = Array.from({ length: LESS.length + 1 }, (_, count) => ({
  ...ALL,
  ...Object.fromEntries(LESS.slice(0, count).map((less) => [less, false])),
}));

/** More generations than this do not go into one drawing: a page is not higher. */
export const MOST_GENERATIONS = 6;
