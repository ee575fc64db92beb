import type { Form, RecordForm } from '../../case/form.ts';
import { formatPath, parsePath } from '../../case/paths.ts';
import type { ComposeContext } from '../context.ts';
import { formAt, valueAt } from '../profile-form.ts';
import { valueText } from '../value-text.ts';
import type { Ask } from './asks.ts';
import { entryForm } from './history.ts';

/** Facts that tell one entry of a history from the others. */
const TELLING = 3;

/** Which entry of a history a question is about: 株式会社見本商事・2018年4月1日. Undefined if it is about none. */
export function aboutText(ask: Ask, root: RecordForm, context: ComposeContext): string | undefined {
  const segments = parsePath(ask.path) ?? [];
  const index = segments.findLastIndex((segment, i) => typeof segment === 'number' && i < segments.length - 1);
  if (index < 0 || segments[0] === 'applications') return undefined;
  const path = formatPath(segments.slice(0, index + 1));
  const form = formAt(root, path);
  if (form?.kind !== 'record') return undefined;
  const asked = segments[index + 1];
  const facts = Object.entries(form.fields)
    .filter(([key]) => key !== asked)
    .flatMap(
      ([key, field]: [string, Form]) => valueText(valueAt(context.profile, `${path}.${key}`), field, context) ?? [],
    );
  return facts.length === 0 ? undefined : facts.slice(0, TELLING).join(context.words.say('list-separator'));
}

/** What is known already of a fact that is not known exactly: a month without its day, persons of a household. */
export function knownText(ask: Ask, context: ComposeContext): string | undefined {
  if (!ask.complete || entryForm(ask.form)) return undefined;
  return valueText(valueAt(context.profile, ask.path), ask.form, context);
}
