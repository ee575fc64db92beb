import { isMap, isScalar, LineCounter, parseDocument, visit, type Node as YamlNode } from 'yaml';
import type { Issue, Message, Place } from '../../base/issue.ts';
import { isForbiddenName } from '../../case/paths.ts';
import { FAULTS } from './messages.ts';

/** A path inside a content file, as keys and indices. */
export type ContentPath = readonly (string | number)[];

/** One file of `templates/` or of an office: its data, and where each entry stands. */
export interface ContentFile {
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly data: unknown;
  /** Place of the key or value at a path, or of the nearest entry around it. */
  locate(path: ContentPath): Place;
}

/** Reads a YAML content file. Issues: `content-yaml`, `content-key`. A file that does not parse has `data` undefined. */
export function readContentFile(file: string, text: string, issues: Issue[]): ContentFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  // A tag that YAML does not know is a warning of the parser; content has no use for one.
  for (const error of [...document.errors, ...document.warnings]) {
    issues.push({
      severity: 'error',
      code: 'content-yaml',
      place: placeAt(error.pos[0]),
      what: FAULTS.yaml(error.message.split('\n')[0] ?? ''),
    });
  }
  // An alias makes one entry of two places: what is wrong in it could not be told where it stands.
  let refused = 0;
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || !isForbiddenName(String(key.value))) return;
      refused += 1;
      issues.push({
        severity: 'error',
        code: 'content-key',
        place: placeAt(key.range?.[0] ?? 0),
        what: FAULTS.key(String(key.value)),
      });
    },
    Alias(_, node) {
      refused += 1;
      issues.push({
        severity: 'error',
        code: 'content-yaml',
        place: placeAt(node.range?.[0] ?? 0),
        what: FAULTS.yaml(`*${node.source}`),
      });
    },
  });
  return {
    file,
    data: document.errors.length > 0 || refused > 0 ? undefined : document.toJS(),
    locate(path) {
      let place: Place = { file, line: 1, column: 1 };
      let node: unknown = document.contents;
      for (const key of path) {
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
          if (!pair) return place;
          const keyNode = pair.key as YamlNode;
          if (keyNode.range) place = placeAt(keyNode.range[0]);
          node = pair.value;
        } else {
          const seq = node as { items?: unknown[] } | null;
          node = seq?.items?.[Number(key)];
          const range = (node as YamlNode | undefined)?.range;
          if (range) place = placeAt(range[0]);
        }
      }
      return place;
    },
  };
}

/** An error at a place of a content file. */
export function faultAt(file: ContentFile, path: ContentPath, code: string, what: Message): Issue {
  return { severity: 'error', code: `content-${code}`, path: path.join('.'), place: file.locate(path), what };
}
