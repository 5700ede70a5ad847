import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

export interface FoundChromium {
  executablePath: string;
  /** Where its shared libraries lie, when the system has none. */
  libraryPath?: string;
}

const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium: `CHROMIUM_PATH`, then the system's, then the one that came with the development dependencies, unpacked
 * once into `node_modules/.cache`. Throws with a sentence that says what to do.
 */
export async function findChromium(): Promise<FoundChromium> {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted !== undefined && wanted !== '') {
    if (!existsSync(wanted)) throw new Error(`CHROMIUM_PATH names ${wanted}, but there is no such file.`);
    return { executablePath: wanted };
  }
  const executablePath = installed.find((path) => existsSync(path));
  return executablePath === undefined ? unpacked() : { executablePath };
}

async function unpacked(): Promise<FoundChromium> {
  const folder = packageFolder();
  if (folder === undefined || process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium for the browser tests: install chromium, or name one with CHROMIUM_PATH.');
  }
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = join(folder, '..', '..', '.cache', 'chromium', version);
  const executablePath = join(cache, 'chromium');
  await mkdir(cache, { recursive: true });
  if (!existsSync(executablePath)) await unpackFile(join(folder, 'bin', 'chromium.br'), executablePath);
  if (existsSync('/lib/x86_64-linux-gnu/libnss3.so') || existsSync('/usr/lib64/libnss3.so')) return { executablePath };
  return { executablePath, libraryPath: await unpackLibraries(join(folder, 'bin', 'al2023.tar.br'), cache) };
}

/** The package's own interface is not used: it trusts a fixed path in the temporary folder and switches web security off. */
function packageFolder(): string | undefined {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths('@sparticuz/chromium') ?? []) {
    const candidate = join(folder, '@sparticuz', 'chromium');
    if (existsSync(join(candidate, 'bin', 'chromium.br'))) return candidate;
  }
  return undefined;
}

/** Under a name of its own first, then renamed: several test processes may unpack at the same time. */
async function unpackFile(source: string, target: string): Promise<void> {
  const own = `${target}.${randomUUID()}`;
  await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(own));
  await chmod(own, 0o755);
  await rename(own, target);
}

async function unpackLibraries(source: string, cache: string): Promise<string> {
  const target = join(cache, 'al2023');
  if (!existsSync(target)) {
    const own = `${target}.${randomUUID()}`;
    const archive = `${own}.tar`;
    await mkdir(own, { recursive: true });
    await unpackFile(source, archive);
    await promisify(execFile)('tar', ['-xf', archive, '-C', own]);
    await rm(archive);
    await rename(own, target).catch(() => rm(own, { recursive: true }));
  }
  return existsSync(join(target, 'lib')) ? join(target, 'lib') : target;
}
