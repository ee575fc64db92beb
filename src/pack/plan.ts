import { DOCUMENT_LANGS, type DocumentLang } from '../base/locale.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { PackContent, PackDocument } from '../catalogue/pack-model.ts';
import { personName } from '../compose/index.ts';
import type { Paper } from '../letter/index.ts';
import type { ManifestFile } from './manifest.ts';
import { labelsFor, safeName } from './names.ts';

/** True for formats that are no printed page: their document has this one form, whatever others are printed as. */
export function isDataFormat(format: string): format is 'json' | 'ics' {
  return format === 'json' || format === 'ics';
}

/** Formats a document of a pack can have. */
export type PackFormat = PackDocument['formats'][number];

/** What is wanted of a pack; everything the content says if nothing is narrowed. */
export interface PackSelection {
  /** Languages of what the client reads. */
  readonly langs?: readonly DocumentLang[] | undefined;
  /** Languages of the office's memo; Japanese if nothing is said. */
  readonly memoLangs?: readonly DocumentLang[] | undefined;
  readonly formats?: readonly PackFormat[] | undefined;
  /** Kinds or entries of `documents/pack.yaml`. */
  readonly only?: readonly string[] | undefined;
  /** Id of one application. */
  readonly application?: string | undefined;
}

/** One document of the pack, before it is composed. */
export interface Planned {
  readonly slug: string;
  readonly document: PackDocument;
  /** Index of the application in the profile. */
  readonly application: number;
  readonly lang: DocumentLang;
  readonly formats: readonly PackFormat[];
  /** Path of its files without the ending. */
  readonly stem: string;
  /** False if it was not asked for: it is composed, because others depend on it, but not printed. */
  readonly asked: boolean;
  /** Of the kind `paper`: which one it is. */
  readonly paper?: Paper;
}

/** Which documents a pack has, how they are called, and which of them this run makes. */
export class PackPlan {
  /** For file names: of each application its applicant's name, no two the same. */
  readonly labels: readonly string[];
  private readonly profile: CaseProfile;
  private readonly catalogue: Catalogue;
  private readonly content: PackContent;
  private readonly selection: PackSelection;
  constructor(profile: CaseProfile, catalogue: Catalogue, selection: PackSelection) {
    this.profile = profile;
    this.catalogue = catalogue;
    this.content = catalogue.pack;
    this.selection = selection;
    this.labels = labelsFor(
      profile.applications.map(({ id, applicant }) => ({
        id,
        name: applicant === undefined ? id : personName(profile, applicant, catalogue, 'ja'),
      })),
    );
  }

  /** True if this run is about the application. */
  wants(application: number): boolean {
    const { application: id } = this.selection;
    return id === undefined || this.profile.applications[application]?.id === id;
  }

  /** True if every application of the case is wanted. */
  get whole(): boolean {
    return this.profile.applications.every((_, i) => this.wants(i));
  }

  /** The documents of one application, in the order of the content; an entry of papers stands for those that belong to it. */
  documents(application: number, papers: readonly Paper[]): Planned[] {
    const { category = '', procedure = '' } = this.profile.applications[application] ?? {};
    return Object.entries(this.content.documents).flatMap(([slug, document]) => {
      const folder = this.content.folders[document.folder];
      if (!folder || document.categories?.includes(category) === false) return [];
      if (document.procedures?.includes(procedure) === false) return [];
      const own = papers.filter((paper) => paper.document === (document.twinOf ?? slug));
      const made = document.kind === PAPER ? own.map((paper) => ({ paper })) : [{ paper: undefined }];
      return made.flatMap(({ paper }) =>
        this.languages(document).map((lang): Planned => {
          const of =
            paper && own.filter((one) => one.slug === paper.slug).length > 1 ? `（${this.subject(paper)}）` : '';
          const part = lang === 'ja' ? '' : `_${lang}`;
          const name = paper
            ? `${paper.name}${of}${document.twinOf === undefined ? '' : document.name}`
            : document.name;
          return {
            slug,
            document,
            application,
            lang,
            formats: this.formats(document),
            stem: `${folder.name}/${name}_${this.labels[application] ?? ''}${part}`,
            asked: this.isChosen(slug, document, paper?.slug),
            ...(paper ? { paper } : {}),
          };
        }),
      );
    });
  }

  /** Of a paper that comes once for each person: whose it is. */
  private subject({ subject }: Paper): string {
    return safeName(subject === undefined ? '' : personName(this.profile, subject, this.catalogue, 'ja'));
  }

  /** Name of the bound papers of a folder, of one application or of all; undefined if they are not bound. */
  boundPath(folder: string, application?: number): string | undefined {
    const { name, bind } = this.content.folders[folder] ?? {};
    if (name === undefined || bind === undefined) return undefined;
    return `${name}/${bind}${application === undefined ? '' : `_${this.labels[application]}`}.pdf`;
  }

  /** True if this run would make a file of an earlier one again: if it was not made, it is no part of the pack any more. */
  asks(file: ManifestFile): boolean {
    const { applications } = this.profile;
    const index = applications.findIndex(({ id }) => id === file.application);
    if (file.application === undefined ? !this.whole : index >= 0 && !this.wants(index)) return false;
    const bound = this.content.folders[file.addressee]?.bind !== undefined && file.kind === BOUND;
    if (bound) return this.isPrinted('pdf') && this.bindsSomething(file.addressee);
    const document = this.content.documents[file.document];
    if (!document) return true;
    const isData = isDataFormat(file.format);
    return (
      this.isChosen(file.document, document, file.paper) &&
      this.languages(document).some((lang) => lang === file.language) &&
      (isData || this.formats(document).some((format) => format === file.format))
    );
  }

  /** True if one of the papers that are bound in this folder is made in this run. */
  bindsSomething(folder: string): boolean {
    return Object.entries(this.content.documents).some(
      ([slug, document]) => document.folder === folder && document.bound !== false && this.isChosen(slug, document),
    );
  }

  /** True if anything is printed in this format. */
  isPrinted(format: PackFormat): boolean {
    return this.selection.formats?.includes(format) ?? true;
  }

  private isChosen(slug: string, { kind }: PackDocument, paper?: string): boolean {
    const { only } = this.selection;
    return (
      only === undefined || only.includes(slug) || only.includes(kind) || (paper !== undefined && only.includes(paper))
    );
  }

  private formats({ formats }: PackDocument): readonly PackFormat[] {
    // Data has one form, whatever documents are printed as.
    return formats.every(isDataFormat) ? formats : (this.selection.formats ?? formats);
  }

  private languages({ kind, languages, twinOf }: PackDocument): DocumentLang[] {
    const { memoLangs } = this.selection;
    if (kind === 'memo' && memoLangs) return DOCUMENT_LANGS.filter((lang) => memoLangs.includes(lang));
    const client = this.selection.langs ?? this.content.languages;
    const wanted: readonly DocumentLang[] =
      languages === 'ja' ? ['ja'] : languages === 'both' ? ['ja', ...client] : client;
    return DOCUMENT_LANGS.filter((lang) => wanted.includes(lang) && (lang !== 'ja' || twinOf === undefined));
  }
}

/** Every form of the applicants' names: whose case it is. */
export function namesOf(profile: CaseProfile): string[] {
  const people: Readonly<Record<string, CaseProfile['people'][string] | undefined>> = profile.people;
  const names = profile.applications.flatMap(({ applicant = '' }) => {
    const { native, card, latin } = (Object.hasOwn(people, applicant) ? people[applicant]?.names : undefined) ?? {};
    return [native, card, latin].flatMap((name) => name ?? []);
  });
  return [...new Set(names)].sort();
}

/** Kind of an entry that stands for papers of `templates/papers/`. */
const PAPER = 'paper';

/** Kind of the file in which the papers of a folder are bound. */
export const BOUND = 'bound';
