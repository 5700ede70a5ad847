import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

const MIGRATION_LOCK = 7_281_904;

/** The folder of migrations, from the sources as well as from the built server. */
function migrationsFolder(): string {
  const candidates = ['../../migrations', '../../../migrations'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find((path) => existsSync(`${path}/meta/_journal.json`));
  if (!found) throw new Error('The folder "migrations" is missing beside the server.');
  return found;
}

/**
 * Brings the database to the newest state, as its owner. Several processes may start at once: one migrates, the others wait.
 * The job library's tables are prepared too, and opened to the application's role.
 * `databaseUrl` is the owner's; throws an error that names missing roles.
 */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => undefined);
  try {
    await requireRoles(pool);
    await pool.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(pool), { migrationsFolder: migrationsFolder() });
    await runMigrations({ connectionString: databaseUrl });
    await pool.query(jobGrants);
  } finally {
    await pool.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await pool.end();
  }
}

async function requireRoles(pool: pg.Pool): Promise<void> {
  const wanted = ['stellwerk_app', 'stellwerk_read', 'stellwerk_public'];
  const { rows } = await pool.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    wanted,
  ]);
  const missing = wanted.filter((role) => !rows.some((row) => row.rolname === role));
  if (missing.length > 0) {
    throw new Error(
      `The database lacks the roles ${missing.join(', ')}. Create them with "CREATE ROLE … LOGIN PASSWORD …" as README shows, then start again.`,
    );
  }
}

/** The job library protects its tables by row security; the application's role may work on them, not change them. */
const jobGrants = `
  grant usage on schema graphile_worker to stellwerk_app;
  grant select, insert, update, delete on all tables in schema graphile_worker to stellwerk_app;
  grant usage, select on all sequences in schema graphile_worker to stellwerk_app;
  grant execute on all functions in schema graphile_worker to stellwerk_app;
  do $$
  declare protected record;
  begin
    for protected in
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'graphile_worker' and c.relrowsecurity
        and not exists (select 1 from pg_policies p where p.schemaname = 'graphile_worker' and p.tablename = c.relname and p.policyname = 'stellwerk_app')
    loop
      execute format('create policy stellwerk_app on graphile_worker.%I to stellwerk_app using (true) with check (true)', protected.relname);
    end loop;
  end $$;
`;
