import type { FastifyInstance } from 'fastify';
import type { Db } from '../../server/platform/db.ts';
import { newId } from '../../server/platform/ids.ts';
import { session } from '../../server/tables/identity.ts';
import { createPosition, submitPosition } from '../../shared/positions.ts';
import { listPoints } from '../../shared/review.ts';
import type { TestApp } from '../support/app.ts';
import { buildStage, createFrozenVersion, createOpenRound } from '../support/stage.ts';

const POSITIONS = 40;
const POINTS_EACH = 50;

export interface BenchStage {
  procedureId: string;
  pointId: string;
  positionId: string;
  /** Drafts of one form to hand in, each once. */
  drafts: BenchDraft[];
  authorization: string;
}

export interface BenchDraft {
  id: string;
  contentVersion: number;
  pointIds: string[];
}

const words =
  'Die Stadt fördert Begegnungsorte in allen Stadtteilen und vermeidet die Konzentration in einzelnen Quartieren. ';

/** 2,000 points in 40 positions, and `submissions` drafts to hand in, made through the API. */
export async function buildBenchStage(app: FastifyInstance, db: Db, submissions: number): Promise<BenchStage> {
  const test = { app, db, clock: { now: () => new Date() } } as unknown as TestApp;
  const stage = await buildStage(test);
  const { procedureId } = stage;
  const version = await createFrozenVersion(
    test,
    procedureId,
    Array.from({ length: 20 }, () => words.repeat(4)),
  );
  const roundId = await createOpenRound(test, procedureId, { versionId: version.versionId });
  const clerk = stage.clerk.client;
  const draft = (points: number, place: number) =>
    clerk.ok(createPosition, {
      params: { procedureId, roundId },
      body: {
        organisationId: stage.organisations.own.id,
        channel: 'import',
        points: Array.from({ length: points }, (_, index) => ({
          kind: 'change' as const,
          sectionKey: version.sections[(place + index) % 20]?.key ?? null,
          comment: `${words}Nummer ${place}.${index}`,
          proposedText: words,
        })),
      },
    });
  for (let place = 0; place < POSITIONS; place++) {
    const { id, contentVersion } = await draft(POINTS_EACH, place);
    await clerk.ok(submitPosition, { params: { procedureId, positionId: id }, match: `"c${contentVersion}"` });
  }
  const drafts: BenchDraft[] = [];
  for (let place = 0; place < submissions; place++) {
    const { id, contentVersion, points } = await draft(5, place);
    drafts.push({ id, contentVersion, pointIds: points.map((point) => point.id) });
  }
  const page = await clerk.ok(listPoints, { params: { procedureId } });
  const [point] = page.items;
  if (!point) throw new Error('The stage has no points.');
  return {
    procedureId,
    pointId: point.id,
    positionId: point.positionId,
    drafts,
    authorization: await signIn(app, db, stage.clerk.id),
  };
}

/** The header of a person who is signed in for an hour. */
export async function signIn(app: FastifyInstance, db: Db, personId: string): Promise<string> {
  const id = newId();
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + 3_600_000);
  await db.transaction((tx) => tx.insert(session).values({ id, personId, createdAt, expiresAt }));
  return `Bearer ${app.jwt.sign({ sub: personId, sid: id }, { expiresIn: 3600 })}`;
}
