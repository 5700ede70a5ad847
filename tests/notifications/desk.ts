import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import type { MailInput } from '../../server/platform/context.ts';
import { type Db, openDb } from '../../server/platform/db.ts';
import { newId } from '../../server/platform/ids.ts';
import { queueMails } from '../../server/platform/outbox.ts';
import { createTestDatabase } from '../support/database.ts';

export const clock = { now: () => new Date('2026-03-02T09:00:00Z') };
export const publicUrl = 'https://stellwerk.example';

export interface Desk {
  db: Db;
  superuser: pg.Pool;
}

/** A database of its own for a test file. */
export function openDesk(): Desk {
  const desk = {} as Desk;
  let close = async () => {};
  beforeAll(async () => {
    const urls = await createTestDatabase();
    const db = openDb(urls, 8, () => undefined);
    const superuser = new pg.Pool({ connectionString: urls.superuserUrl, max: 2 });
    superuser.on('error', () => undefined);
    Object.assign(desk, { db, superuser });
    close = async () => {
      await db.close();
      await superuser.end();
      await urls.drop();
    };
  });
  afterAll(() => close());
  return desk;
}

/** A mail full of umlauts and of words that belong in no log. */
export const reopened: MailInput = {
  template: 'decision_reopened',
  to: { email: 'geheim@verein.example', language: 'de' },
  payload: {
    procedureTitle: 'Integrationskonzept für Große und Kleine',
    reference: 'R1-017.3',
    reason: 'Übersehen wurde § 4 – „Öffentlichkeit“ 🚂',
    link: '/verfahren/1/punkte/3',
  },
};

/** Puts a mail into the outbox of a fresh procedure; answers the payload of its job. */
export async function queue({ db, superuser }: Desk, mail: MailInput = reopened) {
  const procedureId = newId();
  await db.transaction((tx) => queueMails(tx, clock.now(), [mail], procedureId));
  const { rows } = await superuser.query<{ id: string }>('select id from outbox where procedure_id = $1', [
    procedureId,
  ]);
  return { procedureId, id: rows[0]?.id ?? '' };
}

/** The row of the outbox as it stands. */
export async function rowOf({ superuser }: Desk, { id }: { id: string }) {
  const { rows } = await superuser.query(
    'select status, attempts, detail, settled_at, payload from outbox where id = $1',
    [id],
  );
  return rows[0];
}
