import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { createToTraditional } from '../src/catalogue/traditional.ts';
import { formatIssue } from '../src/cli/issues.ts';
import { compileContent } from '../src/compile.ts';
import { contentFiles } from '../src/content.ts';

/**
 * pdf-lib does not say that its modules have no side effects, so that the whole library would be bundled. They have none
 * that we use; leaving out what is not called saves a fifth of the start.
 */
const treeShakePdfLib: Plugin = {
  name: 'tree-shake-pdf-lib',
  setup(build) {
    const resolve = async (path: string, options: Parameters<typeof build.resolve>[1]) => ({
      ...(await build.resolve(path, { ...options, pluginData: 'resolved' })),
      sideEffects: false,
    });
    build.onResolve({ filter: /^pdf-lib$/ }, ({ path, kind, resolveDir, pluginData }) =>
      pluginData === 'resolved' ? undefined : resolve(path, { kind, resolveDir }),
    );
    build.onResolve({ filter: /^\./ }, ({ path, kind, resolveDir, importer, pluginData }) =>
      pluginData === 'resolved' || !/pdf-lib[\\/]es[\\/]/.test(importer)
        ? undefined
        : resolve(path, { kind, resolveDir }),
    );
  },
};

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
  for (const [name, text] of Object.entries(contentFiles(content.value))) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
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
    plugins: [treeShakePdfLib],
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
