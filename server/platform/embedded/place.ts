import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Account, findServiceAccount, isRoot } from './account.ts';

/** Where the cluster and what belongs to it lie, and as whom PostgreSQL runs (undefined: as the caller). */
export type Place = { folder: string; account: Account | undefined };

/** The cluster inside a place; it exists only when it is complete. */
export function clusterOf(place: Pick<Place, 'folder'>): string {
  return join(place.folder, 'cluster');
}

/**
 * Chooses the folder for the database and makes it. It is `dataDir` itself, unless the server runs as root and the
 * account of PostgreSQL cannot get there (a project in root's home): then it is a system folder with a name derived
 * from `dataDir`. A cluster made earlier wins, with the account that owns it.
 * Throws an error that names the folder when the cluster belongs to someone else or cannot be reached any more.
 */
export async function choosePlace(dataDir: string): Promise<Place> {
  const wanted = resolve(dataDir);
  const candidates = [wanted, ...systemFolders().map((folder) => join(folder, nameFor(wanted)))];
  if (!isRoot()) return choosePlaceOfUser(wanted);
  const trusted = (folder: string) => folder === wanted || isOwnedByRoot(folder);
  for (const folder of candidates) {
    const account = await findOwner(clusterOf({ folder }));
    if (!account || !(await trusted(folder))) continue;
    if (await isReachable(folder, account)) return { folder, account };
    throw new Error(
      `The database in ${folder} cannot be reached by its owner (uid ${account.uid}). Let that user enter the folders above it.`,
    );
  }
  const account = await findServiceAccount();
  for (const folder of candidates) {
    const made = await makeFolder(folder, folder !== wanted).catch(() => false);
    if (made && (await trusted(folder)) && (await isReachable(folder, account))) return { folder, account };
  }
  throw new Error(
    `No folder for the embedded database: user ${account.uid} reaches none of ${candidates.join(', ')}. Set DATABASE_URL.`,
  );
}

async function choosePlaceOfUser(folder: string): Promise<Place> {
  const owner = await findOwner(clusterOf({ folder }));
  if (owner && process.getuid && owner.uid !== process.getuid()) {
    throw new Error(
      `The database in ${folder} belongs to another user (uid ${owner.uid}). Start as that user or as root, or choose another DATA_DIR.`,
    );
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return { folder, account: undefined };
}

function systemFolders(): string[] {
  return ['/var/lib/stellwerk', join(tmpdir(), 'stellwerk')];
}

function nameFor(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}

async function findOwner(path: string): Promise<Account | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && { uid: found.uid, gid: found.gid };
}

/** A strict umask must not keep the account of PostgreSQL out of a folder made for it. */
async function makeFolder(folder: string, isForService: boolean): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  if (isForService && (await isOwnedByRoot(folder))) {
    for (const path of [dirname(folder), folder]) await chmod(path, 0o755);
  }
  return true;
}

/** In a temporary folder anyone could have put a database of their own in our way. */
async function isOwnedByRoot(folder: string): Promise<boolean> {
  const found = await Promise.all([folder, dirname(folder)].map((path) => lstat(path)));
  return found.every((entry) => entry.isDirectory() && entry.uid === 0);
}

async function isReachable(folder: string, account: Account): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return dirname(folder) === folder || isReachable(dirname(folder), account);
}
