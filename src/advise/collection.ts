import { addMonths, isoOf, parseDayRange } from '../base/day.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Collection } from './types.ts';

type Application = CaseProfile['applications'][number];

/**
 * The state of collecting the paper of a row. An entry of `papers` belongs to the row if it names the row's instance,
 * the row, or one of its papers. A paper is expired if on the day of filing (the earliest possible one, if that is not
 * fixed) more than its validity has passed since it was issued.
 */
export function collectionOf(
  application: Application,
  names: readonly string[],
  slugs: readonly string[],
  catalogue: Pick<Catalogue, 'evidence'>,
  filing: number,
): Collection {
  const entries = application.papers?.items ?? [];
  const entry = [...names, ...slugs].map((name) => entries.find(({ row }) => row === name)).find((found) => found);
  if (!entry) return { state: 'to-get' };
  const { requestedOn, obtainedOn, issuedOn } = entry;
  const dates = { requestedOn, obtainedOn, issuedOn };
  if (obtainedOn === undefined && issuedOn === undefined)
    return { state: requestedOn === undefined ? 'to-get' : 'requested', ...dates };
  const months = slugs.map((slug) => catalogue.evidence[slug]?.validity?.months).find((value) => value !== undefined);
  const issued = issuedOn === undefined ? undefined : parseDayRange(issuedOn)?.min;
  if (months === undefined || issued === undefined) return { state: 'obtained', ...dates };
  const usableTo = addMonths(issued, months);
  return { state: usableTo < filing ? 'expired' : 'obtained', ...dates, usableTo: isoOf(usableTo) };
}
