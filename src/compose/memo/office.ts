import { isMeant } from '../../catalogue/meant.ts';
import type { OfficeChange } from '../../catalogue/office-model.ts';
import type { Block, Row } from '../../doc/blocks.ts';
import { formatDate } from '../format.ts';
import type { MemoParts } from './parts.ts';

/**
 * What this case needs by the content as it ships and the office does not ask for. What the authority's own list asks for
 * stands first: whoever files answers for leaving it out.
 */
export function hiddenBlocks(parts: MemoParts): Block[] {
  const { advice, words } = parts.context;
  const official = (row: (typeof advice.hidden)[number]): boolean =>
    row.level !== 'customary' && (row.confidence === 'official' || row.confidence === 'agreed');
  const sorted = [...advice.hidden.filter(official), ...advice.hidden.filter((row) => !official(row))];
  const rows = sorted.map((row): Row => {
    const state = row.state === 'open' ? words.say('open-row') : '';
    return {
      cells: [
        parts.cell(
          [words.text(parts.rowName(row)), ...parts.small(state, true)],
          row.condition ? parts.small(parts.context.say(row.condition), true) : [],
          parts.waitsFor(row.missing),
        ),
        parts.cell([
          words.run(official(row) ? 'hidden-official' : 'hidden-other', official(row) ? { bold: true } : {}),
        ]),
        parts.cell(
          parts.small(row.office?.reason ?? ''),
          parts.small(row.office ? formatDate(row.office.on) : '', true),
        ),
        parts.cell(parts.cited(row.sources)),
      ],
    };
  });
  const columns = [
    ['paper', { share: 42 }],
    ['asked-by', { share: 16 }],
    ['why-changed', { share: 30 }],
    ['source', { share: 12 }],
  ] as const;
  return parts.section('section-hidden', parts.table('section-hidden', columns, rows), rows.length);
}

/** What else of the content is the office's own in this application: rows, numbers, notices, sentences of the letter. */
export function changeBlocks(parts: MemoParts): Block[] {
  const { words, catalogue } = parts.context;
  const changes = (catalogue.office?.changes ?? []).filter((change) => concerns(change, parts));
  const rows = changes.map(
    (change): Row => ({
      cells: [
        parts.cell(parts.small(words.say(`change-${change.kind}`))),
        parts.cell(
          parts.small(change.name?.ja ?? [change.slug, change.part].filter((one) => one !== undefined).join('・')),
          parts.small(words.say(`table-${change.table}`), true),
        ),
        parts.cell(parts.small(change.reason), parts.small(formatDate(change.on), true)),
      ],
    }),
  );
  const columns = [
    ['change', { share: 14 }],
    ['content', { share: 50 }],
    ['why-changed', { share: 36 }],
  ] as const;
  return parts.section('section-changes', parts.table('section-changes', columns, rows), rows.length);
}

/** Tables of which every entry may concern every application. */
const COMMON: ReadonlySet<string> = new Set([
  'evidence',
  'parameters',
  'fees',
  'sources',
  'authorities',
  'contradictions',
  'offices',
  'glossary',
]);

function concerns({ table, slug, part, kind, applications }: OfficeChange, parts: MemoParts): boolean {
  const { advice, catalogue } = parts.context;
  const { category, procedure } = advice;
  if (COMMON.has(table)) return !(table === 'evidence' && kind === 'add' && !usedIn(parts, slug));
  if (table === 'applications') return slug === category;
  if (table === 'procedures') return slug === procedure;
  if (table === 'letters')
    return (
      catalogue.letters[slug]?.for.some((one) => one.category === category && one.procedure === procedure) === true
    );
  if (table === 'papers') return catalogue.papers[slug]?.for?.some((one) => isMeant(one, advice)) !== false;
  // Rows that are hidden have a table of their own.
  if (table === 'lists')
    return advice.rows.some(({ row }) => part !== undefined && (row === part || row.endsWith(`/${part}`)));
  return applications?.includes(category) === true;
}

function usedIn({ context }: MemoParts, slug: string): boolean {
  return JSON.stringify(context.advice.rows.map(({ papers }) => papers)).includes(`"${slug}"`);
}
