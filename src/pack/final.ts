import { type Advice, type EvidenceRow, openDetails, papersIn, type RequirementAdvice } from '../advise/index.ts';
import type { Issue } from '../base/issue.ts';
import { DOCUMENT_LANGS, type DocumentLang, type Lang } from '../base/locale.ts';
import { schemaPath } from '../case/paths.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import { isWholeWaiver, waivedAt } from '../case/waivers.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { figureGaps, personName } from '../compose/index.ts';
import { checkedPath, isChecked, type Paper, type Writing } from '../letter/index.ts';
import type { PackedApplication } from './make.ts';
import * as says from './messages-final.ts';

type Waiver = NonNullable<CaseProfile['applications'][number]['waivers']>[number];

/**
 * What forbids final documents: nobody has reviewed the case, gaps in letters, drafts that nobody has checked against the
 * original, rows that are open. An entry of
 * `applications[].waivers` that says why (or that it is filled in by hand), by whom and when, closes what it names.
 */
export function finalProblems(
  profile: CaseProfile,
  applications: readonly PackedApplication[],
  catalogue: Catalogue,
): readonly Issue[] {
  const { reviewer, on } = profile.review ?? {};
  const missing = [...(reviewer === undefined ? ['review.reviewer'] : []), ...(on === undefined ? ['review.on'] : [])];
  return [
    ...missing.map((path) => says.notReviewed(path)),
    ...applications.flatMap((one) => new OpenPoints(profile, one, catalogue).issues()),
  ];
}

class OpenPoints {
  private readonly profile: CaseProfile;
  private readonly application: PackedApplication;
  private readonly catalogue: Catalogue;
  private readonly waivers: readonly Waiver[];
  constructor(profile: CaseProfile, application: PackedApplication, catalogue: Catalogue) {
    this.profile = profile;
    this.application = application;
    this.catalogue = catalogue;
    this.waivers = profile.applications[application.advice.application]?.waivers ?? [];
  }

  issues(): Issue[] {
    const { advice } = this.application;
    const base = `applications[${advice.application}].waivers`;
    const incomplete = this.waivers.flatMap((waiver, i) =>
      isWholeWaiver(waiver) ? [] : [says.badWaiver(`${base}[${i}]`)],
    );
    const gaps = this.filed().flatMap((writing) => {
      const { title, questions } = writing;
      const drawn = figureGaps(writing, this.profile, advice, this.catalogue).map((path) => ({
        path,
        text: undefined,
      }));
      return [...questions.filter(({ shown }) => shown), ...drawn]
        .filter(({ path }) => !this.isWaived(path))
        .map(({ path, text }) => ({ path, text, title }));
    });
    // What several papers ask is asked once, in the name of the first.
    const asked = new Map([...gaps].reverse().map((gap) => [gap.path, gap]));
    const rows = advice.rows.filter((row) => this.isOpen(row));
    const unclear = advice.requirements.filter((one) => this.isUnclear(one));
    return [
      ...incomplete,
      ...[...asked.values()].reverse().map(({ path, text, title }) =>
        says.openGap(
          path,
          this.inEveryLanguage((lang) => [title[lang], text?.[lang] ?? this.label(path, lang)]),
        ),
      ),
      ...this.unchecked().map((paper) =>
        says.uncheckedDraft(
          checkedPath(paper),
          this.inEveryLanguage((lang) => this.paperWords(paper, lang)),
        ),
      ),
      ...rows.map((row) =>
        says.openRow(
          row.id,
          this.inEveryLanguage((lang) => this.rowWords(row, advice, lang)),
        ),
      ),
      ...unclear.map(({ slug, text, missing }) =>
        says.openRequirement(
          missing[0] ?? slug,
          this.inEveryLanguage((lang) => [text[lang], missing.map((path) => this.label(path, lang)).join('、')]),
        ),
      ),
    ];
  }

  /** The letter, and the papers that are bound with it. */
  private filed(): readonly Writing[] {
    const { letter, papers } = this.application;
    const { documents, folders } = this.catalogue.pack;
    const bound = papers.filter(({ document }) => folders[documents[document]?.folder ?? '']?.bind !== undefined);
    return [...(letter ? [letter] : []), ...bound];
  }

  /** Drafts that are to be filed once they have been held against the original: translations. */
  private unchecked(): readonly Paper[] {
    const { documents, folders } = this.catalogue.pack;
    return this.application.papers.filter((paper) => {
      const { draftMark, folder = '' } = documents[paper.document] ?? {};
      if (draftMark === undefined || folders[folder]?.bind === undefined) return false;
      return !isChecked(this.profile.applications[this.application.advice.application], paper);
    });
  }

  private paperWords({ title, subject }: Paper, lang: DocumentLang): string {
    const whose = subject === undefined ? '' : `${personName(this.profile, subject, this.catalogue, lang)}: `;
    return `${whose}${title[lang]}`;
  }

  /** A requirement of the law nobody can tell yet; what is only custom or a draft holds nothing up. */
  private isUnclear({ slug, state, missing }: RequirementAdvice): boolean {
    const { kind, status = 'in-force' } = this.catalogue.requirements[slug] ?? {};
    if (state !== 'open' || kind === 'practice' || status !== 'in-force') return false;
    return missing.some((path) => !this.isWaived(path));
  }

  private isOpen(row: EvidenceRow): boolean {
    if (this.isWaived(row.id) || this.isWaived(row.row)) return false;
    const paths = [...new Set([...row.missing, ...openDetails(row)])];
    return paths.some((path) => !this.isWaived(path)) || (row.state === 'open' && paths.length === 0);
  }

  private isWaived(path: string): boolean {
    return waivedAt(this.profile.applications[this.application.advice.application], path) !== undefined;
  }

  private rowWords(row: EvidenceRow, advice: Advice, lang: DocumentLang): [string, string] {
    const papers = papersIn(row.papers).map((slug) => this.catalogue.evidence[slug]?.name.ja ?? slug);
    const name =
      advice.applicant === undefined ? '' : `${personName(this.profile, advice.applicant, this.catalogue, lang)}: `;
    const paths = [...new Set([...row.missing, ...openDetails(row)])].filter((path) => !this.isWaived(path));
    return [
      `${name}${papers[0] ?? row.row}`,
      paths.map((path) => this.label(path, lang)).join(lang === 'ja' ? '、' : '，'),
    ];
  }

  private label(path: string, lang: DocumentLang): string {
    const label = this.catalogue.labels[schemaPath(path) ?? path]?.label[lang] ?? path;
    const id = /^people\.([^.[]+)/.exec(path)?.[1];
    return id === undefined ? label : `${personName(this.profile, id, this.catalogue, lang)} ${label}`;
  }

  /** English readers get the Japanese of the law. */
  private inEveryLanguage<T>(words: (lang: DocumentLang) => T): Readonly<Record<Lang, T>> {
    const made = DOCUMENT_LANGS.map((lang) => [lang, words(lang)] as const);
    return Object.fromEntries([...made, ['en', words('ja')]]) as Record<Lang, T>;
  }
}
