import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const known = new Map<string, string>();

/** The data of a YAML file of the fixtures, anew at every call: the file itself is parsed once in a worker. */
export function readYaml(path: string | URL): unknown {
  const key = String(path);
  const json = known.get(key) ?? JSON.stringify(parse(readFileSync(path, 'utf8')));
  known.set(key, json);
  return JSON.parse(json);
}
