import { eq } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { recordEvents } from '../../server/platform/audit.ts';
import type { EventInput } from '../../server/platform/context.ts';
import { type Db, openDb, type Tx } from '../../server/platform/db.ts';
import { newId } from '../../server/platform/ids.ts';
import { event } from '../../server/tables/platform.ts';
import { createTestDatabase } from '../support/database.ts';

export const clock = { now: () => new Date('2026-03-02T09:00:00.120Z') };
const actor = { personId: newId(), name: 'Koordination' };

export interface Seal {
  sequence: number;
  eventId: string;
}

export interface Chains {
  db: Db;
  urls: Awaited<ReturnType<typeof createTestDatabase>>;
  superuser: pg.Pool;
}

/** A database of its own for a test file, with a superuser who can do what no role of ours may. */
export function openChains(): Chains {
  const chains = {} as Chains;
  beforeAll(async () => {
    const urls = await createTestDatabase();
    const db = openDb(urls, 12, () => undefined);
    const superuser = new pg.Pool({ connectionString: urls.superuserUrl, max: 2 });
    superuser.on('error', () => undefined);
    Object.assign(chains, { urls, db, superuser });
  });
  afterAll(async () => {
    await chains.db.close();
    await chains.superuser.end();
    await chains.urls.drop();
  });
  return chains;
}

/** Writes an event within a transaction; answers its id. */
export async function recordIn(tx: Tx, procedureId: string, input: Partial<EventInput> = {}): Promise<string> {
  const subject = { type: 'round', id: newId() };
  await recordEvents(tx, actor, clock.now(), [{ action: 'round.edited', subject, ...input }], procedureId);
  const about = input.subject?.id ?? subject.id;
  const [row] = await tx.select({ id: event.id }).from(event).where(eq(event.subjectId, about));
  if (!row) throw new Error('No event was written.');
  return row.id;
}

/** Commits one event. */
export const record = (db: Db, procedureId: string, input: Partial<EventInput> = {}) =>
  db.transaction((tx) => recordIn(tx, procedureId, input));

/** The seals of a chain in their order. */
export async function sealsOf({ superuser }: Chains, procedureId: string): Promise<Seal[]> {
  const { rows } = await superuser.query<Seal>(
    'select sequence, event_id as "eventId" from event_seal where procedure_id = $1 order by sequence',
    [procedureId],
  );
  return rows;
}

/** A promise that is resolved from outside: holds a transaction open until the test lets it go. */
export function barrier() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
