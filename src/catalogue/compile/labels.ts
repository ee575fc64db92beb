import type * as z from 'zod';
import { fieldPaths } from '../../case/labels.ts';
import type { FieldWords } from '../model.ts';
import type { ContentFile } from './content-file.ts';
import { type CompileContext, Entry } from './context.ts';
import { FAULTS } from './messages.ts';

interface WrittenLabel {
  readonly label: string;
  readonly question: string;
  readonly inPerson?: true;
}

/**
 * Labels and questions of every field, from `labels/ja.yaml` and `labels/zh-Hans.yaml` (and `zh-Hant.yaml` where a
 * derived word would be wrong). `inPerson` stands in the Japanese file and holds for all below the field. Issues: `content-label` for a field without words, `content-unknown-slug` for words
 * without a field, `content-absent` without such a file.
 */
export function compileLabels(
  files: readonly ContentFile[],
  schema: z.ZodType,
  context: CompileContext,
): Record<string, FieldWords> {
  const byLang = (lang: string) => {
    const file = files.find(({ file }) => file === `labels/${lang}.yaml`);
    return { file, words: (file?.data ?? {}) as Readonly<Record<string, Partial<WrittenLabel>>> };
  };
  const [ja, hans, hant] = [byLang('ja'), byLang('zh-Hans'), byLang('zh-Hant')];
  const result: Record<string, FieldWords> = {};
  for (const [lang, { file }] of Object.entries({ ja, 'zh-Hans': hans })) {
    const name = `labels/${lang}.yaml`;
    if (!file)
      context.issues.push({
        severity: 'error',
        code: 'content-absent',
        place: { file: name },
        what: FAULTS.absent(name),
      });
  }
  const anchor = ja.file;
  if (!anchor || !hans.file) return result;
  const fields = new Set(fieldPaths(schema));
  const marked = [...fields].filter((path) => ja.words[path]?.inPerson === true);
  for (const path of fields) {
    const [a, b, c] = [ja.words[path], hans.words[path], hant.words[path]];
    const entry = new Entry(anchor, [path], undefined);
    if (!a?.label || !a.question || !b?.label || !b.question) {
      context.fault(entry, [], 'label', FAULTS.label(path));
      continue;
    }
    const words = (key: 'label' | 'question') =>
      context.text(entry, [key], { ja: a[key] ?? '', 'zh-Hans': b[key] ?? '', 'zh-Hant': c?.[key] });
    const inPerson = marked.some(
      (field) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`),
    );
    result[path] = { label: words('label'), question: words('question'), ...(inPerson ? { inPerson } : {}) };
  }
  for (const { file, words } of [ja, hans, hant])
    for (const path of Object.keys(words))
      if (file && !fields.has(path))
        context.fault(new Entry(file, [path], undefined), [], 'unknown-slug', FAULTS.unknownSlug('schema', path));
  return result;
}
