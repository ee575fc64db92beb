import type { DocumentLang } from '../../base/locale.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import type { Office } from '../../catalogue/office-model.ts';
import type { Block, Document, Run } from '../../doc/blocks.ts';
import type { Letter, LetterBlock, LetterRun, LetterSection } from '../../letter/index.ts';
import { reviewedBy } from '../review.ts';
import { Words } from '../words.ts';

/** How a letter is wanted: in Japanese the one that is filed, else the twin in which the client confirms it. */
export interface LetterDocumentOptions {
  readonly lang: DocumentLang;
}

/** First-line indent of prose, in em. */
const INDENT: Readonly<Record<DocumentLang, number>> = { ja: 1, 'zh-Hans': 2, 'zh-Hant': 2 };

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
  private readonly draft: boolean;
  /** Who of the office made the letter, if the case says so. */
  private readonly reviewer: string | undefined;
  private readonly office: Office | undefined;
  private readonly twin: boolean;
  constructor(letter: Letter, words: Words, profile: CaseProfile, office: Office | undefined) {
    this.office = office;
    this.letter = letter;
    this.words = words;
    this.draft = !reviewedBy(profile);
    this.reviewer = profile.review?.reviewer;
    this.twin = words.lang !== 'ja';
  }

  document(): Document {
    const { letter, words } = this;
    const title = letter.title[words.lang];
    const marks = [...(this.twin ? ['twin'] : []), ...(this.draft ? ['draft'] : [])];
    const subtitle = marks.map((key) => words.say(key)).join('　');
    return {
      title,
      lang: words.lang,
      style: 'letter',
      blocks: [
        // The date is written by hand where it is signed: on one place only, never after the day of filing.
        { kind: 'paragraph', align: 'start', runs: [words.text(letter.addressee[words.lang])] },
        { kind: 'space', lines: 1 },
        {
          kind: 'title',
          runs: [words.text(title)],
          ...(subtitle === '' ? {} : { subtitle: [words.text(subtitle)] }),
        },
        ...letter.head.flatMap((block) => this.head(block)),
        ...keptTogether(letter.sections.flatMap((section) => this.section(section))),
        { kind: 'paragraph', align: 'end', runs: [words.run('closing')], keepWithNext: true },
        ...(this.twin ? this.confirmation() : [...this.signatures(), this.maker()]),
      ],
    };
  }

  /** Who applies; whose block it is needs saying only where there are two. */
  private head(block: LetterBlock): Block[] {
    const { words } = this;
    const items = block.items.map(({ key, text }) => ({ key: [words.run(key)], value: this.runs(text[words.lang]) }));
    const label: Block[] =
      this.letter.head.length > 1
        ? [{ kind: 'paragraph', align: 'start', keepWithNext: true, runs: [words.run(block.role)] }]
        : [];
    return items.length === 0 ? [] : [...label, { kind: 'key-values', items }];
  }

  private section({ number, title, paragraphs }: LetterSection): Block[] {
    const { words } = this;
    const heading: Block[] =
      title === undefined ? [] : [{ kind: 'heading', level: 1, runs: [words.text(`${number}　${title[words.lang]}`)] }];
    const prose = paragraphs.map(
      (sentences): Block => ({
        kind: 'paragraph',
        indent: INDENT[words.lang],
        runs: sentences.flatMap(({ text }) => this.runs(text[words.lang])),
      }),
    );
    return [...heading, ...prose, ...(this.twin ? [this.ticks()] : [])];
  }

  /** Where the client ticks that a section is true, or writes what is not. */
  private ticks(): Block {
    const { words } = this;
    const box: Run = { kind: 'box', state: 'open' };
    return {
      kind: 'paragraph',
      align: 'end',
      runs: [
        box,
        words.run('confirm-true', { small: true }),
        words.text('　'),
        box,
        words.run('confirm-change', { small: true }),
      ],
    };
  }

  private confirmation(): Block[] {
    const { words } = this;
    const line = (key: string): Block => ({ kind: 'paragraph', runs: [words.run(key)] });
    return [
      { kind: 'notice', blocks: [line('confirm-warning')] },
      line('confirm-line'),
      { kind: 'signature', label: [words.run('confirm-signature')] },
    ];
  }

  /** 作成者: the office that made the letter; room to write its name in where the case does not say. */
  private maker(): Block {
    const { words, office } = this;
    const { representative, registrationNumber } = office ?? {};
    const name = this.reviewer ?? representative ?? words.say('by-hand');
    // A number is somebody's: it stands behind his own name only.
    const registered = registrationNumber !== undefined && representative?.endsWith(name) === true;
    const full = registered ? words.say('made-by-registered', { name, number: registrationNumber }) : name;
    const line = office
      ? words.run('made-by-office', {}, { office: office.name.ja, name: full })
      : words.run('made-by', {}, { name: full });
    return { kind: 'paragraph', align: 'end', runs: [line] };
  }

  private signatures(): Block[] {
    const { words } = this;
    return this.letter.signers.map(({ role }) => ({
      kind: 'signature',
      label: [words.run('signature', {}, { role: words.say(role) })],
    }));
  }

  /** Runs of a sentence: facts as they stand, whatever is in them; gaps so that nobody overlooks them. */
  private runs(runs: readonly LetterRun[]): Run[] {
    return runs.flatMap(({ kind, text, lang }) =>
      text.split('\n').flatMap((line, i): Run[] => {
        const run: Run[] =
          line === '' ? [] : [{ kind: 'text', text: line, lang, ...(kind === 'gap' ? { bold: true } : {}) }];
        return i === 0 ? run : [{ kind: 'line-break' }, ...run];
      }),
    );
  }
}

/** The end of the text stays with 以上 and the signature: nobody signs a page that says nothing. */
function keptTogether(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' ? [...blocks.slice(0, -1), { ...last, keepWithNext: true }] : [...blocks];
}
