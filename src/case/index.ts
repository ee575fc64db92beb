/** The case profile: its schema, reading it from a file, the words of its fields, its paths. */
export { type Form, formOf } from './form.ts';
export { caseJsonSchema, type JsonSchema, type SchemaLabels } from './json-schema.ts';
export {
  fieldPaths,
  type Label,
  type Labels,
  labelOf,
  missingLabels,
  parseLabels,
  questionAbout,
  unusedLabels,
} from './labels.ts';
export { formatPath, parsePath, removePath, type Segment, schemaPath, setPath } from './paths.ts';
export { type ReadCase, type ReadOptions, readCase } from './read.ts';
export { type FieldType, type RecordTypes, recordTypes } from './records.ts';
export { type CaseProfile, caseSchema } from './schema/case.ts';
export { isPartialDate, type Vocabulary } from './schema/fields.ts';
export type { Person } from './schema/person.ts';
export { type LoadedVocabulary, parseVocabulary, slugsOf, type VocabularyFile, type Words } from './vocabulary.ts';
