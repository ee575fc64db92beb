import type { ComposeContext } from '../context.ts';
import { chartBlocks } from './chart.ts';
import { Family } from './family.ts';
import { listBlocks } from './list.ts';

export { composeKinshipChart } from './chart.ts';
export { composeKinshipTable } from './list.ts';

/** Profile paths of what the drawing marks to be asked. */
export function kinshipChartGaps(context: ComposeContext): string[] {
  const family = new Family(context);
  chartBlocks(family);
  return [...family.asked];
}

/** Profile paths of what the table marks to be asked. */
export function kinshipTableGaps(context: ComposeContext): string[] {
  const family = new Family(context);
  listBlocks(family);
  return [...family.asked];
}
