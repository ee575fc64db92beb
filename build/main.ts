import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { createToTraditional } from '../src/catalogue/traditional.ts';
import { formatIssue } from '../src/cli/issues.ts';
import { compileContent } from '../src/compile.ts';

/** Builds what ships: `dist/content.json` from `templates/`, and the bundled program and library. */
async function main(): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const dist = join(root, 'dist');
  const today = new Date().toISOString().slice(0, 10);
  const content = compileContent(join(root, 'templates'), createToTraditional(), today);
  for (const issue of content.issues) if (issue.severity === 'error') console.error(formatIssue(issue, 'en'));
  if (!content.ok) throw new Error('templates/ does not compile: see above');

  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'content.json'), JSON.stringify(content.value));
  await build({
    absWorkingDir: root,
    entryPoints: { riyusho: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
    // Packages that still speak CommonJS call require for Node's own modules.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  writeFileSync(join(dist, 'stamp'), today);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
