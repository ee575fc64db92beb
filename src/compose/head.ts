import { filingOffice } from '../advise/index.ts';
import type { Text } from '../base/locale.ts';
import type { Block, KeyValuesBlock, Run } from '../doc/blocks.ts';
import { certificateText } from './certificates.ts';
import type { ComposeContext } from './context.ts';
import { formatDate, formatNumber, formatPeriod } from './format.ts';

/** What a sheet is about: applicant, application, dates, fee. `private` facts are left out for other readers. */
export function headBlocks(context: ComposeContext, discreet: boolean): Block[] {
  const { advice, words, catalogue } = context;
  const item = (key: string, value: readonly Run[]) => ({ key: [words.run(key)], value });
  const category = catalogue.categories[advice.category];
  const offer = category?.procedures[advice.procedure];
  // On the table of a first meeting these are written in by hand.
  const blank = words.text('\u3000');
  const applicant =
    advice.applicant === undefined
      ? [context.anonymous ? blank : words.run('unknown-person')]
      : [words.japanese(context.person(advice.applicant), { bold: true })];
  const items: KeyValuesBlock['items'][number][] = [
    ...(advice.applicant === undefined && discreet ? [] : [item('applicant', applicant)]),
  ];
  if (!discreet) {
    const application = [words.text(context.vocabulary('procedures', advice.procedure))];
    if (category) application.push(words.text(`（${context.say(category.name)}）`));
    items.push(
      item('application', application),
      item('filing', [
        advice.filingOn !== undefined
          ? words.text(formatDate(advice.filingOn))
          : context.anonymous
            ? blank
            : words.run('filing-unknown'),
      ]),
    );
    const office = officeText(context);
    if (office !== undefined) items.push(item('office', [words.text(office)]));
    const fee = feeText(context);
    if (fee !== undefined) items.push(item('fee', [words.text(fee)]));
    const { certificates } = advice;
    if (!context.anonymous && certificates.papers + certificates.unknown.length > 0)
      items.push(item('certificates', [words.text(certificateText(certificates, words))]));
    if (offer?.processing) items.push(item('processing', [words.text(processingText(context, offer.processing))]));
  }
  items.push(item('made-on', [words.text(formatDate(advice.asOf))]));
  return [{ kind: 'key-values', items }];
}

/** Where it is filed, or what would tell; nothing where no case is there yet. */
function officeText(context: ComposeContext): string | undefined {
  const { advice, catalogue, words, anonymous } = context;
  if (!advice.office || anonymous) return undefined;
  const name = (slug: string | undefined) =>
    slug !== undefined && Object.hasOwn(catalogue.offices, slug)
      ? catalogue.offices[slug]?.name[context.lang]
      : undefined;
  const found = filingOffice(advice, catalogue);
  if (found) {
    const office = found.branch
      ? words.say('office-branch', { office: context.say(found.office.name), branch: context.say(found.branch.name) })
      : context.say(found.office.name);
    const also = name(advice.office.also);
    return also === undefined ? office : words.say('office-also', { office, also });
  }
  const [path] = advice.office.missing;
  if (path === undefined) return words.say('office-nowhere');
  const presumed = name(advice.office.presumed);
  const fact = context.label(path);
  return presumed === undefined
    ? words.say('office-open', { fact })
    : words.say('office-presumed', { office: presumed, fact });
}

/** The standard processing time with the day on which it was published so: never a promise. */
export function processingText(context: ComposeContext, processing: Text): string {
  const { catalogue, advice, words } = context;
  const place = Object.hasOwn(catalogue.procedures, advice.procedure)
    ? catalogue.procedures[advice.procedure]
    : undefined;
  const text = context.say(processing);
  return place?.processing ? words.say('processing-on', { text, date: formatDate(place.processing.on) }) : text;
}

function feeText(context: ComposeContext): string | undefined {
  const { fee } = context.advice;
  if (!fee) return undefined;
  if (fee.byPeriod.length > 0) {
    const amounts = fee.byPeriod.map(({ period, yen }) =>
      context.words.say('fee-of-period', { period: formatPeriod(period, context.words), yen: formatNumber(yen) }),
    );
    const text = context.words.say('fee-by-period', { amounts: amounts.join(context.lang === 'ja' ? '、' : '，') });
    // Online it may be less: as long as the way of filing is open, the amounts say which they are.
    return fee.online === undefined ? text + context.words.say('fee-at-counter') : text;
  }
  const range = { min: formatNumber(fee.min), max: formatNumber(fee.max) };
  if (fee.missing.length > 0) return context.words.say('fee-by-date', range);
  const kinds = kindsOfFee(context);
  if (kinds !== undefined) return kinds;
  if (fee.min === fee.max)
    return fee.max === 0
      ? context.words.say('fee-of-paper-free')
      : context.words.say('fee-amount', { amount: formatNumber(fee.max) });
  return context.words.say('fee-range', range);
}

/** A fee by what is granted (once, several times) rather than by a period of stay: each with its amount. */
function kindsOfFee({ advice: { fee }, words, lang }: ComposeContext): string | undefined {
  const bands = fee?.bands ?? [];
  if (bands.length < 2 || bands.some(({ months, granted }) => months !== undefined || granted === undefined))
    return undefined;
  const amounts = bands.map((band) =>
    words.say('fee-of-period', {
      period: band.granted?.[lang] ?? '',
      yen: formatNumber(fee?.online ? (band.online ?? band.counter) : band.counter),
    }),
  );
  const text = words.say('fee-by-period', { amounts: amounts.join(lang === 'ja' ? '、' : '，') });
  return fee?.online === undefined ? text + words.say('fee-at-counter') : text;
}

/** Deadlines and the notices of law that surely concern the case, in one ruled box; nothing if there are none. */
export function noticeBlocks(context: ComposeContext): Block[] {
  const { advice, words } = context;
  const deadlines = advice.deadlines.map((deadline): Block => {
    const papers = (deadline.papers ?? []).map((slug) => context.paper(slug));
    const text = context.say(deadline.text) + (papers.length > 0 ? `：${papers.join('、')}` : '');
    const day = deadline.on === undefined ? words.say('deadline-open') : formatDate(deadline.on);
    const plain = deadline.on === undefined && context.anonymous;
    const runs = plain ? [words.text(text)] : [words.text(day, { bold: true }), words.text(`　${text}`)];
    return { kind: 'paragraph', align: 'start', runs };
  });
  const notices = noticeLines(context, 'certain');
  const block = (key: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0
      ? []
      : [{ kind: 'paragraph', align: 'start', runs: [words.run(key, { bold: true })], keepWithNext: true }, ...blocks];
  const blocks = [...alertLines(context), ...block('deadlines', deadlines), ...block('notices', notices)];
  return blocks.length === 0 ? [] : [{ kind: 'notice', blocks }];
}

/** What must not be overlooked, a bold paragraph each, in the checklist's words. */
export function alertLines({ advice, words }: ComposeContext): Block[] {
  return advice.alerts.map((alert) => ({
    kind: 'paragraph',
    align: 'start',
    runs: [words.run(`alert-${alert.kind}`, { bold: true }, { date: formatDate(alert.date) })],
  }));
}

/** Notices of law of one state, a small paragraph each. */
export function noticeLines(context: ComposeContext, state: 'certain' | 'open'): Block[] {
  return context.advice.notices
    .filter((notice) => notice.state === state)
    .map((notice) => ({
      kind: 'paragraph',
      align: 'start',
      runs: [context.words.text(context.say(notice.text), { small: true })],
    }));
}
