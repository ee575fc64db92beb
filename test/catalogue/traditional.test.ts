import { expect, test } from 'vitest';
import { createToTraditional } from '../../src/catalogue/traditional.ts';
import { shippedContent } from '../support/content.ts';

test('a converter made for a few texts converts them as the whole one does', () => {
  const texts: string[] = [];
  JSON.stringify(shippedContent().catalogue.documents, (key, value: unknown) => {
    if (key === 'zh-Hans' && typeof value === 'string') texts.push(value);
    return value;
  });
  texts.push('便利店的复印件', '网上', '身份', '“原件”', '一干二净的面条', '通过e-Tax', '𠮷野');
  const whole = createToTraditional();
  for (let at = 0; at < texts.length; at += 25) {
    const some = texts.slice(at, at + 25);
    const narrow = createToTraditional(some.join(''));
    expect(some.map(narrow)).toEqual(some.map(whole));
  }
});
