import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { type Db, openDb } from '../../server/platform/db.ts';
import { type Files, openFiles } from '../../server/platform/files/open-files.ts';
import { openLive } from '../../server/platform/live.ts';
import { startSealer } from '../../server/platform/seal.ts';
import { createTestDatabase } from './database.ts';

/** A clock that stands still until a test moves it. */
export class TestClock {
  private instant: Date;
  constructor(iso: string) {
    this.instant = new Date(iso);
  }
  now(): Date {
    return new Date(this.instant);
  }
  set(iso: string): void {
    this.instant = new Date(iso);
  }
  advance(seconds: number): void {
    this.instant = new Date(this.instant.getTime() + seconds * 1000);
  }
}

export interface TestApp {
  app: FastifyInstance;
  db: Db;
  clock: TestClock;
  files: Files;
  /** Connection strings of every database role, for tests that try plain SQL. */
  urls: Awaited<ReturnType<typeof createTestDatabase>>;
  /** Seals everything now. */
  seal(): Promise<void>;
}

/** One application on a database of its own for a test file; answers are checked against the contract. */
export function useApp(now = '2026-03-02T09:00:00Z'): TestApp {
  const test = {} as TestApp;
  let stop: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    const opened = await openTestApp(await createTestDatabase(), now);
    Object.assign(test, opened.test);
    stop = opened.stop;
  });
  afterAll(() => stop());
  return test;
}

/** An application on this database; `stop` ends it and drops the database. */
export async function openTestApp(
  urls: TestApp['urls'],
  now: string,
): Promise<{ test: TestApp; stop: () => Promise<void> }> {
  const fail = (error: Error) => process.stderr.write(`${error.message}\n`);
  const db = openDb(urls, 6, fail);
  const clock = new TestClock(now);
  const sealer = startSealer(db, clock, fail);
  const live = openLive(urls.appUrl, fail);
  const dataDir = mkdtempSync(join(tmpdir(), 'stellwerk-files-'));
  const files = await openFiles({ DATA_DIR: dataDir });
  const app = await buildApp({
    db,
    clock,
    files,
    live,
    secret: 'a secret for tests that is long enough',
    installation: { version: 'test', publicUrl: 'http://127.0.0.1:3000', demo: false, translates: false, signIns: [] },
    committed: sealer.nudge,
    strictAnswers: true,
    trustProxy: false,
    rateLimits: false,
    logLevel: process.env.TEST_LOG ?? 'silent',
  });
  return {
    test: { app, db, clock, files, urls, seal: () => sealer.sealAll() },
    stop: async () => {
      await app.close();
      await sealer.stop();
      await live.stop();
      await db.close();
      await urls.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
