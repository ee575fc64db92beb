import { readFileSync } from 'node:fs';
import type { RecordTypes } from './case/records.ts';
import type { Catalogue } from './catalogue/model.ts';

/** The compiled content: the catalogue, and the record types of the profile it was checked against. */
export interface Content {
  readonly catalogue: Catalogue;
  readonly types: RecordTypes;
}

/** Loads compiled content (`content.json`, made by the build from `templates/`). */
export function loadContent(file: string | URL): Content {
  return JSON.parse(readFileSync(file, 'utf8')) as Content;
}
