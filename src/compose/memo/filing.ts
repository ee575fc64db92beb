import { filingOffice } from '../../advise/index.ts';
import type { Confidence, SourceRef } from '../../catalogue/model.ts';
import type { Block, Row, Run } from '../../doc/blocks.ts';
import { addresseeOf } from '../../letter/index.ts';
import { formatDate } from '../format.ts';
import type { MemoParts } from './parts.ts';

/** Where the application is filed and to whom its letters go, with how sure that is; nothing if the content does not say. */
export function filingPlaceRuns(parts: MemoParts): Run[] {
  const { advice, catalogue, words } = parts.context;
  const place = placeOf(parts);
  if (!advice.office || !place) return [];
  const support = (key: string, { confidence, sources }: Support, addressee = '') =>
    parts.small(
      words.say(key, { confidence: words.say(confidence), sources: numbers(parts, sources), addressee }),
      true,
    );
  return [
    words.text(officeText(parts)),
    ...(advice.office.missing.length === 0 ? [] : [words.text('　'), ...parts.waitsFor(advice.office.missing)]),
    ...support('place-support', place.place),
    ...support('addressee-support', place.addressee, addresseeOf(advice, catalogue).ja),
  ];
}

function officeText({ context: { advice, catalogue, words } }: MemoParts): string {
  const { office } = advice;
  const found = filingOffice(advice, catalogue);
  if (found) {
    const values = {
      office: found.office.name.ja,
      prefecture: office?.prefecture ?? '',
      branch: found.branch?.name.ja ?? '',
    };
    const text = words.say(found.branch ? 'filing-office-branch' : 'filing-office-known', values);
    const also = office?.also === undefined ? undefined : catalogue.offices[office.also]?.name.ja;
    return also === undefined ? text : words.say('filing-office-also', { text, also });
  }
  const presumed = office?.presumed === undefined ? undefined : catalogue.offices[office.presumed];
  if (presumed) return words.say('filing-office-presumed', { office: presumed.name.ja });
  return words.say(office?.missing.length === 0 ? 'filing-office-nowhere' : 'filing-office-open');
}

/** The standard processing time as it was published on a day, with its source. */
export function processingRuns(parts: MemoParts, text: string): Run[] {
  const { words } = parts.context;
  const processing = placeOf(parts)?.processing;
  if (!processing) return [words.text(text)];
  const sources = numbers(parts, processing.sources);
  return [words.text(words.say('processing-on', { text, date: formatDate(processing.on), sources }))];
}

/** Who may file and how. */
export function filingBlocks(parts: MemoParts): Block[] {
  const { advice, catalogue, words } = parts.context;
  const rows = advice.filing.map((rule): Row => {
    const entry = Object.hasOwn(catalogue.filing, rule.slug) ? catalogue.filing[rule.slug] : undefined;
    return {
      cells: [
        parts.cell(parts.small(parts.context.say(rule.text)), parts.waitsFor(rule.missing)),
        parts.cell(
          parts.cited(entry?.sources ?? []),
          entry && entry.confidence !== 'official' ? parts.small(words.say(entry.confidence), true) : [],
        ),
      ],
    };
  });
  const columns = [
    ['filing', { share: 84 }],
    ['source', { share: 16 }],
  ] as const;
  return parts.section('section-filing', parts.table('section-filing', columns, rows));
}

interface Support {
  readonly confidence: Confidence;
  readonly sources: readonly SourceRef[];
}

function placeOf({ context: { advice, catalogue } }: MemoParts) {
  return Object.hasOwn(catalogue.procedures, advice.procedure) ? catalogue.procedures[advice.procedure] : undefined;
}

function numbers(parts: MemoParts, sources: readonly SourceRef[]): string {
  return parts.sources.numbers(sources).join('、');
}
