import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateDatabase } from '../../server/platform/migrate.ts';
import { verifyEvents } from '../../shared/audit.ts';
import { getVersion } from '../../shared/documents.ts';
import type { Endpoint } from '../../shared/endpoint.ts';
import { getProvenance, getTrace } from '../../shared/incorporation.ts';
import { getPosition, getReceipt, submitPosition } from '../../shared/positions.ts';
import { getPoint } from '../../shared/review.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { type CallOptions, clientOf } from '../support/client.ts';
import { createTestDatabase } from '../support/database.ts';
import { buildStage } from '../support/stage.ts';
import { World } from './access-world.ts';

/** What the first release brought; later releases add migrations behind it. */
const FIRST_RELEASE = 4;
const NOW = '2026-03-02T09:00:00Z';
const journal = 'migrations/meta/_journal.json';

/** A database as an installation of the first release has it. */
async function migrateToFirstRelease(ownerUrl: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stellwerk-first-release-'));
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  try {
    cpSync('migrations', folder, { recursive: true });
    const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
    writeFileSync(
      join(folder, 'meta/_journal.json'),
      JSON.stringify({ ...rest, entries: entries.slice(0, FIRST_RELEASE) }),
    );
    await migrate(drizzle(pool), { migrationsFolder: folder });
  } finally {
    await pool.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies every row of every table the first release knows, in the columns it knows. */
async function copyRows(fromUrl: string, toUrl: string): Promise<number> {
  const [from, to] = [fromUrl, toUrl].map((connectionString) => new pg.Client({ connectionString }));
  if (!from || !to) throw new Error('Two databases are needed.');
  await Promise.all([from.connect(), to.connect()]);
  try {
    // Rows go in any order; the source has checked its keys.
    await to.query('set session_replication_role = replica');
    const { rows: tables } = await to.query<{ name: string; columns: string }>(`
      select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
      group by table_name`);
    let count = 0;
    for (const { name, columns } of tables) {
      const { rows } = await from.query<{ row: unknown }>(
        `select to_jsonb(t) as row from (select ${columns} from public."${name}") t`,
      );
      await to.query(
        `insert into public."${name}" (${columns}) select ${columns} from jsonb_populate_recordset(null::public."${name}", $1)`,
        [JSON.stringify(rows.map(({ row }) => row))],
      );
      count += rows.length;
    }
    return count;
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
}

describe('a second migration on a filled database', () => {
  const ends: (() => Promise<void>)[] = [];
  let before: TestApp;
  let after: TestApp;
  let world: World;
  let made: Awaited<ReturnType<typeof fill>>;

  async function fill() {
    const { version: params, first, pointId } = await world.incorporated();
    const draft = await world.draft('organisation');
    const answered = await world.submitted('Vielen Dank für die Einladung.');
    return { params, first, pointId, draft, answered };
  }

  beforeAll(async () => {
    const current = await openTestApp(await createTestDatabase(), NOW);
    ends.push(current.stop);
    before = current.test;
    world = new World(before, await buildStage(before));
    made = await fill();
    await before.seal();
    const urls = await createTestDatabase('bare');
    await migrateToFirstRelease(urls.ownerUrl);
    expect(await copyRows(before.urls.superuserUrl, urls.superuserUrl)).toBeGreaterThan(100);
    await migrateDatabase(urls.ownerUrl);
    const migrated = await openTestApp(urls, NOW);
    ends.push(migrated.stop);
    after = migrated.test;
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });

  it('leaves every answer as it was: text, evidence, receipt, decision, trace, provenance and chain', async () => {
    const { procedureId, stage } = world;
    const { coordinator, representative } = stage;
    const questions: [Endpoint, CallOptions<Endpoint>, string][] = [
      [getVersion, { params: made.params }, coordinator.token],
      [getPosition, { params: made.answered.params }, representative.token],
      [getReceipt, { params: made.answered.params }, representative.token],
      [getPosition, { params: made.draft.params }, representative.token],
      [getPoint, { params: { procedureId, pointId: made.pointId } }, coordinator.token],
      [getTrace, { params: { procedureId, pointId: made.pointId } }, coordinator.token],
      [getProvenance, { params: { procedureId, versionId: made.first.id } }, coordinator.token],
      [verifyEvents, { params: { procedureId } }, coordinator.token],
    ];
    for (const [endpoint, options, token] of questions) {
      const [old, now] = await Promise.all(
        [before, after].map((test) => clientOf(test, token).call(endpoint, options)),
      );
      expect(now?.status, endpoint.operationId).toBe(200);
      expect(now?.body, endpoint.operationId).toEqual(old?.body);
    }
  });

  it('lets people go on where they were', async () => {
    const { params, position } = made.draft;
    const submitted = await clientOf(after, world.stage.representative.token).ok(submitPosition, {
      params,
      match: `"c${position.contentVersion}"`,
    });
    expect(submitted.receipt?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
