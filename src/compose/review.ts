import type { CaseProfile } from '../case/schema/case.ts';

/** True if the case names who of the office has checked it, and when: until then its documents are drafts. */
export function reviewedBy(profile: CaseProfile): boolean {
  return profile.review?.reviewer !== undefined && profile.review.on !== undefined;
}
