import type { Block } from '../../doc/blocks.ts';
import type { ComposeContext } from '../context.ts';

/** Makes what a section of a paper shows that is drawn or reckoned from the case; `catalogue/form/figures.ts` names them. */
export type FigureMaker = (context: ComposeContext) => readonly Block[];

/** Every figure a paper can name. */
export const FIGURE_MAKERS: Readonly<Record<string, FigureMaker>> = {};
