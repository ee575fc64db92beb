import type { FamilyFact } from '../../catalogue/form/evidence.ts';
import { formatDate } from '../format.ts';
import type { Words } from '../words.ts';
import type { Couple, Descent } from './kin.ts';

/** When somebody married and how it ended: 1995年1月1日婚姻、2001年3月2日離婚. A death stands with the person who died. */
export function coupleTexts({ marriages }: Couple, words: Words, dateText = formatDate): string[] {
  return marriages.flatMap(({ marriedOn, endedOn, endedBy }) => [
    ...(marriedOn === undefined ? [] : [words.say('married', { date: dateText(marriedOn) })]),
    ...(typeof endedOn !== 'string' || endedBy === 'death'
      ? []
      : [words.say(ENDS[endedBy ?? ''] ?? 'ended', { date: dateText(endedOn) })]),
  ]);
}

const ENDS: Readonly<Record<string, string>> = { divorce: 'divorced', annulment: 'annulled' };

/** How a child is one's child, where it is not by birth in wedlock or nobody has said how. */
export function descentTexts({ record, open }: Descent, words: Words, dateText = formatDate): string[] {
  if (open || record === undefined) return [words.say('descent-open')];
  const on = record.kind === 'recognised' ? record.recognisedOn : record.adoptedOn;
  const how = record.kind !== undefined && HOW.has(record.kind) ? record.kind : undefined;
  const when = typeof on === 'string' ? dateText(on) : undefined;
  return [
    ...(how === undefined
      ? []
      : [when === undefined || how === 'step' ? words.say(`kind-${how}`) : words.say(how, { date: when })]),
    ...(typeof record.dissolvedOn === 'string' ? [words.say('dissolved', { date: dateText(record.dissolvedOn) })] : []),
  ];
}

const HOW: ReadonlySet<string> = new Set(['adopted', 'special-adopted', 'recognised', 'step']);

/** What shows that a child is one's child. */
export function descentFacts({ record }: Descent): FamilyFact[] {
  switch (record?.kind) {
    case 'adopted':
    case 'special-adopted':
      return ['adoption'];
    case 'recognised':
      return ['birth', 'recognition'];
    default:
      return ['birth'];
  }
}
