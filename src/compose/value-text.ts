import type { Form } from '../case/form.ts';
import type { ComposeContext } from './context.ts';
import { formatDate, formatNumber } from './format.ts';
import { entriesOf, isRecord } from './profile-form.ts';

/**
 * A known value of the profile in the document's words; undefined if it is unknown or is more than one value. The
 * document's words must have `yes`, `no`, `none`, `ongoing`, `yen`, `list-separator`, `in-person` and the `period-…` units.
 */
export function valueText(value: unknown, form: Form, context: ComposeContext): string | undefined {
  const { words } = context;
  if (value === undefined) return undefined;
  if (value === null) return words.say('none');
  if (form.kind === 'list' || form.kind === 'history') {
    const parts = entriesOf(value).flatMap((entry) => valueText(entry, form.item, context) ?? []);
    return parts.length > 0 ? parts.join(words.say('list-separator')) : undefined;
  }
  if (form.kind !== 'value') return undefined;
  if (typeof value === 'boolean') return words.say(value ? 'yes' : 'no');
  if (isRecord(value)) return form.type === 'Money' ? moneyText(value, context) : clientWords(value, context);
  const text = String(value);
  if (form.ref === 'person') return context.person(text);
  // A word that is on no paper: the form lacks it (`formOnPaper`).
  if (form.slugs && !form.slugs.includes(text)) return words.say('in-person');
  if (form.vocabulary !== undefined) return context.vocabulary(form.vocabulary, text);
  if (form.type === 'Date') return text === 'ongoing' ? words.say('ongoing') : formatDate(text);
  return form.type === 'Period' ? periodText(text, context) : text;
}

function moneyText(value: Readonly<Record<string, unknown>>, context: ComposeContext): string {
  const amount = formatNumber(Number(value.amount));
  return value.currency === 'JPY' ? context.words.say('yen', { amount }) : `${amount} ${String(value.currency)}`;
}

function clientWords(value: Readonly<Record<string, unknown>>, context: ComposeContext): string | undefined {
  const text = context.lang === 'ja' ? (value.ja ?? value['zh-Hans']) : (value['zh-Hans'] ?? value.ja);
  return typeof text === 'string' ? text : undefined;
}

/** A length of time: P2Y6M → 2年6か月. */
function periodText(period: string, context: ComposeContext): string {
  const units = { Y: 'period-years', M: 'period-months', D: 'period-days' } as const;
  return [...period.matchAll(/(\d+)([YMD])/g)]
    .map(([, count = '', unit]) => context.words.say(units[unit as keyof typeof units], { count: Number(count) }))
    .join('');
}
