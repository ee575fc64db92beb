// Builds again if a source or a template is newer than what was built, so that a change in the checkout takes effect.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The newest modification time below a folder, in milliseconds. */
function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

const stamp = `${root}dist/stamp`;
const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
if (['src', 'templates', 'build'].some((folder) => newest(root + folder) > built)) {
  const result = spawnSync(process.execPath, ['--import', 'tsx', 'build/main.ts'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
