import { isOfficial, type Triage, type TriageEntry } from '../../advise/index.ts';
import type { Block, Cell, Row, Run } from '../../doc/blocks.ts';
import type { CaseContext } from '../context.ts';
import { formatDate } from '../format.ts';
import { isInPerson } from '../in-person.ts';

/** How much of each part one page has room for; what is left out is counted nowhere: the office's output has it all. */
export interface Room {
  readonly deadlines: number;
  readonly papers: number;
  readonly unmet: number;
  readonly questions: number;
  readonly outcomes: number;
  /** What closes a category that stands alone is told beside it. */
  readonly reasons: boolean;
}

/** So many conditions of one theme are told one by one. */
const TOLD_BY_THEMSELVES = 1;

/** The parts of the sheet of a first meeting. */
export class TriageSheet {
  private readonly context: CaseContext;
  private readonly triage: Triage;
  private readonly room: Room;
  /** A mark of what a condition rests on has been printed. */
  private marked = false;
  constructor(context: CaseContext, triage: Triage, room: Room) {
    this.context = context;
    this.triage = triage;
    this.room = room;
  }

  /** Dates that run out, in a ruled box; of several that say the same day the first. */
  deadlines(): Block[] {
    const { words } = this.context;
    const days = new Set<string>();
    const told = this.triage.deadlines.filter(({ on = '' }) => !days.has(on) && days.add(on));
    const lines = told.slice(0, this.room.deadlines).map(({ on = '', text }, i): Block => {
      const date = formatDate(on);
      const day = on < this.triage.on ? words.say('deadline-past', { date }) : date;
      return this.line([
        ...(i === 0 ? [words.run('deadlines', { bold: true, small: true })] : []),
        words.text(day, { bold: true, small: true }),
        this.small(`　${this.context.say(text)}`),
      ]);
    });
    return lines.length === 0 ? [] : [{ kind: 'notice', blocks: lines }];
  }

  /** What is open and lacks nothing that is published, with the papers to think of first. */
  open(): Block[] {
    const { words } = this.context;
    const entries = this.ordered().filter((entry) => entry.unmet.every((one) => !isOfficial(one)));
    const minding = entries.some((entry) => this.toMind(entry).length > 0);
    const rows = entries.map(
      (entry): Row => ({
        cells: [
          this.cell([words.text(this.name(entry.category), { bold: true })], [this.small(this.procedure(entry))]),
          this.cell([this.small(this.papers(entry).join(words.say('list-separator')))]),
          ...(minding ? [this.cell(...this.toMind(entry).map((text) => [this.small(text)]))] : []),
        ],
      }),
    );
    const columns = minding
      ? ([
          ['column-way', 30],
          ['column-papers', 36],
          ['column-mind', 34],
        ] as const)
      : ([
          ['column-way', 34],
          ['column-papers', 66],
        ] as const);
    return [
      this.heading('section-open'),
      rows.length === 0 ? this.line([words.run('nothing-open')]) : this.table('section-open', columns, rows),
    ];
  }

  /** What is open, but a published condition surely is not met today. */
  short(): Block[] {
    const { words } = this.context;
    const lines = this.ordered()
      .filter(({ unmet }) => unmet.some(isOfficial))
      .map((entry) => {
        const texts = entry.unmet.filter(isOfficial).slice(0, this.room.unmet);
        const way = `${this.name(entry.category)}`;
        return this.line([
          words.run('short-of', { bold: true, small: true }, { way }),
          this.small(texts.map(({ text }) => this.context.say(text)).join('／')),
        ]);
      });
    return lines.length === 0 ? [] : [this.heading('section-short'), ...lines];
  }

  /** The few questions that decide most, each with what it decides; then who is asked to say so by himself. */
  questions(): Block[] {
    const { words } = this.context;
    const asked = this.asked();
    const number = new Map(asked.map(({ path }, i) => [path, String(i + 1)]));
    const waiting = this.waiting();
    const told = new Set<string>();
    const rows = asked.map(({ path, kind }, i): Row => {
      const ways = waiting
        .filter(({ category, missing }) => missing.includes(path) && !told.has(category))
        .map(({ category, missing }) => {
          told.add(category);
          const others = missing.flatMap((one) => (one === path ? [] : (number.get(one) ?? [])));
          const way = this.name(category);
          return others.length === 0 ? way : words.say('also', { way, numbers: [...new Set(others)].join('・') });
        });
      const again = waiting.filter(({ missing }) => ways.length === 0 && missing.includes(path));
      const before = [...new Set(again.flatMap(({ missing }) => missing.flatMap((one) => number.get(one) ?? [])))];
      const together = words.say('together', {
        numbers: before.filter((one) => one !== String(i + 1)).join('・'),
        ways: this.names(again.map(({ category }) => category)),
      });
      const question = this.context.question(path) + (kind === 'complete' ? words.say('question-complete') : '');
      return {
        cells: [
          this.cell([words.text(String(i + 1), { bold: true })]),
          this.cell([words.text(question, { small: true })]),
          this.cell([this.small(again.length > 0 ? together : ways.join(words.say('list-separator')))]),
        ],
      };
    });
    const others = waiting.map(({ category }) => category).filter((category) => !told.has(category));
    const later = this.names(others);
    const lines = [
      ...(later === '' ? [] : [this.line([words.run('later-questions', { small: true }, { ways: later })])]),
      ...this.remote(),
    ];
    if (rows.length + lines.length === 0) return [];
    const table = this.table(
      'section-questions',
      [
        ['', 4],
        ['column-question', 56],
        ['column-decides', 40],
      ],
      rows,
    );
    return [this.heading('section-questions'), ...(rows.length === 0 ? [] : [table]), ...lines];
  }

  /**
   * What surely does not fit, compactly: one line a theme. Where one or two conditions make up the theme they are told
   * themselves; of more the names of the categories tell.
   */
  closed(): Block[] {
    const { words, catalogue } = this.context;
    const themes = new Map<string, { gates: Set<string>; categories: string[] }>();
    const rare: string[] = [];
    for (const category of this.categories((states) => states.every((state) => state === 'closed'))) {
      const slug = this.reason(category);
      const gate = slug === undefined ? undefined : this.triage.gates[slug];
      if (slug === undefined || !gate || gate.rare) {
        rare.push(category);
        continue;
      }
      const theme = themes.get(gate.theme) ?? { gates: new Set<string>(), categories: [] };
      theme.gates.add(slug);
      theme.categories.push(category);
      themes.set(gate.theme, theme);
    }
    const order = Object.keys(catalogue.vocabulary['gate-themes'] ?? {});
    const sorted = [...themes].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    const rows = sorted
      .filter(([, { categories }]) => categories.length > 1)
      .map(
        ([theme, { gates, categories }]): Row => ({
          cells: [
            this.cell([this.small(this.themeText(theme, [...gates]))]),
            this.cell([this.small(this.names(categories))]),
          ],
        }),
      );
    const single = sorted.filter(([, { categories }]) => categories.length === 1);
    const others = [
      ...single.map(([theme, { gates, categories }]) => {
        const way = this.names(categories);
        return this.room.reasons ? words.say('way-because', { way, text: this.themeText(theme, [...gates]) }) : way;
      }),
      ...[...new Set(rare)].map((category) => this.name(category)),
    ].join(words.say('list-separator'));
    if (others !== '')
      rows.push({ cells: [this.cell([words.run('closed-others', { small: true })]), this.cell([this.small(others)])] });
    if (rows.length === 0) return [];
    return [
      this.heading('section-closed'),
      this.table(
        'section-closed',
        [
          ['', 30],
          ['', 70],
        ],
        rows,
      ),
      ...this.advice([...themes.values()].flatMap(({ gates }) => [...gates])),
      ...(this.marked ? [this.line([words.run('marks', { small: true, muted: true })])] : []),
    ];
  }

  /** The words of a theme; of one or two conditions these, with what they rest on. */
  private themeText(theme: string, gates: readonly string[]): string {
    const { words } = this.context;
    if (gates.length > TOLD_BY_THEMSELVES) return this.context.vocabulary('gate-themes', theme);
    const texts = gates.flatMap((slug) => {
      const gate = this.triage.gates[slug];
      if (!gate) return [];
      const mark = gate.kind === 'law' ? '' : words.say(`mark-${gate.kind}`);
      this.marked ||= mark !== '';
      return [words.say('closed-by', { text: this.context.say(gate.text), mark })];
    });
    return words.say('closed-not', { text: texts.join('／'), mark: '' });
  }

  /** Ways that lead elsewhere, and procedures that do not exist. */
  outcomes(): Block[] {
    const { words } = this.context;
    const elsewhere = this.triage.elsewhere.map(({ category, procedure, why }): Block[] => [
      this.line([
        words.run(
          'elsewhere',
          { bold: true, small: true },
          { way: this.name(category), procedure: this.context.vocabulary('procedures', procedure) },
        ),
        this.small(this.context.say(why)),
      ]),
    ]);
    const sure = this.triage.outcomes.filter(({ state }) => state === 'certain').slice(0, this.room.outcomes);
    const ways = sure.map(({ text }): Block[] => [this.line([this.small(this.context.say(text))])]);
    const beside = this.names(
      this.triage.entries
        .filter(({ category, state }) => state === 'open' && !this.isStatus(category))
        .map(({ category }) => category),
    );
    const items = [...elsewhere, ...ways];
    return [
      ...(items.length === 0
        ? []
        : [this.heading('section-outcomes'), { kind: 'list', marker: 'bullet', items } as const]),
      ...(beside === '' ? [] : [this.line([words.run('beside', { small: true }, { ways: beside })])]),
    ];
  }

  /** Whom only something rare would concern: asked to say so. */
  private remote(): Block[] {
    const rare = this.categories(
      (states, entries) =>
        !states.includes('open') &&
        entries.some(({ remote }) => remote) &&
        entries.every((one) => one.state !== 'undecided' || one.remote),
    );
    const ways = this.names(rare);
    return ways === '' ? [] : [this.line([this.context.words.run('remote', { small: true }, { ways })])];
  }

  /** Undecided applications of a status, one a category, without those that only something rare would open. */
  private waiting(): TriageEntry[] {
    const found = new Map<string, TriageEntry>();
    for (const entry of this.triage.entries)
      if (
        entry.state === 'undecided' &&
        !entry.remote &&
        this.isStatus(entry.category) &&
        !this.isOpen(entry.category)
      ) {
        const known = found.get(entry.category);
        const missing = [...new Set([...(known?.missing ?? []), ...entry.missing])];
        found.set(entry.category, { ...(known ?? entry), missing });
      }
    return [...found.values()];
  }

  /** The questions there is room for: those that decide something shown here, and that may be asked on paper. */
  private asked() {
    const missing = new Set(this.waiting().flatMap((entry) => entry.missing));
    return this.triage.questions
      .filter(({ path }) => missing.has(path) && !isInPerson(path, this.context.catalogue))
      .slice(0, this.room.questions);
  }

  /** What to do about conditions of the procedure that do not hold. */
  private advice(slugs: readonly string[]): Block[] {
    return slugs.flatMap((slug) => {
      const gate = this.triage.gates[slug];
      return gate?.general && gate.advice ? [this.line([this.small(`→ ${this.context.say(gate.advice)}`)])] : [];
    });
  }

  /** The gate that closes most of a category's procedures; what is particular to it before what is so of all. */
  private reason(category: string): string | undefined {
    const counts = new Map<string, number>();
    for (const { closedBy } of this.triage.entries.filter((entry) => entry.category === category))
      closedBy.forEach((slug, i) => {
        counts.set(slug, (counts.get(slug) ?? 0) + 1 / (1 + i));
      });
    const general = (slug: string) => (this.triage.gates[slug]?.general ? 1 : 0);
    return [...counts].sort(([a, n], [b, m]) => general(a) - general(b) || m - n)[0]?.[0];
  }

  private toMind({ unmet, provided, category, procedure }: TriageEntry): string[] {
    const { words, catalogue } = this.context;
    const coverage = catalogue.categories[category]?.procedures[procedure]?.coverage;
    return [
      ...provided.flatMap((slug) => {
        const gate = this.triage.gates[slug];
        return gate ? [words.say('mind-provided', { text: this.context.say(gate.text) })] : [];
      }),
      ...unmet.slice(0, this.room.unmet).map(({ text }) => words.say('mind-unmet', { text: this.context.say(text) })),
      ...(coverage === 'consultation' ? [words.say('mind-note')] : []),
    ];
  }

  private papers({ papers }: TriageEntry): string[] {
    const { words, catalogue } = this.context;
    return papers.slice(0, this.room.papers).flatMap((slug) => {
      const name = catalogue.evidence[slug]?.name;
      return name ? [words.say('paper-both', { paper: this.context.say(name), japanese: name.ja })] : [];
    });
  }

  /** Open applications of a status: what keeps the present one first, then other statuses, then 永住 and the like. */
  private ordered(): TriageEntry[] {
    const rank = ({ procedure }: TriageEntry) => (procedure === 'extension' ? 0 : procedure === 'acquisition' ? 1 : 2);
    return this.triage.entries
      .filter(({ state, category }) => state === 'open' && this.isStatus(category))
      .sort((a, b) => rank(a) - rank(b));
  }

  /** Categories of a status whose entries are so. */
  private categories(test: (states: readonly string[], entries: readonly TriageEntry[]) => boolean): string[] {
    return Object.keys(this.context.catalogue.categories).filter((category) => {
      const entries = this.triage.entries.filter((entry) => entry.category === category);
      return (
        this.isStatus(category) &&
        test(
          entries.map(({ state }) => state),
          entries,
        )
      );
    });
  }

  private isStatus(category: string): boolean {
    return this.context.catalogue.categories[category]?.status !== undefined;
  }

  private isOpen(category: string): boolean {
    return this.triage.entries.some((entry) => entry.category === category && entry.state === 'open');
  }

  private name(category: string): string {
    const found = this.context.catalogue.categories[category];
    return found ? this.context.say(found.short ?? found.name) : category;
  }

  private names(categories: readonly string[]): string {
    const separator = this.context.words.say('list-separator');
    return [...new Set(categories)].map((category) => this.name(category)).join(separator);
  }

  private procedure({ procedure }: TriageEntry): string {
    return this.context.vocabulary('procedures', procedure);
  }

  private small(text: string): Run {
    return this.context.words.text(text, { small: true });
  }

  private line(runs: readonly Run[]): Block {
    return { kind: 'paragraph', align: 'start', runs };
  }

  private cell(...lines: readonly (readonly Run[])[]): Cell {
    return { blocks: lines.map((runs) => this.line(runs)) };
  }

  private heading(key: string): Block {
    return { kind: 'heading', level: 2, runs: [this.context.words.run(key)] };
  }

  private table(key: string, columns: readonly (readonly [string, number])[], rows: readonly Row[]): Block {
    const { words } = this.context;
    return {
      kind: 'table',
      rules: 'rows',
      summary: words.say(key),
      columns: columns.map(([, share]) => ({ share })),
      ...(columns.every(([name]) => name === '') ? {} : { header: [this.header(columns)] }),
      rows,
    };
  }

  private header(columns: readonly (readonly [string, number])[]): Row {
    const { words } = this.context;
    return {
      cells: columns.map(([name]) => this.cell(name === '' ? [] : [words.run(name, { small: true, bold: true })])),
    };
  }
}
