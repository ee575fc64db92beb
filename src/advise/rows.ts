import type { CaseProfile } from '../case/schema/case.ts';
import { type Environment, evaluate, withVariables } from '../catalogue/condition/evaluate.ts';
import type { Expression } from '../catalogue/condition/node.ts';
import { and, isRec, List, type Truth, Unknown, type Value } from '../catalogue/condition/values.ts';
import type {
  Catalogue,
  List as EvidenceList,
  ListFor,
  ListNode,
  ListRow,
  RowContent,
  RowMove,
} from '../catalogue/model.ts';
import { type Facts, NEVER_EMPTY } from '../facts/index.ts';
import { chooseCase } from './choose.ts';
import { collectionOf } from './collection.ts';
import type { AdviceContent } from './content.ts';
import { coverageOf, partyOf } from './coverage.ts';
import { InPerson } from './in-person.ts';
import { fillNotes, papersIn, selectAnswers, selectForm, stateOf } from './papers.ts';
import type { EvidenceRow, Papers } from './types.ts';
import { filler } from './words.ts';

/** Where the walk through a list is: what variables mean, and how sure it is that this part of the list exists. */
interface Position {
  readonly env: Environment;
  /** Names of the elements of the loops around, `?` for an unknown one. */
  readonly instance: readonly string[];
  readonly exists: Truth;
  /** Inside an element nobody has named. */
  readonly unnamed: boolean;
  readonly values: Readonly<Record<string, string>>;
}

/** Selects the rows of one application's list, in the order of the list (an examiner's order). */
export function selectRows(
  { rows: nodes, moves = [] }: Pick<EvidenceList, 'rows' | 'moves'>,
  facts: Facts,
  application: CaseProfile['applications'][number],
  content: AdviceContent,
): EvidenceRow[] {
  const { catalogue } = content;
  const walk = new RowSelection(facts, application, catalogue, InPerson.of(content));
  walk.nodes(nodes, { env: facts.environment, instance: [], exists: true, unnamed: false, values: {} });
  const rows = walk.rows
    .map((entry, i) => ({ ...entry, order: entry.order ?? i }))
    .sort((a, b) => a.order - b.order)
    .map(({ row }) => row);
  return moves.reduce(moved, rows);
}

/** Puts every instance of a row before or behind another one; where that one is not asked for, all stays as it is. */
function moved(rows: EvidenceRow[], { row: id, anchor, where }: RowMove): EvidenceRow[] {
  const moving = rows.filter(({ row }) => row === id);
  const others = rows.filter(({ row }) => row !== id);
  const at =
    where === 'before'
      ? others.findIndex(({ row }) => row === anchor)
      : others.findLastIndex(({ row }) => row === anchor) + 1;
  const found = others.some(({ row }) => row === anchor);
  return found ? [...others.slice(0, at), ...moving, ...others.slice(at)] : rows;
}

class RowSelection {
  readonly rows: { readonly row: EvidenceRow; readonly order: number | undefined }[] = [];
  private readonly facts: Facts;
  private readonly application: CaseProfile['applications'][number];
  private readonly catalogue: Catalogue;
  private readonly inPerson: InPerson;
  constructor(
    facts: Facts,
    application: CaseProfile['applications'][number],
    catalogue: Catalogue,
    inPerson: InPerson,
  ) {
    this.facts = facts;
    this.application = application;
    this.catalogue = catalogue;
    this.inPerson = inPerson;
  }

  nodes(nodes: readonly ListNode[], at: Position): void {
    for (const node of nodes) {
      if (node.kind === 'row') this.row(node, at);
      else if (node.kind === 'for') this.loop(node, at);
      else {
        const bound = Object.fromEntries(
          Object.entries(node.bind).map(([name, expression]) => [name, evaluate(expression.node, at.env)]),
        );
        const words = Object.entries(bound).filter(([, value]) => typeof value !== 'object');
        const values = { ...at.values, ...Object.fromEntries(words.map(([name, value]) => [name, String(value)])) };
        this.nodes(node.rows, { ...at, env: withVariables(at.env, bound), values });
      }
    }
  }

  private loop(node: ListFor, at: Position): void {
    const each = (element: Value, exists: Truth) =>
      this.nodes(node.rows, {
        ...at,
        unnamed: at.unnamed || exists instanceof Unknown,
        env: withVariables(at.env, { [node.variable]: element }),
        instance: [...at.instance, nameOf(element)],
        exists: and(at.exists, exists),
      });
    const value = evaluate(node.over.node, at.env);
    if (value instanceof Unknown) {
      each(value, neverEmpty(node.over) ? true : value);
      return;
    }
    if (!(value instanceof List)) return;
    const open = new Unknown(value.missing);
    for (const element of value.items) each(element, true);
    for (const element of value.maybe) each(element, open);
    if (value.more) each(open, open);
  }

  private row(row: ListRow, at: Position): void {
    const { content, holds, selected, readerDecides } = chooseCase(row, at.env, this.facts.clocks);
    const truth = and(at.exists, holds);
    if (truth === false || !selected) return;
    const papers = selectForm(selected, content.as ?? [], at.env);
    // A paper a row asks for beside others is a paper of its own on the list.
    const parts = papers.kind === 'all' && papers.state === 'certain' ? papers.of : [papers];
    const inPerson = holds instanceof Unknown && this.inPerson.alone(row, at.env, this.facts.clocks);
    for (const part of parts)
      this.emit(row, { ...content, readerDecides, inPerson }, truth, part, parts.length > 1, at);
  }

  private emit(
    row: ListRow,
    content: RowContent & { readonly readerDecides: boolean; readonly inPerson: boolean },
    truth: Truth,
    papers: Papers,
    split: boolean,
    at: Position,
  ): void {
    const instance = at.instance.length === 0 ? '' : `[${at.instance.join(',')}]`;
    const slugs = papersIn(papers);
    const id = `${row.id}${split ? `.${slugs[0]}` : ''}${instance}`;
    const own = papers.state === 'open' ? new Unknown(papers.missing) : true;
    const { filing } = this.facts.clocks;
    const { from, to, on, fetchedBy } = content;
    const fill = filler(this.facts.environment, at.values);
    const condition = content.condition && fill(content.condition);
    const note = content.note && fill(content.note);
    const words = content.periodWords && fill(content.periodWords);
    this.rows.push({
      order: content.order,
      row: {
        id,
        row: row.id,
        papers: fillNotes(papers, fill),
        ...(content.whose ? { whose: partyOf(evaluate(content.whose.node, at.env)) } : {}),
        level: content.level ?? 'required',
        ...stateOf(and(truth, own)),
        ...(condition ? { condition } : {}),
        forUnnamed: at.unnamed,
        readerDecides: content.readerDecides,
        ...(content.inPerson ? { inPerson: true } : {}),
        copies: content.copies ?? 1,
        ...(content.period ? { coverage: coverageOf(evaluate(content.period.node, at.env), words) } : {}),
        ...(fetchedBy === undefined ? {} : { fetchedBy }),
        ...(note ? { note } : {}),
        answeredBy: selectAnswers(content.answeredBy ?? [], at.env).map((answer) => ({
          ...answer,
          reason: fill(answer.reason),
        })),
        collection: collectionOf(this.application, [id, row.id], slugs, this.catalogue, filing.min),
        inForce: { from, to, on },
        status: content.status ?? 'in-force',
        confidence: content.confidence ?? 'inferred',
        sources: content.sources ?? [],
        ...(row.office ? { office: row.office } : {}),
      },
    });
  }
}

/** Name of an element of a loop in row ids: its key, or `?` and the field that would tell. */
function nameOf(element: Value): string {
  if (isRec(element)) return element.key;
  const [path = ''] = element instanceof Unknown ? element.paths : [];
  return `?${/[A-Za-z]*$/.exec(path)?.[0] ?? ''}`;
}

function neverEmpty(over: Expression): boolean {
  return over.node.op === 'rcall' && NEVER_EMPTY.has(over.node.name);
}
