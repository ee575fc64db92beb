import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Minutes of `npm run test:long`, unless the environment says otherwise. */
const MINUTES = '15';

// `npm test` looks at a part of the fixtures, `npm run test:long` (mode long) at all of them: test/support/sample.ts.
export default defineConfig(({ mode }) => {
  const minutes = mode === 'long' ? Number(process.env.RIYUSHO_MINUTES ?? MINUTES) : 0;
  process.env.RIYUSHO_LONG_UNTIL = String(minutes > 0 ? Date.now() + minutes * 60_000 : 0);
  process.env.RIYUSHO_ROUND ??= String(Math.floor(Date.now() / 86_400_000));
  return {
    test: {
      include: ['test/**/*.test.ts'],
      // The machine is shared with the programs that tests start, and with whatever else runs on it.
      testTimeout: 60_000 * (minutes + 1),
      hookTimeout: 60_000 * (minutes + 1),
      pool: 'threads',
      isolate: false,
      maxWorkers: Math.max(2, availableParallelism() - 1),
      globalSetup: 'test/support/tell-round.ts',
      setupFiles: 'test/support/seed.ts',
    },
  };
});
