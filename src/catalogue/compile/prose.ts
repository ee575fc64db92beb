import type { DocumentLang, Text } from '../../base/locale.ts';
import { CALL, REFERENCE } from '../fill.ts';

/** A text as written: Traditional Chinese only where the derived one would be wrong. */
export interface WrittenText {
  readonly ja: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant'?: string | undefined;
}

/** Turns Simplified into Traditional Chinese (Taiwan). Build-time only: its dictionaries are large. */
export type ToTraditional = (simplified: string) => string;

/** What references in prose can name. */
export interface ProseContext {
  readonly toTraditional: ToTraditional;
  /** Name of a paper; undefined if there is none. */
  paper(slug: string): WrittenText | undefined;
}

/**
 * Resolves a written text in every language. References: `{{paper "slug"}}` prints the paper's name, `{{term "住民税"}}`
 * a Japanese word as it stands, so that no conversion can touch it. `{{param "slug"}}` and `{{name}}` (a parameter of
 * the list) stay for the composer. `fault` is called with what is wrong with a reference.
 */
export function resolveText(written: WrittenText, context: ProseContext, fault: (detail: string) => void): Text {
  const resolve = (text: string, lang: DocumentLang, convert: boolean): string => {
    let result = '';
    let end = 0;
    const literal = (part: string) => (convert ? context.toTraditional(part) : part);
    for (const match of text.matchAll(REFERENCE)) {
      result +=
        literal(text.slice(end, match.index)) + reference(match[0], (match[1] ?? '').trim(), lang, context, fault);
      end = match.index + match[0].length;
    }
    return result + literal(text.slice(end));
  };
  const traditional = written['zh-Hant'];
  return {
    ja: resolve(written.ja, 'ja', false),
    'zh-Hans': resolve(written['zh-Hans'], 'zh-Hans', false),
    'zh-Hant':
      traditional === undefined ? resolve(written['zh-Hans'], 'zh-Hant', true) : resolve(traditional, 'zh-Hant', false),
  };
}

function reference(
  whole: string,
  inside: string,
  lang: DocumentLang,
  context: ProseContext,
  fault: (detail: string) => void,
): string {
  const call = CALL.exec(inside);
  if (!call) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(inside)) fault(whole);
    return whole;
  }
  const [, name, argument = ''] = call;
  if (name === 'term') return argument;
  if (name === 'param') return whole;
  const paper = name === 'paper' ? context.paper(argument) : undefined;
  if (!paper) {
    fault(whole);
    return whole;
  }
  if (lang === 'zh-Hant') return paper['zh-Hant'] ?? context.toTraditional(paper['zh-Hans']);
  return paper[lang];
}
