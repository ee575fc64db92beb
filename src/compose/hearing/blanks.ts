import { OTHER_PERSON } from '../../case/blanks.ts';
import type { Form, ValueForm } from '../../case/form.ts';
import type { Block, BoxField, Cell, ParagraphBlock, Run } from '../../doc/blocks.ts';
import type { ComposeContext } from '../context.ts';
import type { Asked, Choice, SheetFields } from './fields.ts';

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
export function blankBlocks(form: Form, asked: Asked, context: ComposeContext, fields: SheetFields): Block[] {
  const { words } = context;
  const none: Choice = {
    value: 'none',
    words: words.say(form.kind === 'value' && form.ref === 'person' ? 'nobody' : 'none-at-all'),
  };
  const orNone = form.none ? [paragraph(ticks([none], (choice) => fields.box(asked, choice, 'none'), context))] : [];
  if (form.kind === 'record')
    return [
      ...(Object.values(form.fields).some((field) => field.kind === 'value')
        ? []
        : [{ kind: 'space' as const, lines: LINES, field: fields.inWords(asked) }]),
      ...orNone,
    ];
  if (form.kind !== 'value') {
    const field = form.item.kind === 'value' ? fields.blank(asked, form, true) : fields.inWords(asked);
    return [{ kind: 'space', lines: STORY / 2, field }, ...orNone];
  }
  const choices = choicesOf(form, context);
  if (choices.length > 0) {
    const box = (choice: Choice): BoxField => fields.box(asked, choice);
    // "None" is one answer among the others.
    return [paragraph(ticks(choices, box, context)), ...(form.none ? [paragraph(ticks([none], box, context))] : [])];
  }
  const pattern = patternOf(form);
  if (pattern !== undefined)
    return [
      { ...paragraph([words.run(pattern)]), field: fields.blank(asked, form) },
      ...ongoing(form, asked, context, fields),
      ...orNone,
    ];
  const long = form.type === 'ClientWords';
  return [{ kind: 'space', lines: long ? STORY : LINES, field: fields.blank(asked, form, true) }, ...orNone];
}

/** What a cell of a history's table is written into: dates and money keep their signs, everything else is room. */
export function cellBlanks(
  form: Form,
  asked: Asked,
  context: ComposeContext,
  fields: SheetFields,
  end = false,
): Pick<Cell, 'blocks' | 'field'> {
  const { words } = context;
  if (form.kind === 'value' && form.type === 'bool') {
    const box = (choice: Choice): BoxField => fields.box(asked, choice);
    return { blocks: [paragraph(ticks(choicesOf(form, context), box, context))] };
  }
  if (form.kind === 'value' && form.type === 'Date') {
    const date = words.run(end ? 'blank-date-end' : 'blank-date-short');
    const still: Choice = { value: 'ongoing', words: words.say('still-short') };
    return {
      blocks: [
        { ...paragraph([date]), field: fields.blank(asked, form) },
        ...(form.ongoing ? [paragraph(ticks([still], (choice) => fields.box(asked, choice, 'still'), context))] : []),
      ],
    };
  }
  const pattern = form.kind === 'value' ? patternOf(form) : undefined;
  if (pattern === undefined) return { blocks: [], field: fields.blank(asked, form, true) };
  return {
    blocks: [{ ...paragraph([words.run(`${pattern}-short`)]), align: 'end', field: fields.blank(asked, form) }],
  };
}

/** A choice that is ticked; none if the answer is written in. */
export function choicesOf(form: ValueForm, context: ComposeContext): Choice[] {
  const { words, profile } = context;
  if (form.type === 'bool')
    return [
      { value: 'true', words: words.say('yes') },
      { value: 'false', words: words.say('no') },
    ];
  if (form.ref === 'person') {
    const people = Object.keys(profile.people).map((id) => ({ value: id, words: context.person(id) }));
    if (people.length === 0 || people.length >= TICKED) return [];
    return [...people, { value: OTHER_PERSON, words: words.say('other-person') }];
  }
  const { vocabulary, slugs = [] } = form;
  if (vocabulary === undefined || slugs.length > TICKED) return [];
  return slugs.map((slug) => ({ value: slug, words: context.vocabulary(vocabulary, slug) }));
}

/** Boxes with their words in one paragraph; a new line before a choice that has no room on the one before. */
export function ticks(
  choices: readonly Choice[],
  fieldOf: (choice: Choice) => BoxField,
  context: ComposeContext,
): Run[] {
  const { words } = context;
  let used = 0;
  return choices.flatMap((choice, i): Run[] => {
    const { length } = choice.words;
    const fits = used + length + BOX <= LINE;
    used = (fits ? used : 0) + length + BOX;
    const before: Run[] = i === 0 ? [] : [fits ? words.text('　') : { kind: 'line-break' }];
    return [...before, { kind: 'box', state: 'open', field: fieldOf(choice) }, words.text(`\u00a0${choice.words}`)];
  });
}

function ongoing(form: ValueForm, asked: Asked, context: ComposeContext, fields: SheetFields): Block[] {
  if (!form.ongoing) return [];
  const still: Choice = { value: 'ongoing', words: context.words.say('still') };
  return [paragraph(ticks([still], (choice) => fields.box(asked, choice, 'still'), context))];
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
