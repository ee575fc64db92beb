import { DOCUMENT_LANGS } from '../base/locale.ts';
import type { Role } from '../case/schema/roles.ts';
import { evaluate } from '../catalogue/condition/evaluate.ts';
import type { Expression, Node } from '../catalogue/condition/node.ts';
import { Unknown } from '../catalogue/condition/values.ts';
import type { HelperName } from '../catalogue/form/letter-helpers.ts';
import type { Piece } from '../catalogue/letter-model.ts';
import type { Gaps } from './gaps.ts';
import { type Rendered, render } from './render.ts';
import type { LetterBlock, LetterItem } from './types.ts';
import type { LetterWorld } from './world.ts';

/** A line of the block that tells who applies and who writes. */
interface Line {
  /** Its label: a key of `documents/letter.yaml`. */
  readonly key: string;
  readonly helper: HelperName;
  readonly path: readonly string[];
  readonly vocabulary?: string;
  /** Left out if it is not known. */
  readonly optional?: boolean;
  /** Of a status the applicant holds already: left out where there is none yet. */
  readonly ofStatus?: boolean;
}

/** Procedures by which somebody without a status of residence asks for one. */
const WITHOUT_STATUS: ReadonlySet<string | undefined> = new Set(['coe', 'acquisition']);

const NAME: Line = { key: 'name', helper: 'name', path: [] };
const BORN: Line = { key: 'born', helper: 'date', path: ['bornOn'] };
const NATIONALITY: Line = { key: 'nationality', helper: 'word', path: ['nationality'], vocabulary: 'countries' };
const ADDRESS: Line = { key: 'address', helper: 'address', path: ['currentAddress'] };
const PHONE: Line = { key: 'phone', helper: 'text', path: ['phone'], optional: true };

const APPLICANT: readonly Line[] = [
  NATIONALITY,
  NAME,
  BORN,
  ADDRESS,
  { key: 'status', helper: 'word', path: ['currentStatus', 'status'], vocabulary: 'statuses', ofStatus: true },
  { key: 'expires', helper: 'date', path: ['currentStatus', 'to'], ofStatus: true },
  { key: 'card', helper: 'text', path: ['residenceCard', 'number'], optional: true, ofStatus: true },
  PHONE,
];

const WRITER: readonly Line[] = [
  NAME,
  { key: 'relation-to', helper: 'relation', path: [] },
  { ...ADDRESS, optional: true },
  PHONE,
];

/** How the block puts its values: names with their Latin letters, words without a gloss, relations to the applicant. */
const OPTIONS: Partial<Record<HelperName, Readonly<Record<string, Expression | boolean>>>> = {
  name: { latin: true },
  word: { gloss: false },
  relation: { to: pathOf('applicant', []) },
};

/**
 * Who applies, and who writes if that is somebody else: each fact with its fields, as in sentences. `secrecyOpen`: the applicant's address may
 * have to be kept secret, and nobody has said; a gap stands in its place.
 */
export function headOf(
  writer: Role,
  procedure: string,
  secrecyOpen: boolean,
  world: LetterWorld,
  gaps: Gaps,
): LetterBlock[] {
  const block = (role: Role, lines: readonly Line[]): LetterBlock => ({
    role,
    items: lines.flatMap((line) =>
      line.key !== 'address'
        ? itemOf(line, role, world, gaps)
        : isConfidential(role, world)
          ? [{ key: line.key, text: confidentialAddress(world) }]
          : secrecyOpen && role === 'applicant'
            ? [{ key: line.key, text: openSecrecy(role, world, gaps) }]
            : itemOf(line, role, world, gaps),
    ),
  });
  const applicant = APPLICANT.filter(({ ofStatus }) => !(ofStatus && WITHOUT_STATUS.has(procedure)));
  return [block('applicant', applicant), ...(writer === 'applicant' ? [] : [block(writer, WRITER)])];
}

/** Whether the person's address is to stand in no paper that others may come to see (reason-letters 4.8); see `openDesk`. */
function isConfidential(role: Role, { facts: { environment } }: LetterWorld): boolean {
  return evaluate(pathOf(role, ['addressConfidential']).node, environment) === true;
}

function confidentialAddress({ words }: LetterWorld): LetterItem['text'] {
  const text = words.text('address-confidential');
  const runs = DOCUMENT_LANGS.map((lang) => [lang, [{ kind: 'words', text: text[lang], lang }]]);
  return Object.fromEntries(runs) as LetterItem['text'];
}

/** A gap that asks whether the address is to be kept secret. */
function openSecrecy(role: Role, { facts: { environment } }: LetterWorld, gaps: Gaps): LetterItem['text'] {
  const answer = evaluate(pathOf(role, ['addressConfidential']).node, environment);
  const missing = answer instanceof Unknown ? [...answer.paths] : [];
  gaps.ask(missing, 'head', true);
  return gaps.runs(missing);
}

function itemOf(line: Line, role: Role, world: LetterWorld, gaps: Gaps): LetterItem[] {
  const piece: Piece = {
    kind: 'value',
    helper: line.helper,
    args: [pathOf(role, line.path)],
    options: OPTIONS[line.helper] ?? {},
    ...(line.vocabulary === undefined ? {} : { vocabulary: line.vocabulary }),
  };
  const rendered = DOCUMENT_LANGS.map((lang) => ({
    lang,
    result: render([piece], world.facts.environment, lang, { phrases: {}, cites: [] }, world),
  }));
  if (rendered.some(({ result }) => result.none)) return [];
  const missing = missingIn(rendered[0]?.result);
  if (missing.length > 0) {
    gaps.ask(missing, 'head', line.optional !== true);
    if (line.optional) return [];
  }
  const text = rendered.map(({ lang, result }) => [
    lang,
    result.stretches.flatMap((one) => ('runs' in one ? one.runs : [gaps.blank(one.missing, lang)])),
  ]);
  return [{ key: line.key, text: Object.fromEntries(text) as LetterItem['text'] }];
}

function missingIn(rendered: Rendered | undefined): string[] {
  return (rendered?.stretches ?? []).flatMap((one) => ('missing' in one ? one.missing : []));
}

/** The expression of a plain path; the lines above are the only ones that are not content. */
function pathOf(variable: string, fields: readonly string[]): Expression {
  const node = fields.reduce<Node>((of, field) => ({ op: '.', of, field }), { op: 'id', name: variable });
  return { source: [variable, ...fields].join('.'), node, type: '' };
}
