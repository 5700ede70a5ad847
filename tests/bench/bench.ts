import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../server/platform/embedded/start-embedded.ts';
import { migrateDatabase } from '../../server/platform/migrate.ts';
import { ask, startProcess } from './ask.ts';
import type { Case } from './bare-server.ts';
import type { BenchStage } from './bench-stage.ts';
import type { LoadOrder, LoadResult } from './load.ts';
import type { Captured } from './our-server.ts';
import { writeOf } from './replay.ts';

/**
 * What an operation costs beside its comparator: bare Fastify with JWT verification that runs the same statements,
 * and beside one raw prepared route. Five interleaved rounds; medians, spread, and processor time per request.
 */
const ROUNDS = 5;
const SECONDS = 3;
const SUBMISSIONS_A_ROUND = 150;
const SUBMISSIONS = ROUNDS * SUBMISSIONS_A_ROUND;

interface Measure {
  perSecond: number;
  cpu: number;
  p99: number;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const print = (line: string) => process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'stellwerk-bench-'));
const database = await startEmbedded({ dataDir: folder, log: () => undefined });
const [ours, bare, load] = ['./our-server.ts', './bare-server.ts', './load.ts'].map(startProcess);
if (!ours || !bare || !load) throw new Error('The processes of the bench did not start.');

try {
  await migrateDatabase(database.ownerUrl);
  const urls = { appUrl: database.appUrl, readUrl: database.readUrl, publicUrl: database.publicUrl };
  const { base, stage } = await ask<{ base: string; stage: BenchStage }>(ours, {
    do: 'start',
    urls,
    submissions: 2 * SUBMISSIONS + 1,
  });
  await analyse(database.ownerUrl);
  const { authorization, procedureId, pointId, positionId, drafts } = stage;
  const P = `/api/v1/procedures/${procedureId}`;
  const headers = { authorization };
  const submitPath = (id: string) => `${P}/positions/${id}/submit`;
  const [captured, ...handedIn] = drafts;
  if (!captured) throw new Error('The stage has no drafts.');
  const state = `"c${captured.contentVersion}"`;

  const cases = [
    { name: 'point', label: 'one point', method: 'GET' as const, url: `${P}/points/${pointId}`, headers },
    { name: 'list', label: 'list of 50 points', method: 'GET' as const, url: `${P}/points?limit=50`, headers },
    { name: 'position', label: 'a position', method: 'GET' as const, url: `${P}/positions/${positionId}`, headers },
    {
      name: 'submission',
      label: 'a submission',
      method: 'POST' as const,
      url: submitPath(captured.id),
      headers: { ...headers, 'if-match': state },
    },
  ];
  const replay: Case[] = [];
  for (const { name, method, url, headers: sent } of cases) {
    const answer = await ask<Captured>(ours, { do: 'capture', method, url, headers: sent });
    const { statements, body } = answer;
    const write = method === 'POST' && { write: writeOf(answer, captured, handedIn.slice(SUBMISSIONS)) };
    replay.push({ name, method, statements, body, ...write });
  }
  const bareBase = await ask<string>(bare, { do: 'start', urls, cases: replay, pointId, procedureId });

  const measure = async (server: typeof ours, order: LoadOrder): Promise<Measure> => {
    const before = await ask<number>(server, { do: 'cpu' });
    const result = await ask<LoadResult>(load, order);
    const after = await ask<number>(server, { do: 'cpu' });
    if (result.failures > 0)
      throw new Error(`${result.failures} of ${result.requests} requests failed: ${order.paths[0]}`);
    return { perSecond: result.perSecond, p99: result.p99, cpu: (after - before) / result.requests };
  };
  const get = (server: typeof ours, at: string, path: string) =>
    measure(server, { base: at, method: 'GET', paths: [path], headers, seconds: SECONDS });

  await get(bare, bareBase, '/raw');
  const raw: number[] = [];
  print('operation            ours/s  comparator/s  ratio (spread)      CPU ratio  p99 ms   of raw prepared route');
  const rows = [
    { label: 'an empty route', our: '/health/live', their: '/empty' },
    ...cases.slice(0, 3).map((item) => ({ label: item.label, our: item.url, their: `/${item.name}` })),
  ];
  for (const { label, our, their } of rows) {
    const pairs: { our: Measure; their: Measure }[] = [];
    await get(ours, base, our);
    for (let round = 0; round < ROUNDS; round++) {
      raw.push((await get(bare, bareBase, '/raw')).perSecond);
      pairs.push({ our: await get(ours, base, our), their: await get(bare, bareBase, their) });
    }
    report(label, pairs, median(raw));
  }
  const pairs: { our: Measure; their: Measure }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const own = handedIn
      .slice(round * SUBMISSIONS_A_ROUND, (round + 1) * SUBMISSIONS_A_ROUND)
      .map(({ id }) => submitPath(id));
    const our = await measure(ours, { base, method: 'POST', paths: own, headers: { ...headers, 'if-match': state } });
    const their = await measure(bare, { base: bareBase, method: 'POST', paths: own.map(() => '/submission'), headers });
    pairs.push({ our, their });
  }
  report('a submission', pairs, median(raw));
  print(
    `raw prepared route: ${Math.round(median(raw))}/s; ${ROUNDS} interleaved rounds of ${SECONDS} s, 10 connections; medians`,
  );
} finally {
  for (const child of [ours, bare, load]) child.kill();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Statistics as a database in use has them: plans do not depend on when its vacuum comes by. */
async function analyse(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('analyze');
  await client.end();
}

function report(label: string, pairs: { our: Measure; their: Measure }[], rawRate: number): void {
  const ratios = pairs.map(({ our, their }) => our.perSecond / their.perSecond);
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  const our = median(pairs.map((pair) => pair.our.perSecond));
  print(
    [
      label.padEnd(19),
      String(Math.round(our)).padStart(7),
      String(Math.round(median(pairs.map((pair) => pair.their.perSecond)))).padStart(13),
      `${percent(median(ratios))} (${percent(Math.min(...ratios))}–${percent(Math.max(...ratios))})`.padStart(20),
      median(pairs.map((pair) => pair.our.cpu / pair.their.cpu))
        .toFixed(2)
        .padStart(10),
      String(median(pairs.map((pair) => pair.our.p99))).padStart(7),
      percent(our / rawRate).padStart(12),
    ].join(' '),
  );
}
