import { join } from 'node:path';
import pg from 'pg';
import { prepareBinaries } from './binaries.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { choosePlace } from './place.ts';
import { adoptPostmaster, stopPostmaster } from './postmaster.ts';
import { announce, exclusively } from './presence.ts';
import type { roles } from './roles.ts';
import { readSecrets } from './secrets.ts';
import { startPostmaster } from './start-postmaster.ts';

/** A running database: one URL for each role, all of them leading to the database `stellwerk` on 127.0.0.1. */
export type Embedded = {
  /** Owns the database and migrates it. */
  ownerUrl: string;
  appUrl: string;
  /** Its transactions are read-only, as are those of `publicUrl`. */
  readUrl: string;
  publicUrl: string;
  superuserUrl: string;
  /** Leaves the database; it is stopped when no other living process uses it. May be called more than once. */
  stop(): Promise<void>;
};

type EmbeddedOptions = {
  /** Folder for the database, made when missing. Root may have to use a system folder instead, which is logged. */
  dataDir: string;
  log: (line: string) => void;
  /** For tests only: does without everything that guards the data against a crash of the machine. */
  fast?: boolean;
};

/**
 * Brings up PostgreSQL on a folder, needing nothing but what npm installed: makes the cluster at the first start,
 * starts the server, or joins the one that runs there already. Several processes may do so at once; the last one to
 * leave stops the server, and what killed processes left running is taken over.
 * Throws an error in words when there is no PostgreSQL for this platform or the folder cannot be used.
 */
export async function startEmbedded({ dataDir, log, fast = false }: EmbeddedOptions): Promise<Embedded> {
  const place = await choosePlace(dataDir);
  const lock = join(place.folder, 'lock');
  return exclusively(lock, async () => {
    const program = await prepareBinaries(place);
    const secrets = await readSecrets(place);
    await initialiseCluster(place, program, secrets, fast);
    const presence = await announce(join(place.folder, 'users'));
    const leave = async () => {
      await presence.withdraw();
      if (!(await presence.hasOthers())) await stopPostmaster(place, program);
    };
    try {
      const running = await adoptPostmaster(place);
      const { port } = running ?? (await startPostmaster(place, program, fast));
      const url = (role: (typeof roles)[number]) => `postgres://${role}:${secrets[role]}@127.0.0.1:${port}/stellwerk`;
      await requireAnswer(url('postgres'));
      log(`PostgreSQL ${running ? 'was running' : 'started'} on 127.0.0.1:${port}, data in ${place.folder}`);
      let stopped: Promise<void> | undefined;
      return {
        ownerUrl: url('stellwerk_owner'),
        appUrl: url('stellwerk_app'),
        readUrl: url('stellwerk_read'),
        publicUrl: url('stellwerk_public'),
        superuserUrl: url('postgres'),
        stop() {
          stopped ??= exclusively(lock, leave);
          return stopped;
        },
      };
    } catch (error) {
      await leave();
      throw error;
    }
  });
}

async function requireAnswer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw new Error('The embedded PostgreSQL runs but refuses the password kept beside it, or does not answer.', {
      cause,
    });
  } finally {
    await client.end();
  }
}
