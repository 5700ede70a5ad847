import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildApp } from '../../server/app.ts';
import { refreshPointState } from '../../server/features/positions/index.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { openDb } from '../../server/platform/db.ts';
import { startEmbedded } from '../../server/platform/embedded/start-embedded.ts';
import { openFiles } from '../../server/platform/files/open-files.ts';
import { openLive } from '../../server/platform/live.ts';
import { migrateDatabase } from '../../server/platform/migrate.ts';
import type { TestApp } from '../support/app.ts';
import { buildStage, createFrozenVersion, createOpenRound } from '../support/stage.ts';
import { signIn } from './bench-stage.ts';
import { deskViews } from './desk-views.ts';
import { fillDesk } from './fill-desk.ts';

/**
 * What a page of the desk costs with its counts, beside the bare prepared SQL of that page, without counts and with them: one
 * procedure with 100,000 points (or as many as the first argument says), every view in turn. Both must find the same points.
 */
const POINTS = Number(process.argv[2] ?? 100_000);
const ROUNDS = 15;

const print = (line: string) => process.stdout.write(`${line}\n`);
const share = (values: number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
const folder = mkdtempSync(join(tmpdir(), 'stellwerk-bench-'));
const database = await startEmbedded({ dataDir: folder, log: () => undefined });
const fail = (error: Error) => process.stderr.write(`${error.message}\n`);
const db = openDb(database, 6, fail);
const live = openLive(database.appUrl, fail);
const bare = new pg.Client({ connectionString: database.readUrl, options: '-c jit=off' });

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
  const bodies = Array.from({ length: 120 }, (_, place) => `Text ${place}`);
  const version = await createFrozenVersion({ db, clock: systemClock } as unknown as TestApp, procedureId, bodies);
  const roundId = await createOpenRound({ db, clock: systemClock } as unknown as TestApp, procedureId, version);
  const staffIds = [stage.clerk.id, stage.signatory.id, stage.secondClerk.id, stage.coordinator.id];
  const begun = performance.now();
  const sectionKeys = version.sections.map(({ key }) => key);
  await fillDesk(db, database.ownerUrl, { procedureId, roundId, sectionKeys, staffIds, points: POINTS });
  print(`${POINTS} points filled in ${((performance.now() - begun) / 1000).toFixed(0)} s`);

  await bare.connect();
  const headers = { authorization: await signIn(app, db, stage.clerk.id) };
  const ask = async (path: string) => {
    const answer = await app.inject({ url: `/api/v1/procedures/${procedureId}/points${path}`, headers });
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`);
    return answer.json() as { items: { id: string }[]; next: string | null };
  };
  const page = async (query: string) => {
    const [list] = await Promise.all([ask(`?${query}`), ask(`/counts?${withoutSort(query)}`)]);
    return list.items.map(({ id }) => id);
  };
  const timed = async <Result>(work: () => Promise<Result>): Promise<[number, Result]> => {
    const start = performance.now();
    const result = await work();
    return [performance.now() - start, result];
  };
  const memory = process.memoryUsage().rss;
  const [first] = await timed(() => page(''));
  const [firstSearch] = await timed(() => page('q=ausbildungsplan'));
  print(`first page after a start ${first.toFixed(0)} ms, first search ${firstSearch.toFixed(0)} ms`);
  print(`memory for the desk ${((process.memoryUsage().rss - memory) / 1_000_000).toFixed(0)} MB`);

  print('view                           page and counts ms (p95)   bare page   bare with counts   ratio');
  const all: number[] = [];
  for (const [index, view] of (await deskViews(bare, procedureId)).entries()) {
    const [own, pages, counts]: [number[], number[], number[]] = [[], [], []];
    let found = await page(view.query);
    const statement = { name: `view_${index}`, text: view.sql, values: [procedureId, ...view.values] };
    for (let round = -2; round < ROUNDS; round++) {
      // A colleague has just worked on a point: nothing that was counted before may be used again.
      await db.transaction((tx) => refreshPointState(tx, procedureId, [found[0] ?? '']));
      const [ours, shown] = await timed(() => page(view.query));
      found = shown;
      const [theirs, { rows }] = await timed(() => bare.query<{ id: string }>(statement));
      const [counting] = await timed(() => bare.query({ ...statement, name: `counts_${index}`, text: view.countsSql }));
      if (found.join() !== rows.map(({ id }) => id).join()) throw new Error(`${view.label} differs from its SQL.`);
      if (round < 0) continue;
      own.push(ours);
      pages.push(theirs);
      counts.push(theirs + counting);
    }
    const median = share(own, 0.5);
    all.push(median);
    print(
      [
        view.label.padEnd(30),
        `${median.toFixed(1)} (${share(own, 0.95).toFixed(1)})`.padStart(25),
        share(pages, 0.5).toFixed(1).padStart(12),
        share(counts, 0.5).toFixed(1).padStart(18),
        (median / share(counts, 0.5)).toFixed(2).padStart(8),
      ].join(''),
    );
  }
  print(
    `median of all views ${share(all, 0.5).toFixed(1)} ms, slowest ${Math.max(...all).toFixed(1)} ms; ${ROUNDS} rounds each`,
  );
  await app.close();
} finally {
  await bare.end().catch(() => undefined);
  await live.stop();
  await db.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

function withoutSort(query: string): string {
  const parameters = new URLSearchParams(query);
  for (const name of ['sort', 'limit', 'cursor']) parameters.delete(name);
  return parameters.toString();
}
