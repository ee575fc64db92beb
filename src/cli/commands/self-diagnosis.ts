import { type Advice, advise, type Triage, triage } from '../../advise/index.ts';
import { failure, type Result, success } from '../../base/issue.ts';
import type { DocumentLang } from '../../base/locale.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { composeSelfDiagnosis, hasSelfDiagnosis } from '../../compose/index.ts';
import type { CommandContext } from '../environment.ts';
import { whichRoute } from '../messages-options.ts';
import { type Job, printed, stemOf } from '../output.ts';
import type { Consulted, TriageCommand } from './triage.ts';

/**
 * The self-diagnosis of one person, one file a language (json and text: the advice as data). Issues: `which-route` if the
 * route that is named does not exist, or none is open or undecided.
 */
export function diagnosisJobs(
  consulted: Consulted,
  path: string,
  langs: readonly string[],
  options: TriageCommand,
  { env }: CommandContext,
): Result<Job[]> {
  const content = env.content();
  const { catalogue } = content;
  const { read, person, on, asOf } = consulted;
  const found = triage(read.profile, person, content, on, read.present);
  const routes = Object.keys(catalogue.categories).filter((category) => hasSelfDiagnosis({ category }, catalogue));
  const category = options.category ?? routeOf(read.profile, person, found, routes);
  if (category === undefined || !routes.includes(category))
    return failure([whichRoute(options.category, routes.join(', '))]);
  const { profile, index } = applying(read.profile, person, category, catalogue, consulted, options.filingOn);
  const advice = advise(profile, index, content, asOf, read.present);
  if (!advice) return failure([whichRoute(options.category, routes.join(', '))]);
  const data = options.format === 'json' || options.format === 'text';
  return success(
    (data ? langs.slice(0, 1) : langs).map(
      (lang): Job => ({
        file: `${stemOf(path)}-self-diagnosis.${data ? 'json' : `${lang}.${options.format}`}`,
        produce: async () =>
          data
            ? { data: `${JSON.stringify(itemsOf(advice, catalogue), undefined, 2)}\n`, issues: [] }
            : printed(
                composeSelfDiagnosis(profile, advice, catalogue, { lang: lang as DocumentLang, triage: found }),
                options.format,
                env,
                asOf,
                read,
              ),
      }),
    ),
  );
}

/** The route of the case's own application, else the open one that lacks least, else the first undecided one. */
function routeOf(
  profile: CaseProfile,
  person: string,
  { entries }: Triage,
  routes: readonly string[],
): string | undefined {
  const own = profile.applications.find(
    ({ applicant, category }) => applicant === person && routes.includes(category ?? ''),
  );
  if (own?.category !== undefined) return own.category;
  const theirs = entries.filter(({ category }) => routes.includes(category));
  const open = theirs.filter(({ state }) => state === 'open').sort((a, b) => a.unmet.length - b.unmet.length);
  const [first] = [...open, ...theirs.filter(({ state }) => state === 'undecided')];
  return first?.category;
}

/** The case with the application that is looked at: its own, or one that is thought of. */
function applying(
  profile: CaseProfile,
  person: string,
  category: string,
  catalogue: Catalogue,
  { on }: Consulted,
  filingOn: string | undefined,
): { readonly profile: CaseProfile; readonly index: number } {
  const own = profile.applications.findIndex((one) => one.applicant === person && one.category === category);
  if (own >= 0) {
    const applications = profile.applications.map((one, i) =>
      i === own && filingOn !== undefined ? { ...one, filingOn } : one,
    );
    return { profile: { ...profile, applications }, index: own };
  }
  const [procedure = ''] = Object.keys(catalogue.categories[category]?.procedures ?? {});
  const thought = { id: 'triage', category, procedure, applicant: person, filingOn: on };
  return {
    profile: { ...profile, applications: [...profile.applications, thought] },
    index: profile.applications.length,
  };
}

/** The items as data: requirements of a group, with whether they are on the authority's own sheet. */
function itemsOf(advice: Advice, catalogue: Catalogue) {
  const { category, procedure, applicant, filingOn, asOf } = advice;
  const items = advice.requirements.flatMap((one) => {
    const rule = catalogue.requirements[one.slug];
    return rule?.group === undefined ? [] : [{ ...one, group: rule.group, selfCheck: rule.selfCheck === true }];
  });
  return { category, procedure, applicant, filingOn, asOf, items };
}
