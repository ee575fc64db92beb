/** What `work` takes on a quiet machine of the kind this is developed on, in milliseconds. */
const QUIET = 2;
/** A machine that does other things may stand still for seconds: what is slow once is not slow, a hang is one each time. */
const TRIES = 3;

/** Some work of the usual kind: strings, objects, sorting. */
function work(): number {
  const words = Array.from({ length: 1500 }, (_, i) => ({ key: `${(i * 7919) % 6007} ${i}`, at: i }));
  words.sort((a, b) => (a.key < b.key ? -1 : 1));
  return new Map(words.map(({ key, at }) => [key, at])).size + JSON.stringify(words).length;
}

function ms(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** How many times slower than a quiet machine this one is just now. */
function load(): number {
  return Math.max(1, Math.max(ms(work), ms(work), ms(work)) / QUIET);
}

/**
 * How long something takes, in milliseconds of a quiet machine: other work on the machine makes a known piece of work
 * slower as well, before and after. For limits that tell a hang from work, not for measuring. What takes longer than
 * `limit` is tried again; the shortest time counts.
 */
export function quietTime(run: () => unknown, limit: number): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && shortest > limit; tries += 1) {
    const before = load();
    const took = ms(run);
    shortest = Math.min(shortest, took / ((before + load()) / 2));
  }
  return shortest;
}

/** The same of something that takes its time in turns. */
export async function quietTimeOf(run: () => Promise<unknown>, limit: number): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && shortest > limit; tries += 1) {
    const before = load();
    const started = performance.now();
    await run();
    const took = performance.now() - started;
    shortest = Math.min(shortest, took / ((before + load()) / 2));
  }
  return shortest;
}
