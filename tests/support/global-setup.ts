import { resolve } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../server/platform/embedded/roles.ts';
import { startEmbedded } from '../../server/platform/embedded/start-embedded.ts';
import { migrateDatabase } from '../../server/platform/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection strings of every role, to the database that came with the cluster. */
    cluster: { ownerUrl: string; appUrl: string; readUrl: string; publicUrl: string; superuserUrl: string };
    /** Databases of this run begin with it; `<run>_template` is the migrated one. */
    run: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated template; every test file copies a database of its own from it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = resolve('node_modules/.cache/stellwerk-tests');
  const { stop, ...urls } = await startEmbedded({ dataDir, log: () => undefined, fast: true });
  const run = `test_${process.pid}`;
  const template = `${run}_template`;
  try {
    await withClient(urls.superuserUrl, async (client) => {
      await dropLeftovers(client);
      await client.query(`create database ${template} owner stellwerk_owner`);
      for (const statement of openDatabase(template)) await client.query(statement);
    });
    const templateUrl = new URL(urls.ownerUrl);
    templateUrl.pathname = `/${template}`;
    await migrateDatabase(templateUrl.href);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('cluster', urls);
  project.provide('run', run);
  return async () => {
    await withClient(urls.superuserUrl, (client) =>
      client.query(`drop database if exists ${template} with (force)`).then(() => undefined),
    );
    await stop();
  };
}

/** Databases of runs that were killed; several runs may share the cluster. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'test\\_%'`,
  );
  for (const { datname } of rows) {
    if (!isAlive(Number(datname.split('_')[1]))) await client.query(`drop database if exists ${datname} with (force)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
