export { composeKinshipChart } from './chart.ts';
export { composeKinshipTable } from './list.ts';
