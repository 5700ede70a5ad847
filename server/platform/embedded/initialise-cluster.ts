import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from './binaries.ts';
import { clusterOf, type Place } from './place.ts';
import { createRoles, openDatabase } from './roles.ts';
import { run } from './run.ts';
import type { Secrets } from './secrets.ts';

/**
 * Makes the cluster with its roles and the database `stellwerk`, unless it exists. It is made under another name and
 * renamed when nothing is missing, so a start that is killed half-way leaves no half cluster. Only under the place's lock.
 */
export async function initialiseCluster(
  place: Place,
  program: Program,
  secrets: Secrets,
  fast: boolean,
): Promise<void> {
  const cluster = clusterOf(place);
  if (existsSync(cluster)) return;
  await sweepUnfinished(place);
  const unfinished = `${cluster}.init-${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, secrets.postgres, { mode: 0o600 });
    if (place.account) {
      await chown(unfinished, place.account.uid, place.account.gid);
      await chown(passwordFile, place.account.uid, place.account.gid);
    }
    await run(
      program('initdb'),
      [
        `--pgdata=${unfinished}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
        ...(fast ? ['--no-sync'] : []),
      ],
      place.account,
    );
    await createDatabase(unfinished, place, program, secrets);
    await rename(unfinished, cluster);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function createDatabase(cluster: string, place: Place, program: Program, secrets: Secrets): Promise<void> {
  const statements = [
    ...createRoles(secrets),
    'create database stellwerk owner stellwerk_owner',
    ...openDatabase('stellwerk'),
  ];
  // In single-user mode a statement ends with its line, and an error would otherwise leave the exit code 0.
  const args = ['--single', '-D', cluster, '-c', 'exit_on_error=true', 'postgres'];
  await run(program('postgres'), args, place.account, `${statements.join('\n')}\n`);
}

async function sweepUnfinished(place: Place): Promise<void> {
  const left = (await readdir(place.folder)).filter((name) => name.startsWith('cluster.init-'));
  // An initdb may outlive the process that was killed and write on for a moment.
  const options = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
  await Promise.all(left.map((name) => rm(join(place.folder, name), options)));
}
