import type { Office } from '../catalogue/office-model.ts';
import type { Block, Document, LetterheadBlock, Run } from '../doc/blocks.ts';
import type { ComposeContext } from './context.ts';
import { formatDate } from './format.ts';
import { Words } from './words.ts';

/** What a paper of the office has at its head, and what the office's Word file may ask for; nothing on other papers. */
export interface Head {
  readonly blocks: readonly Block[];
  readonly fields: Pick<Document, 'fields'>;
}

const NONE: Head = { blocks: [], fields: {} };

/**
 * The head of a paper if it bears the office's letterhead. `paper` is as in `documents/pack.yaml`: a kind of document,
 * `consultation`, or `list-` with the party it is for.
 */
export function letterhead(context: ComposeContext, paper: string): Head {
  const { office, catalogue, advice, lang } = context;
  if (!office || !catalogue.pack.letterhead.includes(paper)) return NONE;
  const { applicant, asOf } = advice;
  const client = applicant === undefined || !context.named(applicant) ? '' : context.person(applicant);
  return {
    blocks: [letterheadBlock(office, new Words(catalogue, 'letterhead', lang))],
    fields: { fields: { client, date: formatDate(asOf) } },
  };
}

/** The lines the office has written, or else who it is, where, and how to reach it. */
function letterheadBlock(office: Office, words: Words): LetterheadBlock {
  const { lines, logo } = office.letterhead;
  const { name, representative, registrationNumber } = office;
  const [first, ...rest] = lines.map((line): Run[] => [inLanguageOf(line, words)]);
  return {
    kind: 'letterhead',
    ...(logo ? { logo: { picture: logo, alt: words.say('logo', { office: name[words.lang] }) } } : {}),
    name: first ?? [inLanguageOf(name, words)],
    under: first
      ? []
      : [
          ...(representative === undefined ? [] : [[words.japanese(representative)]]),
          ...(registrationNumber === undefined
            ? []
            : [[words.run('registration', {}, { number: registrationNumber })]]),
        ],
    contact: first ? rest : contactLines(office, words),
  };
}

/** Words that are the same in every language were written once: in Japanese. */
function inLanguageOf(text: Office['name'], words: Words): Run {
  const said = text[words.lang];
  return said === text.ja ? words.japanese(said) : words.text(said);
}

function contactLines({ postalCode, address, phone, fax, email, website }: Office, words: Words): Run[][] {
  const numbers = [
    ...(phone === undefined ? [] : [words.say('phone', { phone })]),
    ...(fax === undefined ? [] : [words.say('fax', { fax })]),
  ];
  const net = [email, website].filter((one) => one !== undefined);
  const place = [postalCode === undefined ? undefined : `〒${postalCode}`, address].filter((one) => one !== undefined);
  return [
    ...(place.length > 0 ? [[words.japanese(place.join('　'))]] : []),
    ...(numbers.length > 0 ? [[words.text(numbers.join('　　'))]] : []),
    ...(net.length > 0 ? [[words.text(net.join('　　'))]] : []),
  ];
}
