import { type Advice, type EvidenceRow, openDetails, papersIn } from '../../src/advise/index.ts';
import type { Expectation, RowPattern } from './cases.ts';

/** True if a row is what a pattern says; `null` means: not known on the row. */
export function matches(row: EvidenceRow, pattern: RowPattern): boolean {
  const papers = papersIn(row.papers);
  const one = (pattern: string | number | null | undefined, values: readonly (string | number)[], unknown: boolean) =>
    pattern === undefined || (pattern === null ? unknown && values.length === 0 : values.includes(pattern));
  const { coverage, whose } = row;
  const place = coverage?.municipality;
  return (
    (pattern.paper === undefined || papers.includes(pattern.paper)) &&
    (pattern.any === undefined || papers.every((paper) => pattern.any?.includes(paper))) &&
    one(pattern.whose, whose?.persons ?? [], (whose?.missing.length ?? 0) > 0) &&
    one(pattern.year, coverage?.years ?? [], true) &&
    one(pattern.month, coverage?.months ?? [], true) &&
    one(
      pattern.instalment,
      (coverage?.instalments ?? []).map(({ dueOn }) => dueOn),
      true,
    ) &&
    one(
      pattern.notInTime,
      (coverage?.instalments ?? []).filter(({ inTime }) => inTime !== true).map(({ dueOn }) => dueOn),
      true,
    ) &&
    one(pattern.municipality, typeof place === 'string' ? [place] : [], place === undefined) &&
    (pattern.day === undefined || (coverage?.days ?? []).includes(pattern.day)) &&
    (pattern.claims === undefined ||
      sameSet(
        pattern.claims,
        (coverage?.claims ?? []).map(({ item }) => item),
      )) &&
    (pattern.level === undefined || pattern.level === row.level) &&
    (pattern.answeredBy === undefined ||
      row.answeredBy.some((answer) => answer.paper === pattern.answeredBy && answer.state === 'certain')) &&
    (pattern.needs ?? []).every((path) => [...row.missing, ...openDetails(row)].includes(path))
  );
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

/** A paper of a row that is one of several whose choice hangs on an unknown fact is not certain itself. */
function isCertain(row: EvidenceRow, pattern: RowPattern): boolean {
  if (row.state !== 'certain') return false;
  if (pattern.paper === undefined) return true;
  if (row.papers.kind === 'forms') return row.papers.paper === pattern.paper;
  if (row.papers.kind !== 'depends') return true;
  return row.papers.of.every(({ papers }) => papersIn(papers).includes(pattern.paper ?? ''));
}

/** Everything in which an advice differs from what is expected, one line each. */
export function differences(advice: Advice, expected: Expectation): string[] {
  const found: string[] = [];
  const tell = (what: string, detail: unknown) => found.push(`${what}: ${JSON.stringify(detail)}`);
  for (const pattern of expected.must ?? []) {
    if (!advice.rows.some((row) => matches(row, pattern) && isCertain(row, pattern))) {
      const near = advice.rows.filter((row) => papersIn(row.papers).includes(pattern.paper ?? pattern.any?.[0] ?? ''));
      tell('missing', pattern);
      for (const row of near) found.push(`    has ${describe(row)}`);
    }
  }
  for (const pattern of expected.open ?? [])
    if (!advice.rows.some((row) => matches(row, pattern) && !isCertain(row, pattern))) {
      tell('not open', pattern);
      for (const row of advice.rows.filter((one) => papersIn(one.papers).includes(pattern.paper ?? '')))
        found.push(`    has ${describe(row)}`);
    }
  for (const item of expected.never ?? []) {
    const pattern = typeof item === 'string' ? { paper: item } : item;
    for (const row of advice.rows.filter((one) => matches(one, pattern)))
      found.push(`must not be there: ${describe(row)}`);
  }
  const asked = advice.questions.map((question) => question.path);
  for (const path of expected.asks ?? []) if (!asked.includes(path)) tell('not asked', { path, asked });
  if (expected.first !== undefined && asked[0] !== expected.first)
    tell('asked first', { asked: asked.slice(0, 3), expected: expected.first });
  const notices = advice.notices.map((notice) => notice.slug);
  for (const slug of expected.notices ?? []) if (!notices.includes(slug)) tell('no notice', slug);
  for (const slug of expected.noNotices ?? []) if (notices.includes(slug)) tell('notice', slug);
  const inState = (list: readonly { slug: string; state: string }[], state: string) =>
    list.filter((one) => one.state === state).map(({ slug }) => slug);
  const all = (what: string, wanted: readonly string[] | undefined, is: readonly string[]): void => {
    for (const slug of wanted ?? []) if (!is.includes(slug)) tell(what, slug);
  };
  all('requirement not met', expected.met, inState(advice.requirements, 'met'));
  all('requirement met', expected.notMet, inState(advice.requirements, 'not-met'));
  all('requirement not open', expected.toCheck, inState(advice.requirements, 'open'));
  for (const { slug, state } of advice.requirements)
    if (expected.noRequirement?.includes(slug)) tell('requirement', { slug, state });
  all('no weak point', expected.weak, inState(advice.weakPoints, 'certain'));
  all('weak point not open', expected.openWeak, inState(advice.weakPoints, 'open'));
  for (const { slug, state } of advice.weakPoints)
    if (expected.noWeak?.includes(slug)) tell('weak point', { slug, state });
  all('no outcome', expected.outcomes, inState(advice.outcomes, 'certain'));
  all('outcome not open', expected.openOutcomes, inState(advice.outcomes, 'open'));
  for (const { slug } of advice.outcomes) if (expected.noOutcomes?.includes(slug)) tell('outcome', slug);
  for (const slug of expected.alike ?? []) {
    const one = advice.precedents.find((precedent) => precedent.slug === slug);
    if (!one) tell('no published case', slug);
    for (const { text, state, missing } of one?.facts ?? [])
      if (state === 'different' || state === 'open') tell(`${state} from ${slug}`, [text.ja, missing]);
  }
  all('does not speak for a period', expected.periodMet, inState(advice.periods, 'met'));
  all('speaks for a period', expected.periodNotMet, inState(advice.periods, 'not-met'));
  for (const [slug, on] of Object.entries(expected.deadlines ?? {})) {
    const is = advice.deadlines.find((deadline) => deadline.slug === slug);
    if (on === null ? is !== undefined : is?.on !== on) tell('deadline', { slug, is: is?.on ?? null, expected: on });
  }
  if (expected.fee) {
    const { yen, min = yen, max = yen } = expected.fee;
    if (advice.fee?.min !== min || advice.fee?.max !== max)
      tell('fee', { is: [advice.fee?.min, advice.fee?.max], expected: expected.fee });
  }
  return found;
}

/** A row in one line, for messages. */
export function describe(row: EvidenceRow): string {
  const { coverage, whose } = row;
  const place = coverage?.municipality === undefined ? '' : ` @${coverage.municipality}`;
  const missing = row.missing.length > 0 ? ` needs ${row.missing.join(' ')}` : '';
  const answers = row.answeredBy.map((answer) => ` answered by ${answer.paper} (${answer.state})`).join('');
  return `${row.state} ${row.level} ${row.id} = ${papersIn(row.papers).join('/')} of ${(whose?.persons ?? []).join('+')}${whose?.missing.length ? `?${whose.missing}` : ''}${place}${answers}${missing}`;
}
