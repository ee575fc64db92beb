import type { Form, ValueForm } from '../../case/form.ts';
import type { Block, ParagraphBlock, Run } from '../../doc/blocks.ts';
import type { ComposeContext } from '../context.ts';

/** Choices with more words than this are written in, not ticked. */
const TICKED = 9;
/** Characters a line of an answer has room for, and what a box and the white around it take of them. */
const LINE = 24;
const BOX = 2.5;
/** Lines to write on for a text, and for a story. */
const LINES = 1.2;
const STORY = 5;

const paragraph = (runs: readonly Run[]): ParagraphBlock => ({ kind: 'paragraph', runs, align: 'start' });

/** What an answer is written into: boxes to tick, a date to fill in, or room. */
export function blankBlocks(form: Form, context: ComposeContext): Block[] {
  const { words } = context;
  const none = form.none
    ? [
        paragraph(
          ticks([words.say(form.kind === 'value' && form.ref === 'person' ? 'nobody' : 'none-at-all')], context),
        ),
      ]
    : [];
  if (form.kind === 'record')
    return [
      ...(Object.values(form.fields).some((field) => field.kind === 'value')
        ? []
        : [{ kind: 'space' as const, lines: LINES }]),
      ...none,
    ];
  if (form.kind !== 'value') return [{ kind: 'space', lines: STORY / 2 }, ...none];
  const choices = choicesOf(form, context);
  if (choices.length > 0) return [paragraph(ticks(choices, context)), ...none];
  const pattern = patternOf(form);
  if (pattern !== undefined) return [paragraph([words.run(pattern)]), ...ongoing(form, context), ...none];
  return [{ kind: 'space', lines: form.type === 'ClientWords' ? STORY : LINES }, ...none];
}

/** What a cell of a history's table is written into: dates and money keep their signs, everything else is room. */
export function cellBlanks(form: Form, context: ComposeContext, end = false): Block[] {
  const { words } = context;
  if (form.kind !== 'value') return [];
  if (form.type === 'bool') return [paragraph(ticks(choicesOf(form, context), context))];
  if (form.type === 'Date') {
    const date = words.run(end ? 'blank-date-end' : 'blank-date-short');
    const still = form.ongoing ? [words.text('　'), ...ticks([words.say('still-short')], context)] : [];
    return [paragraph([date, ...still])];
  }
  const pattern = patternOf(form);
  return pattern === undefined ? [] : [{ ...paragraph([words.run(`${pattern}-short`)]), align: 'end' }];
}

/** The words of a choice that is ticked; none if the answer is written in. */
export function choicesOf(form: ValueForm, context: ComposeContext): string[] {
  const { words, profile } = context;
  if (form.type === 'bool') return [words.say('yes'), words.say('no')];
  if (form.ref === 'person') {
    const people = Object.keys(profile.people).map((id) => context.person(id));
    return people.length === 0 || people.length >= TICKED ? [] : [...people, words.say('other-person')];
  }
  if (form.vocabulary === undefined) return [];
  const slugs = form.slugs ?? [];
  return slugs.length > TICKED ? [] : slugs.map((slug) => context.vocabulary(form.vocabulary ?? '', slug));
}

/** Boxes with their words in one paragraph; a new line before a choice that has no room on the one before. */
export function ticks(choices: readonly string[], context: ComposeContext): Run[] {
  const { words } = context;
  let used = 0;
  return choices.flatMap((choice, i): Run[] => {
    const fits = used + choice.length + BOX <= LINE;
    used = (fits ? used : 0) + choice.length + BOX;
    const before: Run[] = i === 0 ? [] : [fits ? words.text('　') : { kind: 'line-break' }];
    return [...before, { kind: 'box', state: 'open' }, words.text(`\u00a0${choice}`)];
  });
}

function ongoing(form: ValueForm, context: ComposeContext): Block[] {
  return form.ongoing ? [paragraph(ticks([context.words.say('still')], context))] : [];
}

function patternOf(form: ValueForm): string | undefined {
  switch (form.type) {
    case 'Date':
      return 'blank-date';
    case 'Money':
      return 'blank-money';
    case 'Period':
      return 'blank-period';
    default:
      return undefined;
  }
}
