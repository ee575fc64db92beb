import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PICTURE_NAMES, PICTURES_FOLDER, picture } from '../test/support/pictures.ts';

/** Most bytes of a picture: they are in the repository. */
const LIMIT = 200_000;

/** Makes `docs/pictures/`: pages of real documents for the READMEs, all from fictional cases. */
async function main(): Promise<void> {
  const folder = fileURLToPath(PICTURES_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (file.endsWith('.png')) rmSync(join(folder, file));
  for (const name of PICTURE_NAMES) {
    const { png, width, height } = await picture(name);
    if (png.length > LIMIT) throw new Error(`${name}.png has ${png.length} bytes, more than ${LIMIT}`);
    writeFileSync(join(folder, `${name}.png`), png);
    console.log(`${name}.png  ${width} × ${height}  ${(png.length / 1024).toFixed(0)} KB`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
