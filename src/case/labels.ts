import type * as z from 'zod';
import { failure, type Issue, type Message, type Result, success } from '../base/issue.ts';
import { shown } from '../base/unsafe-text.ts';
import { type Form, formOf } from './form.ts';
import { LABEL_FAULTS, labelShape } from './messages/label.ts';
import { schemaPath } from './paths.ts';

/** The words of one field in one language. */
export interface Label {
  /** Short, as on a form: 氏名（漢字）. */
  readonly label: string;
  /** What to ask the client. `{{person}}`, allowed under `people.*`, stands for the person's name or role. */
  readonly question: string;
  /** Asked in person only, never on a paper. */
  readonly inPerson?: true;
}

/** Labels of one language by schema path (`people.*.addresses[].municipality`). */
export type Labels = Readonly<Record<string, Label>>;

const PERSON = '{{person}}';

/**
 * Reads the parsed data of `templates/labels/<locale>.yaml`. Issue: `label-shape` (no label or question, a placeholder
 * other than `{{person}}`, or `{{person}}` where there is no person).
 */
export function parseLabels(data: unknown, file?: string): Result<Labels> {
  if (!isRecord(data)) return failure([fault(file ?? '', LABEL_FAULTS.shape, file)]);
  const issues: Issue[] = [];
  const labels: Record<string, Label> = {};
  for (const [path, entry] of Object.entries(data)) {
    const found = faultOf(path, entry);
    if (found) issues.push(fault(shown(path, 80), found, file));
    else labels[path] = entry as Label;
  }
  return issues.length > 0 ? failure(issues) : success(labels);
}

/** The label of a field, by its path in a profile or in the schema. */
export function labelOf(labels: Labels, path: string): Label | undefined {
  const key = Object.hasOwn(labels, path) ? path : schemaPath(path);
  return key !== undefined && Object.hasOwn(labels, key) ? labels[key] : undefined;
}

/** A question about this person: `person` is a name or a role in the question's language. */
export function questionAbout(label: Label, person: string): string {
  return label.question.replaceAll(PERSON, () => person);
}

/** Every schema path of the profile, in the order of the schema: fields, records and histories alike. */
export function fieldPaths(schema: z.ZodType): readonly string[] {
  const paths: string[] = [];
  const visit = (form: Form, path: string): void => {
    if (form.kind === 'record') {
      for (const [key, field] of Object.entries(form.fields)) {
        const own = path === '' ? key : `${path}.${key}`;
        paths.push(own);
        visit(field, own);
      }
    } else if (form.kind === 'map') {
      paths.push(`${path}.*`);
      visit(form.item, `${path}.*`);
    } else if (form.kind !== 'value') visit(form.item, `${path}[]`);
  };
  visit(formOf(schema), '');
  return paths;
}

/** Schema paths that have no label: every field must be askable in every language. */
export function missingLabels(schema: z.ZodType, labels: Labels): readonly string[] {
  return fieldPaths(schema).filter((path) => !Object.hasOwn(labels, path));
}

/** Labels of no field: left behind by a change of the schema, or misspelled. */
export function unusedLabels(schema: z.ZodType, labels: Labels): readonly string[] {
  const paths = new Set(fieldPaths(schema));
  return Object.keys(labels).filter((path) => !paths.has(path));
}

function faultOf(path: string, entry: unknown): Message | undefined {
  if (!isRecord(entry)) return LABEL_FAULTS.shape;
  const { label, question, inPerson, ...others } = entry;
  if (Object.keys(others).length > 0 || (inPerson !== undefined && inPerson !== true)) return LABEL_FAULTS.shape;
  if (typeof label !== 'string' || typeof question !== 'string') return LABEL_FAULTS.shape;
  if (label.trim() === '' || question.trim() === '') return LABEL_FAULTS.shape;
  if (/\{\{|\}\}/.test(label + question.replaceAll(PERSON, ''))) return LABEL_FAULTS.placeholder;
  return question.includes(PERSON) && !path.startsWith('people.*') ? LABEL_FAULTS.nobody : undefined;
}

function fault(path: string, found: Message, file: string | undefined): Issue {
  return { severity: 'error', path, ...(file === undefined ? {} : { place: { file } }), ...labelShape(path, found) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
