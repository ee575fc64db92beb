import type * as z from 'zod';
import { nearest } from '../base/nearest.ts';
import { shown } from '../base/unsafe-text.ts';
import { shownValue } from './convert-value.ts';
import type { Form, ValueForm } from './form.ts';
import { EXPECTED, RULES } from './messages/expected.ts';
import * as says from './messages/field.ts';
import { say, type Told } from './messages/say.ts';
import * as valueSays from './messages/value.ts';
import type { Segment } from './paths.ts';
import type { Reading } from './reading.ts';
import { saysOngoing, suggestDate, suggestPeriod } from './suggestions.ts';
import type { LoadedVocabulary, Words } from './vocabulary.ts';

type ZodIssue = z.core.$ZodIssue;

/** Tells what zod finds, in the user's terms: the path as written, the place, a way out. */
export function tellZodIssues(
  found: readonly ZodIssue[],
  form: Form,
  vocabulary: LoadedVocabulary,
  reading: Reading,
): void {
  for (const issue of found.slice(0, 1000)) {
    const at = locate(form, issue.path as readonly Segment[]);
    const path = issue.input === undefined ? at.path : reading.nearestWritten(at.path);
    // Converting has said it already, and better: what it could not use is simply not there for zod.
    if (!reading.hasError(path)) reading.tell(explain(issue, at.form, vocabulary), path);
  }
}

/** From zod's path to the user's: histories hide their `items`. With the form of what stands there. */
function locate(root: Form, zodPath: readonly Segment[]): { path: readonly Segment[]; form: Form | undefined } {
  const path: Segment[] = [];
  let form: Form | undefined = root;
  for (const [index, segment] of zodPath.entries()) {
    const inItems = form?.kind === 'history' && segment === 'items' && index + 1 < zodPath.length;
    if (inItems) continue;
    path.push(segment);
    if (form?.kind === 'record') form = form.fields[segment];
    else if (form?.kind === 'history') form = typeof segment === 'number' ? form.item : undefined;
    else if (form && form.kind !== 'value') form = form.item;
  }
  return { path, form };
}

function explain(issue: ZodIssue, form: Form | undefined, vocabulary: LoadedVocabulary): Told {
  const value = shownValue(issue.input);
  const type = form?.kind === 'value' ? form.type : form?.kind;
  if (issue.input === undefined && issue.code.startsWith('invalid_')) {
    const missing = says.missingField(shown(String(issue.path.at(-1) ?? '')));
    return issue.code === 'invalid_value' && valueSays.badVersion.todo
      ? { ...missing, todo: valueSays.badVersion.todo }
      : missing;
  }
  const other = () => says.wrongType(EXPECTED[type ?? 'string'] ?? RULES.id);
  switch (issue.code) {
    case 'invalid_value':
      return form?.kind === 'value' && form.slugs ? unknownSlug(value, form, vocabulary) : valueSays.badVersion;
    case 'custom':
      if (issue.message === 'yen')
        return valueSays.badForm('yen-fraction', shownValue((issue.input as { amount?: unknown })?.amount), RULES.yen);
      return issue.message === 'date' ? dateTold(value, form) : other();
    case 'invalid_format':
      if (issue.message === 'period') return valueSays.badForm('bad-period', value, RULES.period, suggestPeriod(value));
      if (issue.message === 'currency') return valueSays.badForm('bad-currency', value, RULES.currency);
      return issue.message === 'id' ? valueSays.badForm('bad-id', value, RULES.id) : other();
    case 'invalid_key':
      return valueSays.badForm('bad-id', shown(String(issue.path.at(-1) ?? '')), RULES.id);
    case 'too_small':
      return bounds(issue.origin, Number(issue.minimum), undefined, form);
    case 'too_big':
      return bounds(issue.origin, undefined, Number(issue.maximum), form);
    default:
      return other();
  }
}

function bounds(origin: string, min: number | undefined, max: number | undefined, form: Form | undefined): Told {
  if (origin === 'string') return valueSays.tooLong(max ?? 0);
  if (origin === 'array')
    return valueSays.wrongCount(...(form && 'count' in form && form.count ? form.count : ([0, max ?? 500] as const)));
  const known = form?.kind === 'value' ? form : undefined;
  return valueSays.outOfRange(known?.min ?? min, known?.max ?? max);
}

function dateTold(value: string, form: Form | undefined): Told {
  if (/^\d{4}(-\d{2}){0,2}$/.test(value)) return valueSays.impossibleDate(value);
  const lasting = form?.kind === 'value' && form.ongoing === true;
  if (lasting && saysOngoing(value)) return valueSays.badDate(value, 'ongoing', false);
  return valueSays.badDate(value, suggestDate(value), lasting);
}

/** Enumerations up to this size are listed whole. */
const LISTED = 16;

function unknownSlug(value: string, form: ValueForm, vocabulary: LoadedVocabulary): Told {
  const slugs = form.slugs ?? [];
  const words = vocabulary[form.vocabulary ?? ''] ?? {};
  const byWord = slugs.find((slug) => Object.values(words[slug] ?? {}).includes(value));
  const near = byWord ?? nearest(value, slugs) ?? byPartOfWord(value, slugs, words);
  return valueSays.unknownSlug(
    value,
    near === undefined ? undefined : withWords([near], words),
    slugs.length <= LISTED ? withWords(slugs, words) : undefined,
  );
}

/** The one slug whose Japanese or Chinese word holds what was written, or is held by it: 変更, 会社員, 留学生. */
function byPartOfWord(value: string, slugs: readonly string[], words: Readonly<Record<string, Words>>) {
  const part = value.trim();
  if (part.length < 2) return undefined;
  const found = slugs.filter((slug) =>
    Object.values(words[slug] ?? {}).some((word) => word.includes(part) || (word.length > 1 && part.includes(word))),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** `special＝特別徴収`, in every language. Traditional Chinese falls back on the Japanese word, which is the official one. */
function withWords(slugs: readonly string[], words: Readonly<Record<string, Words>>) {
  const list = (word: (entry: Words) => string) =>
    slugs.map((slug) => (words[slug] ? `${slug}＝${word(words[slug])}` : slug)).join('、');
  return say(
    list((entry) => entry.ja),
    list((entry) => entry['zh-Hans']),
    list((entry) => entry['zh-Hant'] ?? entry.ja),
    slugs.join(', '),
  );
}
