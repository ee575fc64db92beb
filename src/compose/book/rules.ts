import type { Fee, Parameter, Requirement } from '../../catalogue/model.ts';
import type { Block, Row, Run } from '../../doc/blocks.ts';
import { formatDate, formatNumber } from '../format.ts';
import type { BookParts } from './parts.ts';

/** Dated numbers, each with its clock. */
export function parameterBlocks(parts: BookParts): Block[] {
  const rows = Object.values(parts.catalogue.parameters).flatMap((parameter) => valuesOf(parts, parameter));
  return section(parts, 'parameters', rows);
}

function valuesOf(parts: BookParts, parameter: Parameter): Row[] {
  const { words } = parts;
  return parameter.values.map((value) =>
    parts.entry(
      parameter.slug,
      [
        ...parts.both(parameter.name),
        [words.run(`unit-${parameter.unit}`, { bold: true }, { value: formatNumber(value.value) })],
      ],
      value,
    ),
  );
}

/** Fees by acceptance date, period granted and way of filing. */
export function feeBlocks(parts: BookParts): Block[] {
  return section(
    parts,
    'fees',
    Object.values(parts.catalogue.fees).flatMap((fee) => amountsOf(parts, fee)),
  );
}

function amountsOf(parts: BookParts, fee: Fee): Row[] {
  const { words } = parts;
  return fee.values.map((value) =>
    parts.entry(
      fee.slug,
      [
        ...parts.both(fee.name),
        ...value.bands.map(({ granted, counter, online }): Run[] => [
          words.text(
            words.say(online === undefined ? 'band-counter' : 'band', {
              granted: granted?.[words.lang] ?? words.say('any-period'),
              counter: formatNumber(counter),
              online: formatNumber(online ?? 0),
            }),
          ),
        ]),
        ...(fee.note ? parts.line('note', fee.note[words.lang]) : []),
      ],
      value,
    ),
  );
}

/** What the law or the practice looks at: what is tested, in words, and what answers it. */
export function requirementBlocks(parts: BookParts): Block[] {
  const { catalogue, conditions } = parts;
  const rows = Object.values(catalogue.requirements).map((requirement) =>
    parts.entry(
      requirement.slug,
      [
        kindOf(parts, requirement),
        ...parts.both(requirement.text),
        ...parts.line('applications', requirement.applications.join('、')),
        ...parts.condition(undefined, requirement.when),
        ...parts.line('met-if', conditions.say(requirement.holds)),
        ...(requirement.advice ? parts.line('advice', parts.pair(requirement.advice)) : []),
        ...parts.line('answers', requirement.answers.map((slug) => parts.paper(slug)).join('、')),
      ],
      requirement,
    ),
  );
  return section(parts, 'requirements', rows);
}

/** What an examiner will see in a case, when it is there, what is said to it. */
export function weakPointBlocks(parts: BookParts): Block[] {
  const { words, catalogue, conditions } = parts;
  const rows = Object.values(catalogue.weakPoints).map((one) =>
    parts.entry(
      one.slug,
      [
        kindOf(parts, one),
        ...parts.both(one.text),
        ...parts.line('applications', one.applications.join('、')),
        ...(one.when ? parts.line('weak-if', conditions.say(one.when)) : []),
        ...parts.line('raised-by', one.raisedBy.join('、')),
        ...one.address.flatMap(({ text, asks }) => [
          ...parts.line('to-say', parts.pair(text)),
          ...parts.line('asks', asks.map((asked) => conditions.say(asked)).join('、')),
        ]),
        ...parts.line('answers', one.answers.map((slug) => parts.paper(slug)).join('、')),
        ...(one.letter ? [] : [[words.run('not-in-letter', { small: true })]]),
      ],
      one,
    ),
  );
  return section(parts, 'weak-points', rows);
}

function kindOf({ words }: BookParts, { kind, thumb }: Pick<Requirement, 'kind' | 'thumb'>): Run[] {
  return [words.run(thumb ? 'kind-thumb' : `kind-${kind}`, { small: true, bold: true })];
}

/** For whom each application is at all: what triage closes it by. */
export function gateBlocks(parts: BookParts): Block[] {
  const { words, catalogue, conditions } = parts;
  const rows = Object.values(catalogue.gates).map((gate) =>
    parts.entry(
      gate.slug,
      [
        [words.run(`kind-${gate.kind}`, { small: true, bold: true })],
        ...parts.both(gate.text),
        ...parts.line('applications', [...gate.applications, ...(gate.procedures ?? [])].join('、')),
        ...(gate.holds ? parts.line('met-if', conditions.say(gate.holds)) : []),
        ...(gate.advice ? parts.line('advice', parts.pair(gate.advice)) : []),
      ],
      { confidence: gate.confidence, sources: gate.sources },
    ),
  );
  return section(parts, 'gates', rows);
}

/** Notices of law and deadlines. */
export function noticeBlocks(parts: BookParts): Block[] {
  const { catalogue, conditions } = parts;
  const notices = Object.values(catalogue.notices).map((notice) =>
    parts.entry(
      notice.slug,
      [
        ...parts.both(notice.text),
        ...(notice.onPaper ? parts.line('on-paper', parts.pair(notice.onPaper)) : []),
        ...parts.line('applications', notice.applications.join('、')),
        ...parts.condition(undefined, notice.when),
      ],
      notice,
    ),
  );
  const deadlines = Object.values(catalogue.deadlines).map((deadline) =>
    parts.entry(
      deadline.slug,
      [
        ...parts.both(deadline.text),
        ...parts.line('applications', deadline.applications.join('、')),
        ...parts.line('on', conditions.say(deadline.on)),
        ...parts.condition(undefined, deadline.when),
      ],
      { confidence: deadline.confidence, sources: deadline.sources },
    ),
  );
  return [...section(parts, 'notices', notices), ...section(parts, 'deadlines', deadlines)];
}

/** Where applications are filed and who may file: offices, procedures, rules. */
export function filingBlocks(parts: BookParts): Block[] {
  const { catalogue, words } = parts;
  const offices = Object.values(catalogue.offices).map((office) =>
    parts.entry(
      office.slug,
      [
        ...parts.both(office.name),
        ...parts.line('prefectures', office.prefectures.join('、')),
        ...parts.line('address', office.address ?? ''),
      ],
      office,
    ),
  );
  const procedures = Object.values(catalogue.procedures).flatMap(({ slug, by, place, addressee, processing }) => {
    const name = catalogue.vocabulary.procedures?.[slug]?.[words.lang] ?? slug;
    const line = (text: string) => [[words.text(name)], [parts.small(text)]];
    return [
      parts.entry(slug, line(words.say(`filed-by-${by}`)), place),
      parts.entry(slug, line(words.say('addressee')), addressee),
      ...(processing
        ? [
            parts.entry(slug, line(words.say('processing', { date: formatDate(processing.on) })), {
              confidence: processing.confidence,
              sources: processing.sources,
            }),
          ]
        : []),
    ];
  });
  const rules = Object.values(catalogue.filing).map((rule) =>
    parts.entry(
      rule.slug,
      [
        ...parts.both(rule.text),
        ...parts.line('applications', rule.applications.join('、')),
        ...parts.condition(undefined, rule.when),
      ],
      rule,
    ),
  );
  return [
    ...section(parts, 'offices', offices),
    ...section(parts, 'procedures', procedures),
    ...section(parts, 'filing', rules),
  ];
}

/** Where cases lead beside what was asked for, and what practice looks at for each period of stay. */
export function wayBlocks(parts: BookParts): Block[] {
  const { catalogue, conditions } = parts;
  const papers = (slugs: readonly string[]) => slugs.map((slug) => parts.paper(slug)).join('、');
  const outcomes = Object.values(catalogue.outcomes).map((outcome) =>
    parts.entry(
      outcome.slug,
      [
        ...parts.both(outcome.text),
        ...parts.line('applications', outcome.applications.join('、')),
        ...parts.condition(undefined, outcome.when),
        ...parts.line(
          'instead',
          outcome.leads.map(({ category, procedure }) => `${category} × ${procedure}`).join('、'),
        ),
        ...(outcome.beyond ? parts.line('advice', parts.pair(outcome.beyond)) : []),
        ...parts.line('answers', papers(outcome.papers)),
      ],
      { confidence: outcome.confidence, sources: outcome.sources },
    ),
  );
  const periods = Object.values(catalogue.periods).map((rule) =>
    parts.entry(
      rule.slug,
      [
        ...parts.both(rule.text),
        ...parts.line('applications', rule.applications.join('、')),
        ...parts.line('period', rule.period),
        ...parts.condition(undefined, rule.when),
        ...(rule.holds ? parts.line('met-if', conditions.say(rule.holds)) : []),
        ...parts.line('answers', papers(rule.papers)),
      ],
      { confidence: rule.confidence, sources: rule.sources },
    ),
  );
  const precedents = Object.values(catalogue.precedents).map((one) =>
    parts.entry(
      one.slug,
      [
        ...parts.line('applications', one.applications.map((category) => `${category} × ${one.procedure}`).join('、')),
        ...parts.line('outcome', parts.words.say(`outcome-${one.outcome}`)),
        ...one.facts.flatMap(({ text, alike }) => [
          ...parts.both(text),
          ...(alike ? parts.line('alike-if', conditions.say(alike)) : []),
        ]),
      ],
      { confidence: one.confidence, sources: one.sources },
    ),
  );
  return [
    ...section(parts, 'outcomes', outcomes),
    ...section(parts, 'periods', periods),
    ...section(parts, 'precedents', precedents),
  ];
}

/** What is held against what in a case, and what is told where it does not fit. */
export function contradictionBlocks(parts: BookParts): Block[] {
  const rows = Object.values(parts.catalogue.contradictions).map((one) =>
    parts.entry(
      one.slug,
      [
        [parts.words.run(`contradiction-${one.kind}`, { small: true, bold: true })],
        ...parts.both(one.text),
        ...(one.applications ? parts.line('applications', one.applications.join('、')) : []),
        ...parts.line('advice', parts.pair(one.todo)),
      ],
      one,
    ),
  );
  return section(parts, 'contradictions', rows);
}

/** The glossary: what each word is put in, in both scripts, and how sure that is. */
export function glossaryBlocks(parts: BookParts): Block[] {
  const rows = Object.values(parts.catalogue.glossary).map((one) => {
    const { term } = one;
    const chinese = { kind: 'text', text: term['zh-Hans'], lang: 'zh-Hans' } as const;
    const taiwan = { kind: 'text', text: term['zh-Hant'], lang: 'zh-Hant' } as const;
    return parts.entry(one.slug, [[parts.words.japanese(term.ja)], [chinese], [taiwan]], one);
  });
  return section(parts, 'glossary', rows);
}

/** Every source with its kind and date. */
export function sourceBlocks(parts: BookParts): Block[] {
  const { words, catalogue } = parts;
  const rows = Object.values(catalogue.sources).map((source) =>
    parts.entry(
      source.slug,
      [
        ...parts.both(source.title),
        ...parts.line('kind', words.say(`source-${source.kind}`)),
        ...parts.line('date', source.date),
        ...(source.page === undefined ? [] : parts.line('page', source.page)),
        ...(source.tag === undefined ? [] : parts.line('tag', source.tag)),
      ],
      {},
    ),
  );
  return section(parts, 'sources', rows);
}

function section(parts: BookParts, key: string, rows: readonly Row[]): Block[] {
  const title = parts.words.say(`section-${key}`);
  return rows.length === 0 ? [] : [parts.heading(1, title), ...parts.entries(title, rows)];
}
