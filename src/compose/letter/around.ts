import type { CaseProfile } from '../../case/schema/case.ts';
import type { Office } from '../../catalogue/office-model.ts';
import type { Block, Run } from '../../doc/blocks.ts';
import type { LetterBlock, Writing } from '../../letter/index.ts';
import type { Words } from '../words.ts';
import { runsOf } from './runs.ts';

/** The title; under it what kind of copy this is: a twin, a draft. */
export function titleBlock(
  { title }: Pick<Writing, 'title'>,
  words: Words,
  { draft, twin }: { readonly draft: boolean; readonly twin: boolean },
): Block {
  const marks = [...(twin ? ['twin'] : []), ...(draft ? ['draft'] : [])];
  const subtitle = marks.map((key) => words.say(key)).join('　');
  return {
    kind: 'title',
    runs: [words.text(title[words.lang])],
    ...(subtitle === '' ? {} : { subtitle: [words.text(subtitle)] }),
  };
}

/** Who applies and who writes; whose block it is needs saying only where there are two. */
export function headBlocks({ head }: Pick<Writing, 'head'>, words: Words): Block[] {
  return head.flatMap((block) => headBlock(block, words, head.length > 1));
}

function headBlock(block: LetterBlock, words: Words, labelled: boolean): Block[] {
  const items = block.items.map(({ key, text }) => ({ key: [words.run(key)], value: runsOf(text[words.lang]) }));
  const label: Block[] = labelled
    ? [{ kind: 'paragraph', align: 'start', keepWithNext: true, runs: [words.run(block.role)] }]
    : [];
  return items.length === 0 ? [] : [...label, { kind: 'key-values', items }];
}

/** Where the client ticks that a section is true, or writes what is not. */
export function ticks(words: Words): Block {
  const box: Run = { kind: 'box', state: 'open' };
  return {
    kind: 'paragraph',
    align: 'end',
    runs: [
      box,
      words.run('confirm-true', { small: true }),
      words.text('　'),
      box,
      words.run('confirm-change', { small: true }),
    ],
  };
}

/** What the client confirms with a twin, and where he or she signs. */
export function confirmation(words: Words): Block[] {
  const line = (key: string): Block => ({ kind: 'paragraph', keepWithNext: true, runs: [words.run(key)] });
  return [
    { kind: 'notice', keepWithNext: true, blocks: [line('confirm-warning')] },
    line('confirm-line'),
    { kind: 'signature', label: [words.run('confirm-signature')] },
  ];
}

/** 作成者: the office that made the paper; room to write its name in where the case does not say. */
export function maker(words: Words, profile: CaseProfile, office: Office | undefined): Block {
  const { representative, registrationNumber } = office ?? {};
  const name = profile.review?.reviewer ?? representative ?? words.say('by-hand');
  // A number is somebody's: it stands behind his own name only.
  const registered = registrationNumber !== undefined && representative?.endsWith(name) === true;
  const full = registered ? words.say('made-by-registered', { name, number: registrationNumber }) : name;
  const line = office
    ? words.run('made-by-office', {}, { office: office.name.ja, name: full })
    : words.run('made-by', {}, { name: full });
  return { kind: 'paragraph', align: 'end', runs: [line] };
}

/** Where those sign who have to. Who made the paper is no page of its own: `made` follows the last signature on its page. */
export function signatures({ signers }: Pick<Writing, 'signers'>, words: Words, made?: Block): Block[] {
  const signed = signers.map(
    ({ role }, index): Block => ({
      kind: 'signature',
      label: [words.run('signature', {}, { role: words.say(role) })],
      ...(made && index === signers.length - 1 ? { keepWithNext: true } : {}),
    }),
  );
  return made ? [...signed, made] : signed;
}
