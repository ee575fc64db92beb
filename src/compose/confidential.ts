import { isAddressConfidential } from '../case/confidential.ts';
import type { ComposeContext } from './context.ts';

/** True if the applicant's address must not come to the other side: no paper that others may come to see shows it. */
export function addressIsConfidential({ profile, advice }: ComposeContext): boolean {
  return isAddressConfidential(profile, advice.application);
}

/** True if nothing may be handed to the spouse, who would learn of the application: the client fetches it all. */
export function hiddenFromSpouse(context: ComposeContext): boolean {
  const { spouse } = context.profile.applications[context.advice.application] ?? {};
  return typeof spouse === 'string' && addressIsConfidential(context);
}
