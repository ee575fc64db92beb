import type { Text } from '../../base/locale.ts';
import { DEADLINE_VARIABLES } from '../condition/own-scopes.ts';
import type { EvidenceForm } from '../form/evidence.ts';
import type { FilingPlaceForm, FilingRuleForm, OfficeOfAuthorityForm } from '../form/filing.ts';
import type { GlossaryForm } from '../form/glossary.ts';
import type {
  CategoryForm,
  DeadlineForm,
  FeeForm,
  GateForm,
  NoticeForm,
  ParameterForm,
  PointForm,
  RequirementForm,
  SourceForm,
} from '../form/tables.ts';
import type { OutcomeForm, PeriodForm } from '../form/ways.ts';
import type { WeakPointForm } from '../form/weak-point.ts';
import type {
  Category,
  Deadline,
  Evidence,
  Fee,
  FilingPlace,
  FilingRule,
  Gate,
  Notice,
  Offer,
  OfficeOfAuthority,
  Outcome,
  Parameter,
  PeriodRule,
  PointItem,
  Requirement,
  Source,
  SourceRef,
  Term,
  WeakPoint,
} from '../model.ts';
import type { ContentPath } from './content-file.ts';
import type { CompileContext, Entry } from './context.ts';
import { FAULTS } from './messages.ts';
import type { WrittenText } from './prose.ts';

/** Slugs that entries of tables may name. */
export interface KnownSlugs {
  readonly sources: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  readonly authorities: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly requirements: ReadonlySet<string>;
  readonly fees: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  /** Vocabularies: name → slugs. */
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
}

/** Stands for all categories in the `applications` of a rule, such as one about a procedure. */
const EVERY_CATEGORY = 'all';

/** What the condition of a gate sees beside the variables of every condition. */
export const GATE_SCOPE = { target: 'string' } as const;

/** Compiles the entries of every table but the lists. Issues are noted on the context. */
export class TableCompiler {
  private readonly context: CompileContext;
  private readonly slugs: KnownSlugs;
  constructor(context: CompileContext, slugs: KnownSlugs) {
    this.context = context;
    this.slugs = slugs;
  }

  evidence(entry: Entry<EvidenceForm>): Evidence {
    const { form } = entry;
    const { name, remarks, get, ...rest } = form;
    if (/\{\{/.test(Object.values(name).join())) this.context.fault(entry, ['name'], 'prose', FAULTS.prose('{{'));
    this.vocabulary(entry, ['group'], 'groups', form.group);
    this.vocabulary(entry, ['fetchedBy'], 'fetchers', form.fetchedBy);
    if (form.issuer !== undefined)
      this.context.known(entry, ['issuer'], 'authorities', form.issuer, this.slugs.authorities);
    get?.channels?.forEach((slug, i) => {
      this.vocabulary(entry, ['get', 'channels', i], 'channels', slug);
    });
    get?.bring?.forEach((slug, i) => {
      this.vocabulary(entry, ['get', 'bring', i], 'things-to-bring', slug);
    });
    this.sources(entry, ['sources'], form.sources);
    const { how, ...getRest } = get ?? {};
    return {
      ...rest,
      slug: entry.slug,
      name: this.text(entry, ['name'], name),
      remarks: (remarks ?? []).map((remark, i) => this.text(entry, ['remarks', i], remark)),
      get: { ...getRest, ...(how ? { how: this.text(entry, ['get', 'how'], how) } : {}) },
    };
  }

  source(entry: Entry<SourceForm>): Source {
    return { ...entry.form, slug: entry.slug, title: this.text(entry, ['title'], entry.form.title) };
  }

  named(entry: Entry<{ name: WrittenText; note?: WrittenText | undefined }>): { name: Text; note?: Text } {
    return {
      name: this.text(entry, ['name'], entry.form.name),
      ...this.optional(entry, 'note', entry.form.note),
    };
  }

  parameter(entry: Entry<ParameterForm>): Parameter {
    entry.form.values.forEach((value, i) => {
      this.sources(entry, ['values', i, 'sources'], value.sources);
    });
    return { ...entry.form, slug: entry.slug, name: this.text(entry, ['name'], entry.form.name) };
  }

  point(entry: Entry<PointForm>): PointItem {
    this.vocabulary(entry, [], 'point-items', entry.slug);
    for (const table of Object.keys(entry.form.points))
      this.vocabulary(entry, ['points', table], 'points-tables', table);
    entry.form.notWith?.forEach((slug, i) => {
      this.vocabulary(entry, ['notWith', i], 'point-items', slug);
    });
    this.sources(entry, ['sources'], entry.form.sources);
    return { ...entry.form, slug: entry.slug };
  }

  fee(entry: Entry<FeeForm>): Fee {
    return {
      slug: entry.slug,
      ...this.named(entry),
      values: entry.form.values.map((value, i) => {
        this.sources(entry, ['values', i, 'sources'], value.sources);
        const { bands, ...rest } = value;
        return {
          ...rest,
          bands: bands.map(({ granted, ...band }, j) => ({
            ...band,
            ...(granted ? { granted: this.text(entry, ['values', i, 'bands', j, 'granted'], granted) } : {}),
          })),
        };
      }),
    };
  }

  requirement(entry: Entry<RequirementForm>): Requirement | undefined {
    const { form } = entry;
    const holds = this.context.expression(entry, ['holds'], form.holds, {}, ['bool']);
    const rule = this.rule(entry);
    for (const [i, slug] of (form.answers ?? []).entries())
      this.context.known(entry, ['answers', i], 'evidence', slug, this.slugs.evidence);
    if (!holds) return undefined;
    const { from, to, on, status, kind, group, selfCheck } = form;
    if (group !== undefined) this.vocabulary(entry, ['group'], 'self-diagnosis-groups', group);
    return {
      ...rule,
      kind,
      ...(form.thumb ? { thumb: true } : {}),
      holds,
      answers: form.answers ?? [],
      ...Object.fromEntries(
        Object.entries({ from, to, on, status, group, selfCheck }).filter(([, value]) => value !== undefined),
      ),
      ...this.optional(entry, 'advice', form.advice, true),
    };
  }

  /** A gate; `target` in its condition is the status the category asks for (`none` if it asks for none). */
  gate(entry: Entry<GateForm>): Gate | undefined {
    const { form } = entry;
    const { slug, applications, text, confidence, sources } = this.rule(entry);
    form.procedures?.forEach((procedure, i) => {
      this.vocabulary(entry, ['procedures', i], 'procedures', procedure);
    });
    this.vocabulary(entry, ['theme'], 'gate-themes', form.theme);
    const holds = form.holds && this.context.expression(entry, ['holds'], form.holds, GATE_SCOPE, ['bool']);
    if (form.holds && !holds) return undefined;
    return {
      slug,
      applications,
      theme: form.theme,
      kind: form.kind,
      text,
      rare: form.rare === true,
      ceases: form.ceases === true,
      rarely: form.rarely ?? [],
      confidence,
      sources,
      ...(form.procedures ? { procedures: form.procedures } : {}),
      ...(holds ? { holds } : {}),
      ...this.optional(entry, 'advice', form.advice, true),
    };
  }

  weakPoint(entry: Entry<WeakPointForm>): WeakPoint {
    const { form } = entry;
    const rule = this.rule(entry);
    form.raisedBy?.forEach((slug, i) => {
      this.context.known(entry, ['raisedBy', i], 'requirements', slug, this.slugs.requirements);
    });
    form.answers?.forEach((slug, i) => {
      this.context.known(entry, ['answers', i], 'evidence', slug, this.slugs.evidence);
    });
    if (!form.when && !form.raisedBy?.length) this.context.fault(entry, [], 'weak-point', FAULTS.weakPointWhen());
    if (!form.address?.length && !form.answers?.length)
      this.context.fault(entry, [], 'weak-point', FAULTS.weakPointAnswer());
    const { from, to, on, status, kind } = form;
    return {
      ...rule,
      kind,
      ...(form.thumb ? { thumb: true } : {}),
      raisedBy: form.raisedBy ?? [],
      address: (form.address ?? []).map(({ text, asks }, i) => ({
        text: this.text(entry, ['address', i, 'text'], text, true),
        asks: (asks ?? []).flatMap((source, j) => {
          const asked = this.context.expression(entry, ['address', i, 'asks', j], source, {});
          return asked ? [asked] : [];
        }),
      })),
      answers: form.answers ?? [],
      letter: form.letter ?? true,
      ...Object.fromEntries(Object.entries({ from, to, on, status }).filter(([, value]) => value !== undefined)),
    };
  }

  notice(entry: Entry<NoticeForm>): Notice {
    const { status, inPerson, onPaper } = entry.form;
    return {
      ...this.rule(entry),
      status,
      ...(inPerson ? { inPerson } : {}),
      ...this.optional(entry, 'onPaper', onPaper, true),
    };
  }

  /** An office; a branch takes prefectures of its bureau only, and no two bureaus, or branches, one prefecture. */
  office(
    entry: Entry<OfficeOfAuthorityForm>,
    offices: ReadonlyMap<
      string,
      { readonly slug: string; readonly form: Pick<OfficeOfAuthorityForm, 'of' | 'prefectures'> }
    >,
  ): OfficeOfAuthority {
    const { of, prefectures, sources } = entry.form;
    const bureaus = [...offices].filter(([, other]) => other.form.of === undefined);
    if (of !== undefined)
      this.context.known(
        entry,
        ['of'],
        'offices',
        of,
        bureaus.map(([slug]) => slug),
      );
    const area = offices.get(of ?? '')?.form.prefectures;
    const rivals = [...offices.values()].filter(
      (other) => other.slug !== entry.slug && (other.form.of === undefined) === (of === undefined),
    );
    prefectures.forEach((prefecture, i) => {
      if (area) this.context.known(entry, ['prefectures', i], 'prefectures', prefecture, area);
      const twice =
        prefectures.indexOf(prefecture) !== i || rivals.some((other) => other.form.prefectures.includes(prefecture));
      if (twice) this.context.fault(entry, ['prefectures', i], 'twice', FAULTS.twice(prefecture));
    });
    this.sources(entry, ['sources'], sources);
    return { ...entry.form, slug: entry.slug, name: this.text(entry, ['name'], entry.form.name) };
  }

  filingPlace(entry: Entry<FilingPlaceForm>): FilingPlace {
    this.vocabulary(entry, [], 'procedures', entry.slug);
    for (const part of ['place', 'addressee', 'processing'] as const)
      this.sources(entry, [part, 'sources'], entry.form[part]?.sources ?? []);
    return { ...entry.form, slug: entry.slug };
  }

  /** A word of the glossary; what nobody else uses is our own rendering. */
  term(entry: Entry<GlossaryForm>): Term {
    const { term, confidence, sources } = entry.form;
    if (sources.length === 0 && confidence !== 'inferred')
      this.context.fault(entry, ['sources'], 'shape', FAULTS.shape('sources: []'));
    this.sources(entry, ['sources'], sources);
    return { slug: entry.slug, term: this.text(entry, ['term'], term), confidence, sources };
  }

  filingRule(entry: Entry<FilingRuleForm>): FilingRule {
    return this.rule(entry);
  }

  deadline(entry: Entry<DeadlineForm>): Deadline | undefined {
    const on = this.context.expression(entry, ['on'], entry.form.on, DEADLINE_VARIABLES, ['Date']);
    const { kind = 'due', clock = 'filing', onlyIfSure = false } = entry.form;
    return on && { ...this.rule(entry), on, kind, clock, onlyIfSure };
  }

  outcome(entry: Entry<OutcomeForm>): Outcome {
    const { kind, leads = [], beyond } = entry.form;
    if (leads.length === 0 && !beyond) this.context.fault(entry, [], 'leads', FAULTS.leads());
    this.applications(entry, ['leads'], leads);
    return {
      ...this.rule(entry),
      kind,
      leads,
      papers: this.papers(entry, entry.form.papers),
      ...this.optional(entry, 'beyond', beyond, true),
    };
  }

  period(entry: Entry<PeriodForm>): PeriodRule {
    const { period, holds: written } = entry.form;
    const holds = written && this.context.expression(entry, ['holds'], written, {}, ['bool']);
    return {
      ...this.rule(entry),
      period,
      papers: this.papers(entry, entry.form.papers),
      ...(holds ? { holds } : {}),
    };
  }

  category(entry: Entry<CategoryForm>): Category {
    const { form } = entry;
    if (form.status !== undefined) this.vocabulary(entry, ['status'], 'statuses', form.status);
    const procedures: Record<string, Offer> = {};
    for (const [procedure, offer] of Object.entries(form.procedures)) {
      const below = ['procedures', procedure];
      this.vocabulary(entry, below, 'procedures', procedure);
      this.context.known(entry, [...below, 'list'], 'lists', offer.list, this.slugs.lists);
      if (offer.fee !== undefined) this.context.known(entry, [...below, 'fee'], 'fees', offer.fee, this.slugs.fees);
      const { processing, note, ...rest } = offer;
      procedures[procedure] = {
        ...rest,
        ...(processing ? { processing: this.text(entry, [...below, 'processing'], processing) } : {}),
        ...(note ? { note: this.text(entry, [...below, 'note'], note) } : {}),
      };
      if (offer.coverage !== 'full' && !note) this.context.fault(entry, below, 'note', FAULTS.note(offer.coverage));
    }
    return {
      slug: entry.slug,
      name: this.text(entry, ['name'], form.name),
      ...this.optional(entry, 'short', form.short),
      ...(form.status === undefined ? {} : { status: form.status }),
      ...(form.periods ? { periods: form.periods } : {}),
      procedures,
      notOffered: this.notOffered(entry),
    };
  }

  private notOffered(entry: Entry<CategoryForm>): Category['notOffered'] {
    return Object.fromEntries(
      Object.entries(entry.form.notOffered ?? {}).map(([procedure, refused]) => {
        const below = ['notOffered', procedure];
        this.vocabulary(entry, below, 'procedures', procedure);
        if (Object.hasOwn(entry.form.procedures, procedure))
          this.context.fault(entry, below, 'twice', FAULTS.twice(procedure));
        const why = this.text(entry, [...below, 'why'], refused.why);
        if ('unread' in refused) return [procedure, { why, unread: true, sources: [] }];
        const { instead, confidence, sources } = refused;
        this.sources(entry, [...below, 'sources'], sources);
        this.applications(entry, [...below, 'instead'], instead ?? []);
        return [procedure, { why, confidence, sources, ...(instead ? { instead } : {}) }];
      }),
    );
  }

  private applications(
    entry: Entry<unknown>,
    below: readonly (string | number)[],
    named: readonly { readonly category: string; readonly procedure: string }[],
  ): void {
    named.forEach((one, i) => {
      this.context.known(entry, [...below, i], 'categories', one.category, this.slugs.categories);
      this.vocabulary(entry, [...below, i], 'procedures', one.procedure);
    });
  }

  private papers(entry: Entry<unknown>, named: readonly string[] = []): readonly string[] {
    for (const [i, slug] of named.entries())
      this.context.known(entry, ['papers', i], 'evidence', slug, this.slugs.evidence);
    return named;
  }

  private rule(
    entry: Entry<
      GateForm | NoticeForm | RequirementForm | WeakPointForm | DeadlineForm | FilingRuleForm | OutcomeForm | PeriodForm
    >,
  ) {
    const { form } = entry;
    const everywhere = form.applications.length === 1 && form.applications[0] === EVERY_CATEGORY;
    if (!everywhere)
      form.applications.forEach((slug, i) => {
        this.context.known(entry, ['applications', i], 'categories', slug, this.slugs.categories);
      });
    this.sources(entry, ['sources'], form.sources);
    const when = 'when' in form && form.when && this.context.expression(entry, ['when'], form.when, {}, ['bool']);
    return {
      slug: entry.slug,
      applications: everywhere ? [...this.slugs.categories] : form.applications,
      text: this.text(entry, ['text'], form.text, true),
      confidence: form.confidence,
      sources: form.sources,
      ...(when ? { when } : {}),
    };
  }

  private vocabulary(entry: Entry<unknown>, below: readonly (string | number)[], name: string, slug: string): void {
    this.context.known(entry, below, `vocabulary.${name}`, slug, this.slugs.vocabulary[name] ?? []);
  }

  private sources(entry: Entry<unknown>, below: readonly (string | number)[], sources: readonly SourceRef[]): void {
    sources.forEach((source, i) => {
      this.context.known(entry, [...below, i, 'id'], 'sources', source.id, this.slugs.sources);
    });
  }

  private optional<K extends string>(entry: Entry<unknown>, key: K, written: WrittenText | undefined, params = false) {
    return (written ? { [key]: this.text(entry, [key], written, params) } : {}) as { [P in K]?: Text };
  }

  /** A text in which nothing is left to the case but, with `params`, dated numbers. */
  private text(entry: Entry<unknown>, below: ContentPath, written: WrittenText, params = false): Text {
    return this.context.text(entry, below, written, { params, names: [] });
  }
}
