import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../server/app.ts';
import { makeExport } from '../../server/features/exports/index.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { openDb } from '../../server/platform/db.ts';
import { startEmbedded } from '../../server/platform/embedded/start-embedded.ts';
import { openFiles } from '../../server/platform/files/open-files.ts';
import { openLive } from '../../server/platform/live.ts';
import { migrateDatabase } from '../../server/platform/migrate.ts';
import { fileTypes } from '../../shared/endpoint.ts';
import { type ExportForm, getExport, startExport } from '../../shared/export-jobs.ts';
import type { TestApp } from '../support/app.ts';
import { buildStage, createFrozenVersion, createOpenRound } from '../support/stage.ts';
import { signIn } from './bench-stage.ts';
import { fillDesk } from './fill-desk.ts';

/**
 * What the exports of 10,000 points cost (or of as many as the first argument says), and of a tenth of them: time until the last
 * byte, how long another request waits meanwhile at most, and the memory of the server with the reader in it.
 */
const POINTS = Number(process.argv[2] ?? 10_000);
const SECTIONS = 10;
const forms = { csv: fileTypes.csv, json: 'application/json', xlsx: fileTypes.xlsx, docx: fileTypes.docx };

const print = (line: string) => process.stdout.write(`${line}\n`);
const megabytes = () => process.memoryUsage().rss / 2 ** 20;
const folder = mkdtempSync(join(tmpdir(), 'stellwerk-bench-'));
const database = await startEmbedded({ dataDir: folder, log: () => undefined });
const fail = (error: Error) => process.stderr.write(`${error.message}\n`);
const db = openDb(database, 6, fail);
const live = openLive(database.appUrl, fail);

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
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  const stage = await buildStage({ app, db, clock: systemClock, files } as unknown as TestApp);
  const { procedureId } = stage;
  const bodies = Array.from({ length: SECTIONS }, (_, place) => `Text ${place}`);
  const test = { db, clock: systemClock } as unknown as TestApp;
  const version = await createFrozenVersion(test, procedureId, bodies);
  const roundId = await createOpenRound(test, procedureId, version);
  const sectionKeys = version.sections.map(({ key }) => key);
  const staffIds = [stage.clerk.id, stage.signatory.id];
  await fillDesk(db, database.ownerUrl, { procedureId, roundId, sectionKeys, staffIds, points: POINTS });
  const authorization = await signIn(app, db, stage.clerk.id);

  /** What a piece of work costs that answers how many bytes it made. */
  const watched = async (work: () => Promise<number>) => {
    const resting = megabytes();
    let [peak, delay, last] = [resting, 0, performance.now()];
    const watch = setInterval(() => {
      peak = Math.max(peak, megabytes());
      delay = Math.max(delay, performance.now() - last - 20);
      last = performance.now();
    }, 20);
    const begun = performance.now();
    const bytes = await work();
    clearInterval(watch);
    return { seconds: (performance.now() - begun) / 1000, bytes, peak, grown: peak - resting, delay };
  };
  const fetched = async (name: string, search: string, accept: string) => {
    const answer = await fetch(`${base}/api/v1/procedures/${procedureId}/exports/${name}${search}`, {
      headers: { authorization, accept },
    });
    if (!answer.ok || !answer.body) throw new Error(`${name} answered ${answer.status}: ${await answer.text()}`);
    let bytes = 0;
    for await (const piece of answer.body) bytes += piece.length;
    return bytes;
  };
  const made = async (form: ExportForm, sectionKey: string | undefined) => {
    const { client } = stage.clerk;
    const params = { procedureId };
    const query = sectionKey === undefined ? {} : { sectionKey };
    const { id } = await client.ok(startExport, { params, body: { name: 'disposition-table', form, query } });
    await makeExport({ db, clock: systemClock, files })({ procedureId, id }, { isLast: true });
    const { file } = await client.ok(getExport, { params: { ...params, exportId: id } });
    return file?.bytes ?? 0;
  };
  const told = (
    name: string,
    form: string,
    points: number,
    { seconds, bytes, peak, grown, delay }: Awaited<ReturnType<typeof watched>>,
  ) =>
    print(
      [
        name.padEnd(20),
        form.padEnd(5),
        String(points).padStart(7),
        seconds.toFixed(2).padStart(9),
        (bytes / 2 ** 20).toFixed(1).padStart(11),
        peak.toFixed(0).padStart(13),
        grown.toFixed(0).padStart(10),
        delay.toFixed(0).padStart(17),
      ].join(' '),
    );
  const tenth = `?sectionKey=${sectionKeys[0]}`;
  await fetched('disposition-table', tenth, forms.csv);
  print('export               form   points   seconds      MB out   peak RSS MB   grown by   longest wait ms');
  for (const name of ['disposition-table', 'synopsis']) {
    for (const [form, accept] of Object.entries(forms)) {
      for (const [search, points] of [[tenth, Math.round(POINTS / SECTIONS)] as const, ['', POINTS] as const]) {
        told(name, form, points, await watched(() => fetched(name, search, accept)));
      }
    }
  }
  for (const form of ['csv', 'docx', 'pdf'] as const) {
    const tenthMade = Math.round(POINTS / SECTIONS);
    told('… by a job', form, tenthMade, await watched(() => made(form, sectionKeys[0])));
    told('… by a job', form, POINTS, await watched(() => made(form, undefined)));
  }
  await app.close();
} finally {
  await live.stop();
  await db.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
