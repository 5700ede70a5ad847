import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../server/platform/embedded/start-embedded.ts';
import { migrateDatabase } from '../../server/platform/migrate.ts';
import { ask, startProcess } from './ask.ts';
import type { BenchStage } from './bench-stage.ts';

/**
 * The last minute before the deadline: a thousand positions are handed in, most at the same instant, and the round closes
 * while they are worked off; what was completely received before is on time (R10). Each gets a receipt, or a clear refusal with the time to wait, which is tried again as people and scripts do;
 * at the end every receipt that was given is in the database, once, and late exactly when it came after the closing.
 */
const SUBMISSIONS = 1000;
const CLOSES_AFTER_MS = 4000;
/** As many of them come around the very instant of closing. */
const AROUND_CLOSING = 200;
const AROUND_MS = 500;
const PATIENCE = 20;

interface Outcome {
  status: number;
  milliseconds: number;
  refusals: number;
  sha256: string | null;
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'stellwerk-deadline-'));
const database = await startEmbedded({ dataDir: folder, log: () => undefined });
const server = startProcess('./our-server.ts');
const owner = new pg.Client({ connectionString: database.ownerUrl });

try {
  await migrateDatabase(database.ownerUrl);
  await owner.connect();
  const urls = { appUrl: database.appUrl, readUrl: database.readUrl, publicUrl: database.publicUrl };
  const { base, stage } = await ask<{ base: string; stage: BenchStage }>(server, {
    do: 'start',
    urls,
    submissions: SUBMISSIONS,
  });
  const closesAt = new Date(Date.now() + CLOSES_AFTER_MS);
  await owner.query('update round set closes_at = $1 where procedure_id = $2', [closesAt, stage.procedureId]);
  const begun = performance.now();
  const outcomes = await Promise.all(
    stage.drafts.map(async (draft, index) => {
      if (index < AROUND_CLOSING) await sleep(CLOSES_AFTER_MS + AROUND_MS * (2 * Math.random() - 1));
      return handIn(base, stage, draft);
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  await report(stage, outcomes, seconds, closesAt);
} finally {
  await owner.end();
  server.kill();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Hands one draft in, and again after a refusal that says when; the Idempotency-Key makes a lost answer harmless. */
async function handIn(
  base: string,
  { procedureId, authorization }: BenchStage,
  { id, contentVersion }: BenchStage['drafts'][number],
): Promise<Outcome> {
  const begun = performance.now();
  for (let refusals = 0; ; refusals++) {
    const response = await fetch(`${base}/api/v1/procedures/${procedureId}/positions/${id}/submit`, {
      method: 'POST',
      headers: { authorization, 'if-match': `"c${contentVersion}"`, 'idempotency-key': `deadline-${id}` },
    });
    const body = (await response.json()) as { receipt?: { sha256: string } };
    const wait = Number(response.headers.get('retry-after'));
    if (response.ok || !(wait > 0) || refusals >= PATIENCE) {
      const milliseconds = performance.now() - begun;
      return { status: response.status, milliseconds, refusals, sha256: body.receipt?.sha256 ?? null };
    }
    await sleep(wait * 1000 * (0.5 + Math.random()));
  }
}

async function report(stage: BenchStage, outcomes: Outcome[], seconds: number, closesAt: Date): Promise<void> {
  const { rows } = await owner.query<{ sha256: string; isLate: boolean; submittedAt: Date }>(
    'select sha256, is_late as "isLate", submitted_at as "submittedAt" from position where procedure_id = $1 and id = any($2)',
    [stage.procedureId, stage.drafts.map(({ id }) => id)],
  );
  const stored = new Set(rows.map(({ sha256 }) => sha256));
  const receipts = outcomes.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
  const lost = receipts.filter((sha256) => !stored.has(sha256)).length;
  const misjudged = rows.filter(({ isLate, submittedAt }) => isLate !== submittedAt >= closesAt).length;
  const times = outcomes.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  const others = outcomes.filter(({ status }) => status !== 200).length;
  print(
    `${outcomes.length} submissions at once in ${seconds.toFixed(1)} s (${Math.round(outcomes.length / seconds)}/s)`,
  );
  print(`receipts: ${receipts.length}, other answers: ${others}, of the receipts lost: ${lost}`);
  print(`refused with a time to wait: ${outcomes.reduce((sum, { refusals }) => sum + refusals, 0)}`);
  print(
    `on time: ${rows.filter(({ isLate }) => !isLate).length}, late: ${rows.filter(({ isLate }) => isLate).length}, wrongly judged: ${misjudged}`,
  );
  print(`answer after ${at(0.5)} ms (median), ${at(0.99)} ms (99 %), ${at(1)} ms (last)`);
  if (lost > 0 || misjudged > 0 || others > 0) process.exitCode = 1;
}
