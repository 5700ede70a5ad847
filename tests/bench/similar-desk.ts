import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildApp } from '../../server/app.ts';
import { comparePoints } from '../../server/features/similarity/index.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { openDb } from '../../server/platform/db.ts';
import { startEmbedded } from '../../server/platform/embedded/start-embedded.ts';
import { openFiles } from '../../server/platform/files/open-files.ts';
import { openLive } from '../../server/platform/live.ts';
import { migrateDatabase } from '../../server/platform/migrate.ts';
import type { TestApp } from '../support/app.ts';
import { buildStage, createFrozenVersion, createOpenRound } from '../support/stage.ts';
import { labelledPoints } from '../text/labelled-points.ts';
import { signIn } from './bench-stage.ts';
import { fillDesk } from './fill-desk.ts';

/**
 * What similar points cost with the database: all points of a procedure compared by the job, one more, and what staff asks for
 * over the API. 100,000 points, or as many as the first argument says.
 */
const POINTS = Number(process.argv[2] ?? 100_000);
const MORE = 100;

const print = (line: string) => process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'stellwerk-bench-'));
const database = await startEmbedded({ dataDir: folder, log: () => undefined });
const fail = (error: Error) => process.stderr.write(`${error.message}\n`);
const db = openDb(database, 6, fail);
const live = openLive(database.appUrl, fail);
const last = { isLast: false };

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
const told = (values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  return `median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(1)} ms, slowest ${sorted.at(-1)?.toFixed(1)} ms`;
};

try {
  await migrateDatabase(database.ownerUrl);
  const files = await openFiles({ DATA_DIR: folder });
  const app = await buildApp({
    db,
    clock: systemClock,
    files,
    live,
    secret: 'a secret for the bench that is long enough',
    installation: { version: 'bench', publicUrl: 'http://127.0.0.1', demo: false, translates: false, signIns: [] },
    committed: () => undefined,
    strictAnswers: false,
    trustProxy: false,
    rateLimits: false,
    logLevel: 'silent',
  });
  const stage = await buildStage({ app, db, clock: systemClock, files } as unknown as TestApp);
  const { procedureId } = stage;
  const version = await createFrozenVersion({ db, clock: systemClock } as unknown as TestApp, procedureId, ['Text']);
  const roundId = await createOpenRound({ db, clock: systemClock } as unknown as TestApp, procedureId, version);
  const staffIds = [stage.clerk.id, stage.signatory.id];
  const sectionKeys = version.sections.map(({ key }) => key);
  await fillDesk(db, database.ownerUrl, { procedureId, roundId, sectionKeys, staffIds, points: POINTS });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const bodies = labelledPoints(POINTS).map(({ text }) => text);
  await owner.query(
    `with words as (select body, row_number() over () as place from unnest($1::text[]) body),
       texts as (select id, row_number() over (order by id) as place from evidence_text)
     update evidence_text e set body = words.body from texts join words using (place) where e.id = texts.id`,
    [bodies],
  );
  await owner.query('update point_span s set "end" = char_length(t.body) from evidence_text t where t.id = s.text_id');
  const { rows: ids } = await owner.query<{ id: string }>('select id from point order by id');
  const pointIds = ids.map(({ id }) => id);
  await owner.query('vacuum analyze');
  await owner.end();

  const memory = process.memoryUsage().rss;
  const compare = (some: string[]) => comparePoints(db)({ procedureId, pointIds: some }, last);
  const seconds = (await timed(() => compare(pointIds.slice(0, -MORE)))) / 1000;
  const grown = (process.memoryUsage().rss - memory) / 2 ** 20;
  print(
    `${POINTS - MORE} points compared by the job in ${seconds.toFixed(1)} s, memory grown by ${grown.toFixed(0)} MB`,
  );
  const single: number[] = [];
  for (const id of pointIds.slice(-MORE)) single.push(await timed(() => compare([id])));
  print(`one more: ${told(single)}`);

  const headers = { authorization: await signIn(app, db, stage.clerk.id) };
  const ask = async (path: string) => {
    const answer = await app.inject({ url: `/api/v1/procedures/${procedureId}/${path}`, headers });
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`);
    return answer.json<{ items: { id: string }[] }>();
  };
  const similar: number[] = [];
  for (let place = 0; place < POINTS; place += Math.floor(POINTS / 200)) {
    similar.push(await timed(() => ask(`similar?pointId=${pointIds[place]}`)));
  }
  print(`similar points of one point: ${told(similar)}`);
  const lists: number[] = [];
  for (let round = 0; round < 10; round++) lists.push(await timed(() => ask('similar/clusters')));
  print(`first page of clusters: ${told(lists)}`);
  const { items } = await ask('similar/clusters');
  const members: number[] = [];
  for (const { id } of items) members.push(await timed(() => ask(`similar/clusters/${id}/points`)));
  print(`points of a cluster: ${told(members)}`);
  await app.close();
} finally {
  await live.stop();
  await db.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
