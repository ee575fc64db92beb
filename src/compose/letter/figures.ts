import type { Block } from '../../doc/blocks.ts';
import type { Paper } from '../../letter/index.ts';
import type { ComposeContext } from '../context.ts';
import { estimateTable } from '../estimate.ts';
import { composeKinshipChart, composeKinshipTable, kinshipChartGaps, kinshipTableGaps } from '../kinship/index.ts';
import { officeGrid } from './office.ts';
import { originals, papersAsked } from './papers-of-list.ts';

/** Makes what a section of a paper shows that is drawn or reckoned from the case; `catalogue/form/figures.ts` names them. */
export type FigureMaker = (context: ComposeContext, paper: Paper) => readonly Block[];

/** Every figure a paper can name. */
export const FIGURE_MAKERS: Readonly<Record<string, FigureMaker>> = {
  office: officeGrid,
  estimate: (context) => [estimateTable(context)],
  'papers-asked': papersAsked,
  originals: originals,
  'kinship-chart': composeKinshipChart,
  'kinship-list': composeKinshipTable,
};

/** Profile paths of what a figure marks to be asked, of those that do. */
export const FIGURE_GAPS: Readonly<Record<string, (context: ComposeContext) => readonly string[]>> = {
  'kinship-chart': kinshipChartGaps,
  'kinship-list': kinshipTableGaps,
};
