import type { Category, ListNode, ListRow, Offer, RowContent } from '../../catalogue/model.ts';
import type { Block, Row, Run } from '../../doc/blocks.ts';
import type { Bound } from './condition-words.ts';
import type { BookParts } from './parts.ts';

/** Every category with its procedures: what is offered, how far, and what does not exist and why. */
export function categoryBlocks(parts: BookParts): Block[] {
  const { words, catalogue } = parts;
  const lang = words.lang;
  const rows = Object.values(catalogue.categories).flatMap((category): Row[] => {
    const name = (procedure: string) => catalogue.vocabulary.procedures?.[procedure]?.[lang] ?? procedure;
    return [
      ...Object.entries(category.procedures).map(([procedure, offer]) =>
        parts.entry(
          `${category.slug} ${procedure}`,
          [
            [words.text(`${category.name[lang]}　${name(procedure)}`)],
            ...parts.line('coverage', words.say(`coverage-${offer.coverage}`)),
            ...(offer.note ? parts.line('note', offer.note[lang]) : []),
            ...(offer.processing ? parts.line('processing', offer.processing[lang]) : []),
          ],
          {},
        ),
      ),
      ...Object.entries(category.notOffered).map(([procedure, refused]) =>
        parts.entry(
          `${category.slug} ${procedure}`,
          [
            [words.text(`${category.name[lang]}　${name(procedure)}`)],
            ...parts.line('coverage', words.say(refused.unread ? 'coverage-unread' : 'coverage-not-offered')),
            ...parts.line('note', refused.why[lang]),
            ...parts.line(
              'instead',
              (refused.instead ?? []).map((one) => `${one.category} ${one.procedure}`).join('、'),
            ),
          ],
          refused,
        ),
      ),
    ];
  });
  return [parts.heading(1, words.say('section-categories')), ...parts.entries(words.say('section-categories'), rows)];
}

/** The list of each category and procedure, row by row, with every condition in words. */
export function listBlocks(parts: BookParts): Block[] {
  const lists = Object.values(parts.catalogue.categories).flatMap((category) =>
    Object.entries(category.procedures).flatMap(([procedure, offer]) => oneList(parts, category, procedure, offer)),
  );
  return [parts.heading(1, parts.words.say('section-lists')), ...lists];
}

function oneList(parts: BookParts, category: Category, procedure: string, offer: Offer): Block[] {
  const { words, catalogue } = parts;
  const lang = words.lang;
  const list = catalogue.lists[offer.list];
  if (!list) return [];
  const title = `${category.name[lang]}　${catalogue.vocabulary.procedures?.[procedure]?.[lang] ?? procedure}`;
  const points = list.openPoints.map((point): Block[] => [parts.paragraph(...parts.both(point).flat())]);
  return [
    parts.heading(2, title),
    parts.paragraph(parts.small(words.say('list-of', { slug: offer.list }), true)),
    ...parts.entries(title, rowsOf(parts, list.rows, new Map())),
    ...(points.length === 0
      ? []
      : [parts.heading(3, words.say('open-points')), { kind: 'list' as const, marker: 'box' as const, items: points }]),
  ];
}

function rowsOf(parts: BookParts, nodes: readonly ListNode[], bound: Bound): Row[] {
  return nodes.flatMap((node): Row[] => {
    if (node.kind === 'row') return [rowOf(parts, node, bound)];
    if (node.kind === 'scope') {
      const names = Object.entries(node.bind).map(([name, expression]) => [name, { expression, loop: false }] as const);
      return rowsOf(parts, node.rows, new Map([...bound, ...names]));
    }
    const each = parts.words.say('each', { list: parts.conditions.say(node.over, bound) });
    const band: Row = {
      band: true,
      cells: [{ span: 4, blocks: [parts.paragraph(parts.words.text(each, { small: true }))] }],
    };
    const within = new Map([...bound, [node.variable, { expression: node.over, loop: true }] as const]);
    return [band, ...rowsOf(parts, node.rows, within)];
  });
}

function rowOf(parts: BookParts, row: ListRow, bound: Bound): Row {
  const { words, conditions } = parts;
  const cases = Object.entries(row.cases ?? {}).flatMap(([slug, content]): (readonly Run[])[] => [
    [words.text(words.say('case', { word: conditions.wordFor(slug, row.choose, bound) }), { small: true, bold: true })],
    ...contentLines(parts, content, bound),
  ]);
  return parts.entry(
    row.id,
    [
      ...contentLines(parts, row, bound),
      ...(row.choose ? parts.line('choose', conditions.say(row.choose, bound)) : []),
      ...cases,
    ],
    row,
  );
}

function contentLines(parts: BookParts, content: RowContent, bound: Bound): (readonly Run[])[] {
  const { words, conditions, catalogue } = parts;
  const { papers, level, whose, copies, period, periodWords, note, fetchedBy } = content;
  const lang = words.lang;
  return [
    ...(papers
      ? [
          [
            ...(level === undefined ? [] : [words.text(words.say(`level-${level}`), { small: true, bold: true })]),
            words.japanese(parts.tree(papers, bound)),
          ],
        ]
      : []),
    ...(whose ? parts.line('whose', conditions.say(whose, bound)) : []),
    ...parts.condition(content.condition, content.when, bound),
    ...(period || periodWords
      ? parts.line(
          'period',
          [periodWords && conditions.fill(periodWords[lang], bound), period && conditions.say(period, bound)]
            .filter(Boolean)
            .join('：'),
        )
      : []),
    ...(copies === undefined ? [] : parts.line('copies', String(copies))),
    ...(fetchedBy === undefined
      ? []
      : parts.line('fetched-by', catalogue.vocabulary.fetchers?.[fetchedBy]?.[lang] ?? fetchedBy)),
    ...(note ? parts.line('note', parts.pair(note, bound)) : []),
    ...(content.as ?? []).flatMap((form) => parts.line('as', parts.tree(form, bound))),
    ...(content.answeredBy ?? []).flatMap((answer) =>
      parts.line(
        'answered-by',
        `${parts.paper(answer.paper)}　${conditions.say(answer.when, bound)}　${parts.pair(answer.reason, bound)}`,
      ),
    ),
  ];
}
