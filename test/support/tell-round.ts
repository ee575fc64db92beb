/** Says before the tests which part of the fixtures they look at, so that a failure of one day can be had again on another. */
export function setup(): void {
  const until = Number(process.env.RIYUSHO_LONG_UNTIL);
  const part = `part ${process.env.RIYUSHO_ROUND} of the fixtures, seed of the property tests (RIYUSHO_ROUND)`;
  const all = `all fixtures until ${new Date(until).toISOString()} (RIYUSHO_MINUTES), then ${part}`;
  process.stderr.write(`\n Looking at ${until > 0 ? all : part}\n`);
}
