import { type EvidenceRow, papersIn } from '../advise/index.ts';
import { hiddenFromSpouse } from './confidential.ts';
import type { ComposeContext } from './context.ts';

/**
 * Who fetches the papers of a row, as slugs of `fetchers`. A paper that "the client" fetches is fetched by the person it is
 * about: a Japanese spouse goes to the town hall for his own tax papers. While it is not known which of several papers
 * it is, all who may have to fetch one. Nothing is asked of a spouse from whom the application is hidden.
 */
export function fetchersOf(row: EvidenceRow, context: ComposeContext): string[] {
  const fetchers = usualFetchers(row, context);
  if (!hiddenFromSpouse(context)) return fetchers;
  const { spouse, guarantor } = context.profile.applications[context.advice.application] ?? {};
  const theirs = new Set(guarantor === spouse ? ['spouse', 'guarantor'] : ['spouse']);
  return [...new Set(fetchers.map((one) => (theirs.has(one) ? 'client' : one)))];
}

function usualFetchers(row: EvidenceRow, context: ComposeContext): string[] {
  if (row.fetchedBy !== undefined) return [row.fetchedBy];
  const fetchers = papersIn(row.papers).map((slug) => {
    const fetcher = context.catalogue.evidence[slug]?.fetchedBy ?? 'client';
    return fetcher === 'client' ? ownerOf(row, context) : fetcher;
  });
  const substitutes = row.answeredBy
    .filter(({ state }) => state === 'certain')
    .map(({ paper }) => context.catalogue.evidence[paper]?.fetchedBy ?? 'client');
  return [...new Set(substitutes.length > 0 ? substitutes : fetchers)];
}

function ownerOf(row: EvidenceRow, context: ComposeContext): string {
  const { whose } = row;
  const application = context.profile.applications[context.advice.application];
  const owns = (role: 'applicant' | 'spouse' | 'guarantor') => {
    const id = application?.[role];
    const [only, ...more] = whose?.persons ?? [];
    if (only !== undefined) return more.length === 0 && only === id;
    return whose?.missing.some((path) => path.endsWith(`].${role}`)) ?? false;
  };
  if (owns('applicant')) return 'client';
  if (owns('spouse')) return 'spouse';
  return owns('guarantor') ? 'guarantor' : 'client';
}
