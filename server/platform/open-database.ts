import { resolve } from 'node:path';
import pg from 'pg';
import type { Config } from './config.ts';
import type { DbUrls } from './db.ts';
import { startEmbedded } from './embedded/start-embedded.ts';
import { migrateDatabase } from './migrate.ts';

export interface OpenedDatabase extends DbUrls {
  ownerUrl: string;
  isEmbedded: boolean;
  stop(): Promise<void>;
}

/**
 * Finds the database: `DATABASE_URL` and its companions where set, else the embedded PostgreSQL below the data folder.
 * Migrates it, and refuses one whose application role could change evidence (R1, R13). Throws errors that name the next step.
 */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<OpenedDatabase> {
  const opened = config.DATABASE_URL ? external(config, config.DATABASE_URL) : await embedded(config, log);
  try {
    await migrateDatabase(opened.ownerUrl);
    await refuseUnsafeRole(opened.appUrl);
    return opened;
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

async function embedded(config: Config, log: (line: string) => void) {
  const server = await startEmbedded({ dataDir: resolve(config.DATA_DIR), log });
  return { ...server, isEmbedded: true, stop: () => server.stop() };
}

function external(config: Config, appUrl: string) {
  const { DATABASE_MIGRATION_URL: ownerUrl, DATABASE_READ_URL: readUrl, DATABASE_PUBLIC_URL: publicUrl } = config;
  if (!ownerUrl || !readUrl || !publicUrl) {
    throw new Error(
      'With DATABASE_URL (role stellwerk_app) set, DATABASE_MIGRATION_URL (the owner), DATABASE_READ_URL (stellwerk_read) and DATABASE_PUBLIC_URL (stellwerk_public) are needed too; README shows how to create the roles.',
    );
  }
  return { ownerUrl, appUrl, readUrl, publicUrl, isEmbedded: false, stop: async () => undefined };
}

/** What was handed in, decided and recorded must be out of reach for the running application itself. */
async function refuseUnsafeRole(appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; reason: string }>(`
      select c.relname as name, 'owns' as reason from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_has_role(c.relowner, 'member')
      union all
      select c.relname, 'may change' from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relname in ('event', 'event_seal', 'position', 'evidence_text', 'point', 'section', 'unit', 'adoption')
        and (has_table_privilege(c.oid, 'UPDATE') or has_table_privilege(c.oid, 'DELETE') or has_table_privilege(c.oid, 'TRUNCATE'))`);
    const first = rows[0];
    if (first) {
      throw new Error(
        `The role of DATABASE_URL ${first.reason} the table "${first.name}". Evidence must be insert-only for the application: use the role stellwerk_app with the GRANTs of migrations/0002_grants.sql, and the owner only in DATABASE_MIGRATION_URL.`,
      );
    }
  } finally {
    await client.end();
  }
}
