import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { buildApp } from '../../server/app.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { type DbUrls, openDb } from '../../server/platform/db.ts';
import { openFiles } from '../../server/platform/files/open-files.ts';
import { openLive } from '../../server/platform/live.ts';
import { startSealer } from '../../server/platform/seal.ts';
import { answerWith, cpuMilliseconds } from './ask.ts';
import { type BenchStage, buildBenchStage } from './bench-stage.ts';

/** A statement as it went to PostgreSQL. */
export interface Statement {
  text: string;
  values: unknown[];
}

export interface Captured {
  statements: Statement[];
  body: string;
  /** When the request began, in milliseconds: the ids it made are not older. */
  since: number;
}

/** Statements of the captured request alone: what jobs run meanwhile has another context. */
const capture = new AsyncLocalStorage<Statement[]>();
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function captured(this: pg.Client, ...args: unknown[]) {
  const [first, second] = args;
  const config = typeof first === 'string' ? { text: first } : first;
  if (typeof config === 'object' && config !== null && 'text' in config) {
    const own = 'values' in config ? config.values : [];
    const values = Array.isArray(second) ? second : Array.isArray(own) ? own : [];
    capture.getStore()?.push({ text: String(config.text), values });
  }
  return query.apply(this, args);
} as typeof pg.Client.prototype.query;

let app: FastifyInstance;
let stage: BenchStage;

async function start(urls: DbUrls, submissions: number): Promise<{ base: string; stage: BenchStage }> {
  const fail = (error: Error) => process.stderr.write(`${error.message}\n`);
  const db = openDb(urls, 10, fail);
  const sealer = startSealer(db, systemClock, fail);
  app = await buildApp({
    db,
    clock: systemClock,
    files: await openFiles({ DATA_DIR: mkdtempSync(join(tmpdir(), 'stellwerk-bench-')) }),
    live: openLive(urls.appUrl, fail),
    secret: 'a secret for the bench that is long enough',
    installation: { version: 'bench', publicUrl: 'http://127.0.0.1', demo: false, translates: false, signIns: [] },
    committed: sealer.nudge,
    strictAnswers: false,
    trustProxy: false,
    rateLimits: false,
    logLevel: 'silent',
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  stage = await buildBenchStage(app, db, submissions);
  return { base: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, stage };
}

/** Runs one request and returns its statements and its answer. */
async function captureRequest(method: 'GET' | 'POST', url: string, headers: Record<string, string>): Promise<Captured> {
  const statements: Statement[] = [];
  const since = Date.now();
  const answer = await capture.run(statements, () => app.inject({ method, url, headers }));
  if (answer.statusCode >= 300) throw new Error(`${method} ${url} answered ${answer.statusCode}: ${answer.body}`);
  return { statements: [...statements], body: answer.body, since };
}

answerWith(async (message) => {
  if (message.do === 'start') return start(message.urls as DbUrls, Number(message.submissions));
  if (message.do === 'capture')
    return captureRequest(message.method as 'GET', String(message.url), message.headers as Record<string, string>);
  if (message.do === 'cpu') return cpuMilliseconds();
  throw new Error('Unknown order.');
});
