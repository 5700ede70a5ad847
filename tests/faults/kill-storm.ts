import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canonicalJson } from '../../server/platform/audit.ts';
import { choosePlace } from '../../server/platform/embedded/place.ts';
import { readPidFile } from '../../server/platform/embedded/postmaster.ts';
import { sha256 } from '../../server/platform/ids.ts';
import { verifyEvents } from '../../shared/audit.ts';
import { createToken } from '../../shared/identity.ts';
import { createOrganisation } from '../../shared/organisations.ts';
import * as positions from '../../shared/positions.ts';
import { createParticipation, listProcedures } from '../../shared/procedures.ts';
import { listRounds } from '../../shared/rounds.ts';
import { startSystem } from '../support/running-system.ts';
import { type Speaker, signIn, speakWith } from '../try/api.ts';

const WRITERS = 8;
const SAVES_BEFORE_SUBMITTING = 6;

/** What one draft was told: the last save that was acknowledged, and the receipt if it was handed in. */
interface Promised {
  id: string;
  /** Number of the last acknowledged save; its text names it. */
  saved: number;
  receipt: { number: string; sha256: string } | null;
}

export interface StormReport {
  rounds: number;
  saves: number;
  receipts: number;
  /** Sentences about every acknowledgement that was not kept. */
  broken: string[];
}

const wordsOf = (save: number) => `Stand ${save}: Die Stadt fördert Begegnungsorte in allen Stadtteilen.`;

/**
 * Kills the server with SIGKILL in the middle of autosaves and submissions, every third time its PostgreSQL with it, and
 * starts it again on the same data. Every save and every receipt that was acknowledged has to be there afterwards, every
 * receipt has to verify, and the chain of events has to be intact. Each kill comes at a random moment, up to `lull` ms after
 * the first receipt of its round.
 */
export async function killStorm({ rounds, lull }: { rounds: number; lull: number }): Promise<StormReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stellwerk-storm-'));
  chmodSync(dataDir, 0o755);
  const report: StormReport = { rounds, saves: 0, receipts: 0, broken: [] };
  const promised: Promised[] = [];
  let system = await startSystem({ dataDir });
  try {
    const stage = await setTheStage(system.base);
    for (let round = 1; round <= rounds; round++) {
      const speaker = speakWith(system.base, stage.secret);
      let isOver = false;
      const writers = Array.from({ length: WRITERS }, () => write(speaker, stage, promised, () => isOver));
      const sofar = receiptsOf(promised);
      await Promise.race([Promise.all(writers), until(() => receiptsOf(promised) > sofar)]);
      await sleep(lull * Math.random());
      if (round % 3 === 0) await killDatabase(dataDir);
      await system.kill();
      isOver = true;
      await Promise.all(writers);
      system = await startSystem({ dataDir });
      report.broken.push(...(await listBroken(speakWith(system.base, stage.secret), stage.procedureId, promised)));
    }
    report.saves = promised.reduce((sum, { saved }) => sum + saved, 0);
    report.receipts = receiptsOf(promised);
    return report;
  } finally {
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const receiptsOf = (promised: readonly Promised[]) => promised.filter(({ receipt }) => receipt !== null).length;

async function until(isSo: () => boolean): Promise<void> {
  for (const latest = Date.now() + 60_000; !isSo(); await sleep(20)) {
    if (Date.now() > latest) throw new Error('Nothing was handed in within a minute.');
  }
}

type Stage = Awaited<ReturnType<typeof setTheStage>>;

/** An organisation for which staff takes in letters, any number at a time, and a token that outlives the process. */
async function setTheStage(base: string) {
  const clerk = await signIn(base, 'sachbearbeitung@stellwerk.example', 'stellwerk-demo');
  const coordinator = await signIn(base, 'koordination@stellwerk.example', 'stellwerk-demo');
  const procedureId = (await clerk.call(listProcedures)).items[0]?.id ?? '';
  const params = { procedureId };
  const roundId = (await clerk.call(listRounds, { params })).items.find(({ status }) => status === 'open')?.id ?? '';
  const organisation = await coordinator.call(createOrganisation, { body: { name: 'Briefe', kind: 'association' } });
  await coordinator.call(createParticipation, {
    params,
    body: { organisationId: organisation.id, status: 'confirmed' },
  });
  const { secret } = await clerk.call(createToken, { body: { name: 'Sturm', scopes: ['read', 'write'] } });
  return { procedureId, roundId, organisationId: organisation.id, secret };
}

/** Begins drafts, saves and hands them in until the storm is over; an answer that does not come promises nothing. */
async function write(speaker: Speaker, stage: Stage, promised: Promised[], isOver: () => boolean): Promise<void> {
  const { procedureId, roundId, organisationId } = stage;
  while (!isOver()) {
    try {
      const draft = await speaker.call(positions.createPosition, {
        params: { procedureId, roundId },
        body: { organisationId, channel: 'letter', receivedOn: '2004-05-03', coverText: wordsOf(0) },
      });
      const own: Promised = { id: draft.id, saved: 0, receipt: null };
      promised.push(own);
      const params = { procedureId, positionId: draft.id };
      let { coverTextVersion: version, contentVersion } = draft;
      for (let save = 1; save <= SAVES_BEFORE_SUBMITTING; save++) {
        const body = { coverText: wordsOf(save) };
        ({ version, contentVersion } = await speaker.call(positions.writeCoverText, {
          params,
          body,
          match: `"v${version}"`,
        }));
        own.saved = save;
      }
      own.receipt = (await speaker.call(positions.submitPosition, { params, match: `"c${contentVersion}"` })).receipt;
    } catch (error) {
      // A broken connection (fetch throws a TypeError) or "not reachable" promises nothing; every other answer is a defect.
      if (!(error instanceof TypeError) && !String(error).includes('answered 503')) throw error;
      return;
    }
  }
}

async function listBroken(speaker: Speaker, procedureId: string, promised: Promised[]): Promise<string[]> {
  const broken: string[] = [];
  for (const { id, saved, receipt } of promised) {
    const params = { procedureId, positionId: id };
    const found = await speaker.call(positions.getPosition, { params }).catch((error: Error) => error);
    if (found instanceof Error) {
      broken.push(`${id} is gone: ${found.message}`);
      continue;
    }
    const kept = Number(/^Stand (\d+):/.exec(found.coverText)?.[1]);
    if (!(kept >= saved)) broken.push(`${id} was saved ${saved} times and holds "${found.coverText}".`);
    if (receipt && found.receipt?.sha256 !== receipt.sha256)
      broken.push(`${id} has the receipt ${found.receipt?.number} instead of ${receipt.number}.`);
    if (found.receipt) {
      const copy = await speaker.call(positions.getReceipt, { params });
      if (sha256(canonicalJson(copy.document)) !== copy.sha256) broken.push(`${id}: its receipt does not verify.`);
    }
  }
  const chain = await speaker.call(verifyEvents, { params: { procedureId } });
  if (!chain.intact) broken.push(`The chain of events is broken at ${chain.firstBroken}.`);
  return broken;
}

/** The PostgreSQL that belongs to this data folder and no other. */
async function killDatabase(dataDir: string): Promise<void> {
  const postmaster = await readPidFile(await choosePlace(dataDir));
  if (postmaster) process.kill(postmaster.pid, 'SIGKILL');
}
