/** What `work` takes on a quiet machine of the kind this is developed on, in milliseconds. */
const QUIET = 8;

/** Some work of the usual kind: strings, objects, sorting. */
function work(): number {
  const words = Array.from({ length: 6000 }, (_, i) => ({ key: `${(i * 7919) % 6007} ${i}`, at: i }));
  words.sort((a, b) => (a.key < b.key ? -1 : 1));
  return new Map(words.map(({ key, at }) => [key, at])).size + JSON.stringify(words).length;
}

function ms(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/**
 * How long something takes, in milliseconds of a quiet machine: other work on the machine makes a known piece of work
 * slower as well, before and after. For limits that tell a hang from work, not for measuring.
 */
export function quietTime(run: () => unknown): number {
  const load = (): number => Math.max(ms(work), ms(work), ms(work)) / QUIET;
  const before = load();
  const took = ms(run);
  return took / Math.max(1, (before + load()) / 2);
}

/** The same of something that takes its time in turns. */
export async function quietTimeOf(run: () => Promise<unknown>): Promise<number> {
  const load = (): number => Math.max(ms(work), ms(work)) / QUIET;
  const before = load();
  const started = performance.now();
  await run();
  const took = performance.now() - started;
  return took / Math.max(1, (before + load()) / 2);
}
