import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { buildApp } from '../../server/app.ts';
import { reAnchorPoints } from '../../server/features/anchors/index.ts';
import { hashPassword } from '../../server/features/identity/passwords.ts';
import { refreshPointState } from '../../server/features/positions/index.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { openDb } from '../../server/platform/db.ts';
import { startEmbedded } from '../../server/platform/embedded/start-embedded.ts';
import { openFiles } from '../../server/platform/files/open-files.ts';
import { openLive } from '../../server/platform/live.ts';
import { migrateDatabase } from '../../server/platform/migrate.ts';
import { version } from '../../server/tables/documents.ts';
import { person } from '../../server/tables/identity.ts';
import { createSession } from '../../shared/identity.ts';
import { sectionAnchor } from '../../shared/text/section-reference.ts';
import type { TestApp } from '../support/app.ts';
import { openBrowser } from '../support/browser.ts';
import { startSystem } from '../support/running-system.ts';
import { buildStage, createOpenRound } from '../support/stage.ts';
import { signIn } from './bench-stage.ts';
import { fillDesk } from './fill-desk.ts';
import { sentenceOf, writeVersions } from './write-versions.ts';

/**
 * What a large concept costs: 300 pages in 20 versions with 10,000 links from decisions to changed sentences, and 10,000 points whose
 * passages are looked for in every version. Freezing, opening the editor, the proof, the provenance of a whole version, finding passages
 * again. Arguments: versions and points, for a smaller run.
 */
const VERSIONS = Number(process.argv[2] ?? 20);
const POINTS = Number(process.argv[3] ?? 10_000);
const SECTIONS = 300;
/** Together about 2,500 characters: a page. */
const SENTENCES = 18;
const LINKS = 10_000;
const ROUNDS = 7;

const print = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
const folder = mkdtempSync(join(tmpdir(), 'stellwerk-bench-'));
const database = await startEmbedded({ dataDir: folder, log: () => undefined });
const fail = (error: Error) => process.stderr.write(`${error.message}\n`);
const db = openDb(database, 6, fail);
const live = openLive(database.appUrl, fail);
const secret = 'a secret for the journeys that is long enough';

try {
  await migrateDatabase(database.ownerUrl);
  const files = await openFiles({ DATA_DIR: folder });
  const app = await buildApp({
    db,
    clock: systemClock,
    files,
    live,
    secret,
    installation: { version: 'bench', publicUrl: 'http://127.0.0.1', demo: false, translates: false, signIns: [] },
    committed: () => undefined,
    strictAnswers: false,
    trustProxy: false,
    rateLimits: false,
    logLevel: 'silent',
  });
  const test = { app, db, clock: systemClock, files } as unknown as TestApp;
  const stage = await buildStage(test);
  const { procedureId, coordinator } = stage;
  const staffIds = [stage.clerk.id, stage.signatory.id];
  const changes = Math.floor(LINKS / (VERSIONS - 1));
  const anchor = async () => {
    const begun = performance.now();
    await reAnchorPoints(db)({ procedureId }, undefined as never);
    return performance.now() - begun;
  };

  const concept = await writeVersions(
    coordinator.client,
    procedureId,
    { sections: SECTIONS, sentences: SENTENCES, versions: VERSIONS, changes },
    async ({ versionIds }, milliseconds) => {
      const anchored = await anchor();
      print(
        `version ${String(versionIds.length).padStart(2)}: frozen in ${milliseconds.toFixed(0)} ms, ${POINTS} passages looked for in ${(anchored / 1000).toFixed(2)} s`,
      );
    },
    async ({ versionIds, sectionKeys }) => {
      const versionId = versionIds[0] ?? '';
      await db.transaction((tx) =>
        tx.update(version).set({ releasedAt: systemClock.now() }).where(eq(version.id, versionId)),
      );
      const roundId = await createOpenRound(test, procedureId, { versionId });
      await fillDesk(db, database.ownerUrl, { procedureId, roundId, sectionKeys, staffIds, points: POINTS });
      await quotePassages(procedureId, sectionKeys);
    },
    (count) => acceptNext(procedureId, staffIds, count),
  );
  const counted = await db.reader.execute<{ result: string; count: number }>(
    sql`select result, count(*)::int as count from anchor_result group by result order by result`,
  );
  print(`passages: ${counted.rows.map(({ result, count }) => `${count} ${result}`).join(', ')}`);

  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  const authorization = await signIn(app, db, coordinator.id);
  const at = `/api/v1/procedures/${procedureId}`;
  const working = `${at}/documents/${concept.documentId}/versions/${VERSIONS + 1}`;
  const bodies = new Map<string, string>();
  const measure = async (address: string) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const begun = performance.now();
      const answer = await fetch(`${base}${address}`, { headers: { authorization } });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text}`);
      times.push(performance.now() - begun);
      bodies.set(address, text);
    }
    return median(times);
  };
  print('\nrequest, median of 7 to the last byte                     ms        MB');
  for (const [name, address] of [
    ['working version', working],
    ['its proof', `${working}/proof`],
    ['links of a version', `${at}/incorporations?versionId=${concept.versionIds.at(-1)}`],
    ['provenance of the last version', `${at}/versions/${concept.versionIds.at(-1)}/provenance`],
    ['comparison of the first and the last', `${at}/documents/${concept.documentId}/versions/1/compare/${VERSIONS}`],
  ] as const) {
    const ms = await measure(address);
    const megabytes = (bodies.get(address)?.length ?? 0) / 2 ** 20;
    print(`${name.padEnd(50)} ${ms.toFixed(0).padStart(9)} ${megabytes.toFixed(2).padStart(9)}`);
  }
  await openEditor(
    coordinator.id,
    `/verfahren/${procedureId}/konzept/${concept.documentId}/${VERSIONS + 1}/bearbeiten`,
    concept.sectionKeys.at(-1) ?? '',
  );
  await app.close();
} finally {
  await live.stop();
  await db.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Accepts the next points nobody has decided on, and answers which. */
async function acceptNext(procedureId: string, [author, adopter]: string[], count: number): Promise<string[]> {
  const { rows } = await db.reader.execute<{ id: string }>(sql`
    select p.id from point p
    where not exists (select from disposition d where d.procedure_id = p.procedure_id and d.point_id = p.id)
    order by p.counted limit ${count}`);
  const ids = rows.map(({ id }) => id);
  const points = sql`unnest(${sql.param(ids)}::uuid[]) as chosen(id)`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`insert into disposition (procedure_id, id, point_id, version)
      select ${procedureId}, chosen.id, chosen.id, 1 from ${points}`);
    await tx.execute(sql`insert into disposition_hand (procedure_id, disposition_id, version, person_id, hand)
      select ${procedureId}::uuid, chosen.id, 1, ${author}::uuid, 'author' from ${points}
      union all select ${procedureId}::uuid, chosen.id, 1, ${adopter}::uuid, 'adopter' from ${points}`);
    await tx.execute(sql`insert into disposition_version (procedure_id, disposition_id, version, outcome, reason, not_accepted_part,
        referred_to, passed_on, author_id, author_hand, at)
      select ${procedureId}, chosen.id, 1, 'accepted', 'Das stärkt die Leitlinie und ist mit den Trägern abgestimmt.', '', '', false,
        ${author}::uuid, 'author', now() from ${points}`);
    await tx.execute(sql`insert into adoption (procedure_id, disposition_id, version, person_id, person_hand, decided_by, at)
      select ${procedureId}, chosen.id, 1, ${adopter}::uuid, 'adopter', 'Amt', now() from ${points}`);
    await refreshPointState(tx, procedureId, ids);
  });
  return ids;
}

/** The points quote a sentence of their section each, as people do who mark a passage. */
async function quotePassages(procedureId: string, sectionKeys: string[]): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  // Decisions come version by version.
  await owner.query('truncate topic, disposition cascade');
  const { rows } = await owner.query<{ id: string; key: string }>(
    'select id, section_key as key from point order by counted',
  );
  const quotes = rows.map(({ key }, index) => {
    const section = sectionKeys.indexOf(key);
    const sentence = (place: number) => (place < 0 || place >= SENTENCES ? '' : sentenceOf(section, place, 0));
    const place = index % SENTENCES;
    const before = place === 0 ? '' : `${sentence(place - 1)} `;
    const after = place === SENTENCES - 1 ? '' : ` ${sentence(place + 1)}`;
    return section < 0 ? null : { exact: sentence(place), prefix: before.slice(-64), suffix: after.slice(0, 64) };
  });
  await owner.query(
    `update point p set quote = q.quote
     from (select unnest($1::uuid[]) as id, unnest($2::jsonb[]) as quote) q where p.id = q.id and q.quote is not null`,
    [rows.map(({ id }) => id), quotes.map((quote) => (quote ? JSON.stringify(quote) : null))],
  );
  await db.transaction((tx) =>
    refreshPointState(
      tx,
      procedureId,
      rows.map(({ id }) => id),
    ),
  );
  await owner.query('vacuum analyze');
  await owner.end();
}

/** From the address to the text of the last section in the editor, the first time and with the code already there. */
async function openEditor(personId: string, path: string, lastKey: string): Promise<void> {
  const system = await startSystem({ database: { ...database, drop: database.stop } });
  const browser = await openBrowser();
  try {
    const password = 'ein Passwort nur hierfür';
    const [signedIn] = await db.transaction(async (tx) =>
      tx
        .update(person)
        .set({ passwordHash: await hashPassword(password) })
        .where(eq(person.id, personId))
        .returning(),
    );
    const context = await browser.newContext({ baseUrl: system.base });
    const answer = await context.request.post(createSession.path, { data: { email: signedIn?.email, password } });
    await context.addInitScript((told) => localStorage.setItem('stellwerk-signed-in', told), await answer.text());
    const page = await context.newPage();
    for (const name of ['the first time', 'again', 'again', 'again']) {
      await page.goto('/');
      const begun = performance.now();
      await page.goto(path, { waitUntil: 'commit' });
      await page.locator(`#${sectionAnchor(lastKey)}`).waitFor({ state: 'attached' });
      print(`editor open, ${name}: ${(performance.now() - begun).toFixed(0)} ms`);
    }
  } finally {
    await browser.close();
    await system.stop();
  }
}
