import { parsePath } from '../../case/paths.ts';
import { hiddenFromSpouse } from '../confidential.ts';
import type { ComposeContext } from '../context.ts';
import type { Ask } from './asks.ts';

/** Who can have a sheet of their own beside the client's, in the order in which somebody who is both is called. */
const PARTIES = ['spouse', 'guarantor'] as const;

/** Whose nationals read a Japanese sheet. */
const JAPANESE = 'JPN';

/**
 * Who answers a question best: a Japanese spouse or guarantor what is asked about himself or herself, on a sheet in Japanese; the
 * client everything else. Where the spouse must not learn of the application, all stands on the client's sheet.
 */
export function answererOf({ path }: Pick<Ask, 'path'>, context: ComposeContext): string {
  const [root, id] = parsePath(path) ?? [];
  const { profile, advice } = context;
  const application = profile.applications[advice.application];
  if (root !== 'people' || !application || id === application.applicant || hiddenFromSpouse(context)) return 'client';
  const people: Readonly<Record<string, { readonly nationality?: string | undefined } | undefined>> = profile.people;
  if (people[String(id)]?.nationality !== JAPANESE) return 'client';
  return PARTIES.find((party) => application[party] === id) ?? 'client';
}
