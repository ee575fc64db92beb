import { createToTraditional } from '../../src/catalogue/traditional.ts';

let convert: ((simplified: string) => string) | undefined;

/** Simplified → Traditional Chinese, with the dictionaries built once in a worker. */
export function toTraditional(simplified: string): string {
  convert ??= createToTraditional();
  return convert(simplified);
}
