import type { Form } from '../../case/form.ts';
import type { ComposeContext } from '../context.ts';
import { entriesOf, valueAt } from '../profile-form.ts';
import type { Ask } from './asks.ts';
import { choicesOf } from './blanks.ts';
import { BLANKS, entryForm, isWide, MORE } from './history.ts';

/** Lines of a table that the first page has room for under its head. */
const FIRST_PAGE = 38;
/** What a question takes beside its answer, what a heading does, and a row of a history, in lines. */
const QUESTION = 2.6;
const HEADING = 2.4;
const ROW = 1.9;
const DATED_ROW = 3.3;
/** Characters of a question on one line. */
const LINE = 26;

/** The questions of the first page, and the rest; nothing is in both or in neither, and the order stays. */
export interface Parts {
  readonly first: readonly Ask[];
  readonly rest: readonly Ask[];
}

/**
 * Divides ranked questions: the first page takes those that decide most, as many as it has room for, so that whoever has two
 * minutes answers what counts. A history too long for what is left of the page waits for the second part, and shorter questions
 * behind it move up. All is one part if it fits.
 */
export function divide(asks: readonly Ask[], context: ComposeContext): Parts {
  const groups = new Set<string>();
  let room = FIRST_PAGE;
  const first: Ask[] = [];
  const rest: Ask[] = [];
  for (const ask of asks) {
    const group = /^[a-z]+(\.[^.[]+)?/i.exec(ask.path)?.[0] ?? '';
    const lines = linesOf(ask, context) + (groups.has(group) ? 0 : HEADING);
    if (lines > room) {
      rest.push(ask);
      continue;
    }
    groups.add(group);
    room -= lines;
    first.push(ask);
  }
  return first.length === 0 ? { first: asks, rest: [] } : { first, rest };
}

/** About how many lines a question takes on the sheet. */
function linesOf({ path, form }: Ask, context: ComposeContext): number {
  const question = QUESTION + Math.floor(context.question(path).length / LINE);
  const entry = entryForm(form);
  if (!entry) return question + answerLines(form, context);
  const known = entriesOf(valueAt(context.profile, path)).length;
  if (isWide(entry)) return Number.POSITIVE_INFINITY;
  const dated = Object.values(entry.fields).some((field) => field.kind === 'value' && field.ongoing);
  return question + 5 + (known > 0 ? known + MORE : BLANKS) * (dated ? DATED_ROW : ROW);
}

function answerLines(form: Form, context: ComposeContext): number {
  if (form.kind === 'record')
    return Object.values(form.fields).reduce((sum, field) => sum + 1 + answerLines(field, context) / 2, 0);
  if (form.kind !== 'value') return 2;
  if (form.type === 'ClientWords') return 4;
  return Math.floor(choicesOf(form, context).length / 3);
}
