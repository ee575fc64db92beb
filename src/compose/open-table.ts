import { type EvidenceRow, groupRows, type Item, papersIn } from '../advise/index.ts';
import type { Block, Cell, Row } from '../doc/blocks.ts';
import type { ComposeContext } from './context.ts';
import { formatDate } from './format.ts';
import { paperCell, paperNames } from './paper-cell.ts';
import type { SourceRegister } from './sources.ts';

/**
 * Papers that may be needed, compactly: beside each the condition in words or, if `asking`, the facts that decide. All that
 * somebody would need of whom it is not known whether there is one goes into one row.
 */
export function conditionalTable(
  context: ComposeContext,
  title: string,
  rows: readonly EvidenceRow[],
  asking: boolean,
  sources: SourceRegister,
): Block[] {
  if (rows.length === 0) return [];
  const { words } = context;
  const header = (key: string): Cell => ({ blocks: [{ kind: 'paragraph', runs: [words.run(key, { bold: true })] }] });
  return [
    { kind: 'heading', level: 1, runs: [words.text(title)] },
    {
      kind: 'table',
      rules: 'rows',
      summary: title,
      columns: [{ share: 5, align: 'center' }, { share: 50 }, { share: 45 }],
      header: [
        {
          cells: [{ blocks: [] }, header('column-paper'), header(asking ? 'column-question' : 'column-condition')],
        },
      ],
      rows: unnamedTogether(groupRows(rows)).map((items) => {
        for (const item of items) sources.cite(item.first, context);
        return tableRow(items, context, asking);
      }),
    },
  ];
}

function tableRow(items: readonly Item[], context: ComposeContext, asking: boolean): Row {
  const box: Cell = { blocks: [{ kind: 'paragraph', runs: [{ kind: 'box', state: 'open' }] }] };
  const [item, ...more] = items;
  if (!item) return { cells: [box, { blocks: [] }, { blocks: [] }] };
  if (more.length === 0)
    return {
      cells: [box, { blocks: paperCell(item, context, 'brief') }, { blocks: deciding(item.first, context, asking) }],
    };
  const { words } = context;
  const who = (item.first.whose?.missing ?? []).map((path) => context.label(path)).join('・');
  const slugs = [...new Set(items.flatMap(({ first }) => papersIn(first.papers)))];
  return {
    cells: [
      box,
      { blocks: [{ kind: 'list', marker: 'bullet', items: slugs.map((slug) => [paperNames(slug, context)]) }] },
      { blocks: [{ kind: 'paragraph', align: 'start', runs: [words.run('same-for', {}, { who })] }] },
    ],
  };
}

/** Items of somebody nobody has named go together; every other item stands alone. */
function unnamedTogether(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  items.forEach((item, i) => {
    const { whose, forUnnamed } = item.first;
    const unnamed = forUnnamed && whose !== undefined && whose.persons.length === 0;
    const key = unnamed ? whose.missing.join() : String(i);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  });
  return [...groups.values()];
}

/** Why a row is here: its condition in words, from when the rule applies, or the facts that decide. */
function deciding(row: EvidenceRow, context: ComposeContext, asking: boolean): Block[] {
  const { words } = context;
  const condition = row.condition ? [words.say('when', { condition: context.say(row.condition) })] : [];
  const asked = asking ? [...new Set(row.missing.map((path) => context.label(path)))] : [];
  // What is asked in person only is not on this paper: then the condition stands in its place.
  const lines = [...(asked.length > 0 ? asked : condition), ...timeInForce(row, context)];
  return lines.map((text) => ({ kind: 'paragraph', align: 'start', runs: [words.text(text)] }));
}

/** From and until when a rule applies, where the dates do not decide it yet; and that it is no law yet. */
function timeInForce(row: EvidenceRow, context: ComposeContext): string[] {
  const { words } = context;
  const { from, to, on = 'filing' } = row.inForce;
  const clock = words.say(`clock-${on}`);
  const undecided = row.state === 'open';
  return [
    ...(undecided && from !== undefined ? [words.say('in-force-from', { clock, date: formatDate(from) })] : []),
    ...(undecided && to !== undefined ? [words.say('in-force-to', { clock, date: formatDate(to) })] : []),
    ...(row.status === 'in-force' ? [] : [words.say('not-yet-law')]),
  ];
}
