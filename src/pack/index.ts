import { type Advice, advise } from '../advise/index.ts';
import { failure, type Result, success } from '../base/issue.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Content } from '../content.ts';
import type { FontBook } from '../fonts/types.ts';
import { draftLetter, draftPapers, isToldElsewhere } from '../letter/index.ts';
import type { Printed } from '../print.ts';
import { finalProblems } from './final.ts';
import { makeFiles } from './make.ts';
import type { PackReport } from './merge.ts';
import { namesOf, PackPlan, type PackSelection } from './plan.ts';
import { shareOriginals } from './shared.ts';
import { type BoundSize, boundSizes } from './size.ts';
import { type Disk, disk } from './store/disk.ts';
import { hashOf } from './store/tree.ts';
import { writePack } from './store/write.ts';

export type { PackReport } from './merge.ts';
export type { PackFormat, PackSelection } from './plan.ts';

/** A pack as it is asked for. */
export interface PackRequest extends PackSelection {
  /** The folder of the pack. */
  readonly target: string;
  /** Name of the case file, and its bytes as they were read. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly profile: CaseProfile;
  /** True if the profile has something at a path (`ReadCase.present`). */
  readonly present: (path: string) => boolean;
  readonly content: Content;
  readonly fonts: FontBook;
  /** ISO date on which the pack is made. */
  readonly asOf: string;
  /** A filing date set in place of the case's own. */
  readonly filingOn?: string | undefined;
  /** Version of the program. */
  readonly program: string;
  /** Refuse while anything is open. */
  readonly final?: boolean | undefined;
  /** Where to put the pack as one zip, too. */
  readonly zip?: string | undefined;
  /** Told each file that has been made. */
  readonly progress?: ((path: string) => void) | undefined;
}

/** What a run made, and the characters no typeface has. */
export interface Packed extends PackReport {
  /** Applications for which a letter was wanted and the content has none. */
  readonly withoutLetter: readonly Advice[];
  readonly missing: Printed['missing'];
  /** What was asked for by name (`only`) and the case has none of, as it is called. */
  readonly without: readonly string[];
  /** Bound papers that may be filed online, with their size. */
  readonly sizes: readonly BoundSize[];
}

/**
 * Makes a case's pack: every document the content puts into it, in folders by addressee, with a manifest. Whole or not
 * at all; what the office edited or added stays. Issues: `final-…` (`finalProblems`), `pack-…` (`writePack`).
 */
export async function packCase(request: PackRequest, on: Disk = disk): Promise<Result<Packed>> {
  const { content, asOf, profile } = request;
  const { catalogue } = content;
  const plan = new PackPlan(profile, catalogue, request);
  const all = profile.applications.map((_, i) => advise(profile, i, content, asOf, request.present));
  const wanted = shareOriginals(all, profile, catalogue)
    .filter((advice): advice is Advice => advice !== undefined && plan.wants(advice.application))
    .map((advice) => ({
      advice,
      letter: draftLetter(profile, advice, content),
      papers: draftPapers(profile, advice, content),
    }));
  const problems = request.final ? finalProblems(profile, wanted, catalogue) : [];
  if (problems.length > 0) return failure(problems);

  const made = await makeFiles({ ...request, catalogue, applications: wanted, plan });
  const folder = `${request.file.name.replace(/\.[^.]+$/, '')}-pack`;
  const written = writePack(on, {
    target: request.target,
    files: made.files,
    manifest: {
      format: 1,
      program: { name: 'riyusho', version: request.program },
      catalogue: catalogue.version,
      case: request.file.name,
      applicants: namesOf(profile),
      inputs: {
        case: hashOf(request.file.bytes),
        // The version is a hash of the shipped content; what an office made of it has none of its own.
        content: hashOf(catalogue.office ? JSON.stringify(content) : catalogue.version),
        asOf,
        ...(request.filingOn === undefined ? {} : { filingOn: request.filingOn }),
        program: request.program,
      },
      final: request.final === true,
    },
    asked: (file) => plan.asks(file),
    marks: catalogue.pack.words,
    ...(request.zip === undefined ? {} : { zip: { path: request.zip, folder } }),
  });
  if (!written.ok) return written;
  const withoutLetter = wanted.flatMap(({ advice, letter }) =>
    letter === undefined &&
    !isToldElsewhere(profile, advice, catalogue) &&
    plan.documents(advice.application, []).some(({ asked, document }) => asked && document.kind === 'letter')
      ? [advice]
      : [],
  );
  const without = (request.only ?? [])
    .filter((asked) => !made.files.some(({ about }) => [about.document, about.kind, about.paper].includes(asked)))
    .filter((asked) => !(asked === 'letter' && withoutLetter.length > 0))
    .map((asked) => catalogue.papers[asked]?.name ?? catalogue.pack.documents[asked]?.name ?? asked);
  const sizes = boundSizes(
    profile,
    wanted.map(({ advice }) => advice),
    catalogue,
    made.files,
  );
  return success({ ...written.value, missing: made.missing, withoutLetter, without, sizes }, written.issues);
}
