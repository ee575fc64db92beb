import type { DocumentLang } from '../../base/locale.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import type { Office } from '../../catalogue/office-model.ts';
import type { Block, Document } from '../../doc/blocks.ts';
import type { Letter, LetterSection } from '../../letter/index.ts';
import { reviewedBy } from '../review.ts';
import { Words } from '../words.ts';
import { confirmation, headBlocks, maker, signatures, ticks, titleBlock } from './around.ts';
import { keptTogether, sectionBlocks } from './sections.ts';

/** How a letter is wanted: in Japanese the one that is filed, else the twin in which the client confirms it. */
export interface LetterDocumentOptions {
  readonly lang: DocumentLang;
}

/**
 * A letter as a document: addressee, title, who applies, numbered sections, 以上, where to sign. The Chinese twin has the
 * same sections and numbers; in it the client confirms section by section. A draft says so until somebody has reviewed it.
 */
export function composeLetter(
  letter: Letter,
  profile: CaseProfile,
  catalogue: Catalogue,
  { lang }: LetterDocumentOptions,
): Document {
  const words = new Words(catalogue, 'letter', lang);
  return new LetterSheet(letter, words, profile, catalogue.office?.office).document();
}

class LetterSheet {
  private readonly letter: Letter;
  private readonly words: Words;
  private readonly profile: CaseProfile;
  private readonly office: Office | undefined;
  private readonly twin: boolean;
  constructor(letter: Letter, words: Words, profile: CaseProfile, office: Office | undefined) {
    this.letter = letter;
    this.words = words;
    this.profile = profile;
    this.office = office;
    this.twin = words.lang !== 'ja';
  }

  document(): Document {
    const { letter, words } = this;
    return {
      title: letter.title[words.lang],
      lang: words.lang,
      style: 'letter',
      blocks: [
        // The date is written by hand where it is signed: on one place only, never after the day of filing.
        { kind: 'paragraph', align: 'start', runs: [words.text(letter.addressee[words.lang])] },
        { kind: 'space', lines: 1 },
        titleBlock(letter, words, { draft: !reviewedBy(this.profile), twin: this.twin }),
        ...headBlocks(letter, words),
        ...keptTogether(letter.sections.flatMap((section) => this.section(section))),
        { kind: 'paragraph', align: 'end', runs: [words.run('closing')], keepWithNext: true },
        ...(this.twin ? confirmation(words) : signatures(letter, words, maker(words, this.profile, this.office))),
      ],
    };
  }

  private section(section: LetterSection): Block[] {
    return [...sectionBlocks(section, this.words), ...(this.twin ? [ticks(this.words)] : [])];
  }
}
