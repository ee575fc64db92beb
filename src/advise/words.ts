import type { Text } from '../base/locale.ts';
import type { Environment } from '../catalogue/condition/evaluate.ts';
import { fillText } from '../catalogue/fill.ts';

/**
 * Fills what a text of the catalogue leaves to the case: `{{param "slug"}}` on the application's dates and, in rows, the
 * parameters of the list by name. A value that the dates do not decide is printed as `…`.
 */
export function filler(env: Environment, values: Readonly<Record<string, string>> = {}): (text: Text) => Text {
  const value = (kind: 'param' | 'name', name: string): string | undefined => {
    if (kind === 'name') return values[name];
    const number = env.parameter(name);
    return typeof number === 'number' ? number.toLocaleString('en-US') : undefined;
  };
  return (text) => ({
    ja: fillText(text.ja, value),
    'zh-Hans': fillText(text['zh-Hans'], value),
    'zh-Hant': fillText(text['zh-Hant'], value),
  });
}
