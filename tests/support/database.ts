import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase } from '../../server/platform/embedded/roles.ts';

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  readUrl: string;
  publicUrl: string;
  superuserUrl: string;
  drop(): Promise<void>;
}

/** A migrated, empty database of its own, copied from the template in some 30 ms; or one that is not migrated yet. */
export async function createTestDatabase(state: 'migrated' | 'bare' = 'migrated'): Promise<TestDatabase> {
  const cluster = inject('cluster');
  const run = inject('run');
  const name = `${run}_${randomBytes(6).toString('hex')}`;
  const at = (url: string) => {
    const moved = new URL(url);
    moved.pathname = `/${name}`;
    return moved.href;
  };
  const perform = async (statements: string[]) => {
    const client = new pg.Client({ connectionString: cluster.superuserUrl });
    await client.connect();
    try {
      // Two copies at once would find the template in use.
      await client.query('select pg_advisory_lock(7281905)');
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await perform([
    `create database ${name} template ${state === 'bare' ? 'template0' : `${run}_template`} strategy wal_log owner stellwerk_owner`,
    ...openDatabase(name),
  ]);
  return {
    ownerUrl: at(cluster.ownerUrl),
    appUrl: at(cluster.appUrl),
    readUrl: at(cluster.readUrl),
    publicUrl: at(cluster.publicUrl),
    superuserUrl: at(cluster.superuserUrl),
    drop: () => perform([`drop database if exists ${name} with (force)`]),
  };
}
