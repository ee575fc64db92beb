import type { Advice } from '../advise/index.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Document } from '../doc/blocks.ts';
import type { FontBook } from '../fonts/types.ts';
import type { Letter, Paper } from '../letter/index.ts';
import { type Binding, PRINTERS, type Printed, printBound } from '../print.ts';
import { KINDS } from './kinds.ts';
import type { MadeFile } from './merge.ts';
import { withoutRepeats } from './once.ts';
import { BOUND, isDataFormat, type PackFormat, type PackPlan, type Planned } from './plan.ts';
import { hashOf } from './store/tree.ts';

/** One application as its documents are made from it. */
export interface PackedApplication {
  readonly advice: Advice;
  readonly letter: Letter | undefined;
  readonly papers: readonly Paper[];
}

/** What documents are made from. */
export interface MakeInput {
  readonly profile: CaseProfile;
  readonly applications: readonly PackedApplication[];
  readonly catalogue: Catalogue;
  readonly fonts: FontBook;
  readonly asOf: string;
  readonly plan: PackPlan;
  /** Told each file that has been made. */
  readonly progress?: ((path: string) => void) | undefined;
}

/** The files of a pack, and the characters no typeface has. */
export interface MadeFiles {
  readonly files: readonly MadeFile[];
  readonly missing: Printed['missing'];
}

/** A document of the pack: its blocks, or data as text. */
interface Composed extends Planned {
  readonly content: Document | string;
  readonly source: string;
}

/** Makes every file that is wanted: composes all documents, prints those that were asked for, and binds folders. */
export async function makeFiles(input: MakeInput): Promise<MadeFiles> {
  return new PackMaker(input).make();
}

class PackMaker {
  private readonly input: MakeInput;
  private readonly files: MadeFile[] = [];
  private readonly missing = new Map<string, Printed['missing'][number]>();
  private composed: readonly Composed[] = [];
  constructor(input: MakeInput) {
    this.input = input;
  }

  async make(): Promise<MadeFiles> {
    const { plan, applications, catalogue } = this.input;
    const composed = applications.flatMap((one) =>
      plan.documents(one.advice.application, one.papers).flatMap((planned) => this.compose(planned, one) ?? []),
    );
    this.composed = withoutRepeats(composed, catalogue);
    for (const document of this.composed) if (document.asked) await this.print(document);
    for (const folder of Object.keys(catalogue.pack.folders)) await this.bind(folder);
    return { files: this.files, missing: [...this.missing.values()] };
  }

  private compose(planned: Planned, { advice, letter, papers }: PackedApplication): Composed | undefined {
    const { profile, catalogue } = this.input;
    const { kind, for: party, twinOf } = planned.document;
    const made = KINDS[kind];
    if (!made) return undefined;
    const { lang, paper } = planned;
    const input = { profile, advice, catalogue, lang, party, letter, papers, paper, twin: twinOf !== undefined };
    if ('data' in made) {
      const content = `${JSON.stringify(made.data(input), undefined, 2)}\n`;
      return { ...planned, content, source: hashOf(content) };
    }
    if ('text' in made) {
      const content = made.text(input);
      return content === undefined ? undefined : { ...planned, content, source: hashOf(content) };
    }
    const content = made.compose(input);
    return content && { ...planned, content, source: hashOf(JSON.stringify(content)) };
  }

  private async print(document: Composed): Promise<void> {
    const { fonts, asOf, profile, catalogue } = this.input;
    const { content, slug, lang, application, source } = document;
    const { kind, folder } = document.document;
    for (const format of document.formats) {
      const isData = typeof content === 'string';
      if (isData !== isDataFormat(format)) continue;
      const printed =
        isData || isDataFormat(format)
          ? { bytes: Buffer.from(String(content)), missing: [] }
          : await PRINTERS[format](content, fonts, asOf, catalogue.office?.office.letterhead.docx);
      this.add(`${document.stem}.${format}`, printed, {
        about: {
          document: slug,
          kind,
          ...(document.paper ? { paper: document.paper.slug } : {}),
          ...idOf(profile, application),
          language: lang,
          addressee: folder,
          format,
          source,
        },
        from: this.agreesWith(document, format),
      });
    }
  }

  /** The same document in other formats, and the Japanese original of a twin. */
  private agreesWith(document: Composed, format: PackFormat): MadeFile['from'] {
    const same = pathsOf(document).filter(({ path }) => path !== `${document.stem}.${format}`);
    const original = this.composed.filter(
      (other) =>
        other.lang === 'ja' &&
        document.lang !== 'ja' &&
        other.application === document.application &&
        other.paper?.slug === document.paper?.slug &&
        other.paper?.subject === document.paper?.subject &&
        other.slug === (document.document.twinOf ?? document.slug),
    );
    return [...same, ...original.flatMap(pathsOf)];
  }

  /** Binds the Japanese papers of a folder: those of each application, and all of them if there are several. */
  private async bind(folder: string): Promise<void> {
    const { plan, catalogue, applications, profile } = this.input;
    const title = catalogue.pack.folders[folder]?.bind;
    if (title === undefined || !plan.isPrinted('pdf') || !plan.bindsSomething(folder)) return;
    const papers = this.composed.filter(
      ({ document, lang, content }) =>
        document.folder === folder && document.bound !== false && lang === 'ja' && typeof content !== 'string',
    );
    const bound = applications.flatMap(({ advice: { application } }): { of: number; papers: Composed[] }[] => {
      const own = papers.filter((one) => one.application === application);
      return own.length === 0 ? [] : [{ of: application, papers: own }];
    });
    const parts = bound.map(({ of, papers: own }) => ({
      of,
      papers: own,
      binding: { title: `${title}　${plan.labels[of]}`, parts: own.map(({ content }) => content as Document) },
    }));
    for (const { of, papers: own, binding } of parts)
      await this.addBound(folder, plan.boundPath(folder, of), binding, own, idOf(profile, of));
    if (plan.whole && profile.applications.length > 1 && parts.length > 1)
      await this.addBound(
        folder,
        plan.boundPath(folder),
        { title, parts: parts.map(({ binding }) => binding) },
        papers,
      );
  }

  private async addBound(
    folder: string,
    path: string | undefined,
    binding: Binding,
    papers: readonly Composed[],
    application: { readonly application?: string } = {},
  ): Promise<void> {
    if (path === undefined) return;
    const { fonts, asOf } = this.input;
    this.add(path, await printBound(binding, fonts, asOf), {
      about: {
        document: `${BOUND}-${folder}`,
        kind: BOUND,
        ...application,
        language: 'ja',
        addressee: folder,
        format: 'pdf',
        source: hashOf(papers.map(({ source }) => source).join()),
      },
      from: papers.flatMap(pathsOf),
    });
  }

  private add(path: string, { bytes, missing }: Printed, rest: Pick<MadeFile, 'about' | 'from'>): void {
    this.files.push({ path, bytes, ...rest });
    for (const one of missing) if (!this.missing.has(one.text)) this.missing.set(one.text, one);
    this.input.progress?.(path);
  }
}

function pathsOf({ stem, formats, source }: Composed): { path: string; sha256: string }[] {
  return formats.map((format) => ({ path: `${stem}.${format}`, sha256: source }));
}

function idOf(profile: CaseProfile, application: number): { application: string } {
  return { application: profile.applications[application]?.id ?? '' };
}
