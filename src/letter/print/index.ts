import type { HelperName } from '../../catalogue/form/letter-helpers.ts';
import { DATE_PRINTERS } from './dates.ts';
import { NUMBER_PRINTERS } from './numbers.ts';
import { PEOPLE_PRINTERS } from './people.ts';
import type { Printer } from './types.ts';

export { latinOf, nameOf } from './people.ts';
export type { Arguments, Print, PrintContext, Printer, Shown } from './types.ts';

/** How each helper of letters prints its value. */
export const PRINTERS: Readonly<Record<HelperName, Printer>> = {
  ...DATE_PRINTERS,
  ...NUMBER_PRINTERS,
  ...PEOPLE_PRINTERS,
};
