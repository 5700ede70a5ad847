import { readFile } from 'node:fs/promises';

/** A user of the operating system, by number. */
export type Account = { uid: number; gid: number };

/** PostgreSQL refuses to run as root; everybody else runs it as themselves. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account PostgreSQL runs as when the server itself is root: `postgres`, else `nobody`. The system is not changed,
 * and the account must stand in the password file because initdb looks its name up.
 */
export async function findServiceAccount(passwordFile = '/etc/passwd'): Promise<Account> {
  const lines = (await readFile(passwordFile, 'utf8')).split('\n').map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find(([name]) => name === wanted) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'The embedded PostgreSQL cannot run as root, and there is no user "postgres" or "nobody". Start as an ordinary user or set DATABASE_URL.',
  );
}
