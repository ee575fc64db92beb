import type { CertificateCost } from '../advise/index.ts';
import { formatNumber } from './format.ts';
import type { Words } from './words.ts';

/** What certificates cost, in the checklist's words: a sum or a range, whether about, and how many have no known fee. */
export function certificateText(cost: CertificateCost, words: Words): string {
  const { min, max, approximate, unknown } = cost;
  const [least, most] = [formatNumber(min), formatNumber(max)];
  const key = min === max ? 'certificates-sum' : 'certificates-range';
  const sum = words.say(approximate ? `${key}-usual` : key, { min: least, max: most });
  return unknown.length === 0 ? sum : sum + words.say('certificates-unknown', { count: unknown.length });
}
