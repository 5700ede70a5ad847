// Puts the templates of documents beside the built server: the compiler copies code alone.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('.', import.meta.url));
const built = fileURLToPath(new URL('../dist/server', import.meta.url));

for (const file of readdirSync(sources, { recursive: true })) {
  if (!file.endsWith('.typ')) continue;
  mkdirSync(dirname(join(built, file)), { recursive: true });
  copyFileSync(join(sources, file), join(built, file));
}
