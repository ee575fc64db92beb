import { readFileSync } from 'node:fs';
import type { RecordTypes } from './case/records.ts';
import type { Catalogue } from './catalogue/model.ts';

/** The compiled content: the catalogue, and the record types of the profile it was checked against. */
export interface Content {
  readonly catalogue: Catalogue;
  readonly types: RecordTypes;
}

/** The content that ships with the program. It lies beside the bundle, so this works in the built program and library only. */
export function loadShippedContent(): Content {
  return loadContent(new URL('./content.json', import.meta.url));
}

/** Loads compiled content (`content.json`, made by the build from `templates/`). */
export function loadContent(file: string | URL): Content {
  return JSON.parse(readFileSync(file, 'utf8')) as Content;
}
