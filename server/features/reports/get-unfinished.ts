import { and, asc, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { getUnfinished as endpoint } from '../../../shared/reports.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { version } from '../../tables/documents.ts';
import { judgeVersion, presentSilent } from '../incorporation/index.ts';
import { listPointsWithoutDisposition, listProposalsWaiting, listTextsUnaccounted } from '../review/index.ts';
import { listDisputed } from './list-disputed.ts';
import { listExtensionRequests } from './list-extension-requests.ts';
import { listFailedMails } from './list-failed-mails.ts';
import { listLateUndecided } from './list-late-undecided.ts';
import { listWithoutAnswer } from './list-without-answer.ts';
import { SHOWN } from './listed.ts';

type Unfinished = Output<typeof endpoint>;

/** Everything that is not finished in a procedure, in one list. Nothing in it tells whether somebody is writing (R9). */
export async function getUnfinished(
  { db, now }: ReadContext,
  { params: { procedureId } }: Input<typeof endpoint>,
): Promise<Unfinished> {
  return {
    asOf: now,
    pointsWithoutDisposition: await listPointsWithoutDisposition(db, procedureId),
    textsUnaccounted: await listTextsUnaccounted(db, procedureId),
    proposalsWaiting: await listProposalsWaiting(db, procedureId),
    lateUndecided: await listLateUndecided(db, procedureId),
    ...(await judgeWorkingVersions(db, procedureId)),
    organisationsWithoutAnswer: await listWithoutAnswer(db, procedureId, now),
    extensionRequests: await listExtensionRequests(db, procedureId),
    disputedIncorporations: await listDisputed(db, procedureId),
    failedMails: await listFailedMails(db, procedureId),
  };
}

/** Promises not yet kept (R6) and sentences changed without a source (R7) in what is being written; a promise owed by several documents once. */
async function judgeWorkingVersions(
  db: Reader,
  procedureId: string,
): Promise<Pick<Unfinished, 'openPromises' | 'silentChanges'>> {
  const working = await db
    .select()
    .from(version)
    .where(and(eq(version.procedureId, procedureId), eq(version.status, 'working')))
    .orderBy(asc(version.documentId));
  const promises = new Map<string, Unfinished['openPromises']['items'][number]>();
  const silent: Unfinished['silentChanges']['items'] = [];
  for (const row of working) {
    const judgement = await judgeVersion(db, row);
    for (const promise of judgement.promises) promises.set(promise.pointId, promise);
    silent.push(...judgement.silent.map((change) => presentSilent(row, judgement, change)));
  }
  return { openPromises: firstOf([...promises.values()]), silentChanges: firstOf(silent) };
}

const firstOf = <Item>(all: Item[]) => ({ count: all.length, items: all.slice(0, SHOWN) });
