import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { createSession } from '../../shared/identity.ts';
import { createPerson } from '../features/identity/index.ts';
import { recordEvents } from '../platform/audit.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../platform/db.ts';
import { NO_PROCEDURE } from '../platform/ids.ts';
import { person } from '../tables/identity.ts';
import { apiOf, type Call } from './api.ts';
import { demoPeople, demoSignIns } from './people.ts';
import { seedProcedure } from './seed-procedure.ts';

const COMPLETE = 'demo.complete';

/**
 * Loads the Magdeburg procedure into an empty database, through the API like anybody else.
 * A load that was cut off is cleared and begun again; a database with anything else in it is left alone.
 */
export async function seedDemo(app: FastifyInstance, db: Db, clock: Clock, ownerUrl: string): Promise<void> {
  const { people, complete } = await stateOf(db);
  if (complete || people.some((email) => !email.endsWith('@stellwerk.example'))) return;
  if (people.length > 0) await clearTables(ownerUrl);
  const accounts = await db.transaction(async (tx) => {
    const rows: { id: string; email: string }[] = [];
    for (const { email, function: name, isAdministrator } of demoPeople) {
      const password = demoSignIns.find((signIn) => signIn.email === email)?.password ?? '';
      rows.push(
        await createPerson(tx, clock.now(), {
          name,
          email,
          password,
          language: 'de',
          isAdministrator: isAdministrator ?? false,
        }),
      );
    }
    return rows;
  });
  await seedProcedure({ signIn: (email) => signIn(app, email), db, now: clock.now(), accounts });
  await db.transaction((tx) =>
    recordEvents(
      tx,
      { personId: null, name: 'Stellwerk' },
      clock.now(),
      [{ action: COMPLETE, subject: { type: 'demo', id: NO_PROCEDURE } }],
      null,
    ),
  );
}

async function stateOf(db: Db) {
  const people = await db.reader.select({ email: person.email }).from(person);
  const done = await db.reader.execute(
    sql`select from event where procedure_id = ${NO_PROCEDURE} and action = ${COMPLETE}`,
  );
  return { people: people.map(({ email }) => email), complete: (done.rowCount ?? 0) > 0 };
}

/** Only the owner may: evidence is insert-only for the application. Reached for unfinished demonstration data alone. */
async function clearTables(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ names: string }>(
      `select string_agg(quote_ident(tablename), ', ') as names from pg_tables where schemaname = 'public'`,
    );
    await client.query(`truncate ${rows[0]?.names}`);
  } finally {
    await client.end();
  }
}

async function signIn(app: FastifyInstance, email: string): Promise<Call> {
  const { password = '' } = demoSignIns.find((candidate) => candidate.email === email) ?? {};
  const { accessToken } = await apiOf(app, '')(createSession, { params: {}, body: { email, password } });
  return apiOf(app, accessToken);
}
