import { type EvidenceRow, papersIn } from '../../advise/index.ts';
import type { Confidence, SourceRef } from '../../catalogue/model.ts';
import type { Block, Row } from '../../doc/blocks.ts';
import { formatDate, formatNumber } from '../format.ts';
import type { MemoParts } from './parts.ts';

const WEAK: ReadonlySet<Confidence> = new Set(['single', 'inferred']);

/** Notices of law with how far each has come, and rows that are not law yet. */
export function lawBlocks(parts: MemoParts): Block[] {
  const { words, advice, catalogue } = parts.context;
  const notices = advice.notices.map((notice): Row => {
    const entry = catalogue.notices[notice.slug];
    const marks = [words.say(`law-${entry?.status ?? 'announced'}`), words.say(`concerns-${notice.state}`)];
    return {
      cells: [
        parts.cell([words.text(marks[0] ?? '')], parts.small(marks[1] ?? '', true)),
        parts.cell(parts.small(parts.context.say(notice.text)), parts.waitsFor(notice.missing)),
        parts.cell(
          parts.cited(entry?.sources ?? []),
          entry && entry.confidence !== 'official' ? parts.small(words.say(entry.confidence), true) : [],
        ),
      ],
    };
  });
  const coming = advice.rows
    .filter((row) => row.status !== 'in-force')
    .map(
      (row): Row => ({
        cells: [
          parts.cell([words.run(`law-${row.status}`)]),
          parts.cell(parts.small(parts.rowName(row)), parts.small(inForce(row, parts), true)),
          parts.cell(parts.cited(row.sources)),
        ],
      }),
    );
  const columns = [
    ['law', { share: 14 }],
    ['content', { share: 70 }],
    ['source', { share: 16 }],
  ] as const;
  const rows = [...notices, ...coming];
  return parts.section('section-law', parts.table('section-law', columns, rows), rows.length);
}

function inForce(row: EvidenceRow, parts: MemoParts): string {
  const { words } = parts.context;
  const { from, to, on } = row.inForce;
  const clock = words.say(`clock-${on ?? 'filing'}`);
  return [
    ...(from === undefined ? [] : [words.say('from-date', { clock, date: formatDate(from) })]),
    ...(to === undefined ? [] : [words.say('to-date', { clock, date: formatDate(to) })]),
  ].join('、');
}

/** Rows that one source alone supports, or that we inferred: what is weak, and on what it rests. */
export function weakBlocks(parts: MemoParts): Block[] {
  const { words, advice, catalogue } = parts.context;
  const seen = new Set<string>();
  const rows = advice.rows.flatMap((row): Row[] => {
    // A row that asks for two papers makes two rows of one id.
    const key = [row.row, ...papersIn(row.papers)].join(' ');
    if (seen.has(key)) return [];
    const papers = [...new Set(papersIn(row.papers))].flatMap((slug) => {
      const paper = catalogue.evidence[slug];
      return paper && WEAK.has(paper.confidence) ? [paper] : [];
    });
    // What the office itself added has a part of its own.
    if (row.office?.kind === 'add') return [];
    if (!WEAK.has(row.confidence) && papers.length === 0) return [];
    seen.add(key);
    const weak = [
      ...(WEAK.has(row.confidence) ? [words.say('weak-row', { confidence: words.say(row.confidence) })] : []),
      ...papers.map((paper) =>
        words.say('weak-paper', { paper: paper.name.ja, confidence: words.say(paper.confidence) }),
      ),
    ];
    const sources: SourceRef[] = [
      ...(WEAK.has(row.confidence) ? row.sources : []),
      ...papers.flatMap((paper) => paper.sources),
    ];
    return [
      {
        cells: [
          parts.cell(parts.small(parts.rowName(row))),
          parts.cell(...weak.map((text) => parts.small(text))),
          parts.cell(parts.cited(sources)),
        ],
      },
    ];
  });
  const columns = [
    ['paper', { share: 42 }],
    ['weak', { share: 42 }],
    ['source', { share: 16 }],
  ] as const;
  return parts.section('section-weak', parts.table('section-weak', columns, rows), rows.length);
}

/** Papers that practice adds: no authority asks for them. */
export function customaryBlocks(parts: MemoParts): Block[] {
  const { words, advice } = parts.context;
  const rows = advice.rows.filter((row) => row.level === 'customary');
  return parts.section(
    'section-customary',
    rows.length === 0
      ? []
      : [
          {
            kind: 'list',
            marker: 'box',
            items: rows.map((row): Block[] => [
              {
                kind: 'paragraph',
                align: 'start',
                runs: [
                  words.text(parts.rowName(row)),
                  ...parts.small(row.state === 'open' ? words.say('open-row') : '', true),
                  ...parts.small(
                    row.condition ? words.say('in-brackets', { text: parts.context.say(row.condition) }) : '',
                    true,
                  ),
                ],
              },
            ]),
          },
        ],
    rows.length,
  );
}

/** What permission costs, by band of the period granted and by way of filing. */
export function feeBlocks(parts: MemoParts): Block[] {
  const { words, advice, catalogue } = parts.context;
  const { fee } = advice;
  if (!fee) return [];
  const entry = catalogue.fees[fee.slug];
  const yen = (amount: number | undefined): string =>
    amount === undefined ? words.say('not-offered') : words.say('yen', { amount: formatNumber(amount) });
  // Bands of periods this status is never granted for are no concern.
  const rows = (entry?.values ?? []).flatMap((value) =>
    value.bands
      .filter((band) => fee.bands.includes(band))
      .map(
        (band): Row => ({
          cells: [
            parts.cell([words.text(accepted(value, parts))]),
            parts.cell([words.text(band.granted ? parts.context.say(band.granted) : words.say('any-period'))]),
            parts.cell([words.text(yen(band.counter))]),
            parts.cell([words.text(yen(band.online))]),
            parts.cell(parts.cited(value.sources)),
          ],
        }),
      ),
  );
  const columns = [
    ['accepted', { share: 28 }],
    ['granted', { share: 24 }],
    ['counter', { share: 16, align: 'end' }],
    ['online', { share: 16, align: 'end' }],
    ['source', { share: 16 }],
  ] as const;
  const notes = [parts.small(entry?.note ? parts.context.say(entry.note) : ''), parts.waitsFor(fee.missing)].filter(
    (runs) => runs.length > 0,
  );
  return parts.section('section-fee', [
    ...parts.table('section-fee', columns, rows),
    ...notes.map((runs): Block => ({ kind: 'paragraph', align: 'start', runs })),
  ]);
}

function accepted(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  parts: MemoParts,
) {
  const { words } = parts.context;
  if (from === undefined && to === undefined) return words.say('any-day');
  return words.say('between', {
    from: from === undefined ? '' : formatDate(from),
    to: to === undefined ? '' : formatDate(to),
  });
}

/** What the list itself leaves open. */
export function pointBlocks(parts: MemoParts): Block[] {
  const { advice } = parts.context;
  const items = advice.openPoints.map((point): Block[] => [
    { kind: 'paragraph', align: 'start', runs: parts.small(parts.context.say(point)) },
  ]);
  return parts.section('section-points', items.length === 0 ? [] : [{ kind: 'list', marker: 'bullet', items }]);
}
