import { releaseVersion } from '../../server/features/documents/index.ts';
import { markPublished } from '../../server/features/rounds/index.ts';
import { createIncorporation } from '../../shared/incorporation.ts';
import { getProcedure } from '../../shared/procedures.ts';
import { decidePoints, holdRound, openDesk } from '../incorporation/desk.ts';
import type { TestApp } from '../support/app.ts';
import { buildStage } from '../support/stage.ts';

export const before = '# 1. Wege\n\nKurse werden angeboten. Beratung gibt es.\n\n# 2. Netz\n\nDie Stadt lädt ein.\n';
export const after = before.replace('Kurse werden angeboten.', 'Kurse werden kostenlos angeboten.');

/** A procedure with a concept and a round on its first version, which is over; nothing of it is published yet. */
export async function buildWindow(test: TestApp) {
  const stage = await buildStage(test);
  const { procedureId } = stage;
  const { slug } = await stage.coordinator.client.ok(getProcedure, { params: { procedureId } });
  const desk = await openDesk(stage, before);
  await test.db.transaction((tx) => releaseVersion(tx, procedureId, desk.first.id, test.clock.now()));
  const roundId = await holdRound(test, procedureId, desk.first.id, 1);
  return {
    stage,
    desk,
    slug,
    roundId,
    /** A point that was handed in and decided. */
    decide: (options: Partial<Parameters<typeof decidePoints>[2]> = {}) =>
      decidePoints(test, stage, { roundId, organisation: stage.organisations.own, ...options }),
    /** Writes the one change in for a point, or for a topic, and freezes version 2. */
    async writeIn(reason: { pointId: string } | { topicId: string }) {
      const working = await desk.write(after);
      await desk.client.ok(createIncorporation, {
        params: { procedureId },
        body: {
          ...reason,
          versionId: working.id,
          sectionKey: desk.keyOf('Wege'),
          change: 'changed',
          before: 'Kurse werden angeboten.',
          after: 'Kurse werden kostenlos angeboten.',
        },
      });
      return desk.freeze(2);
    },
    publish: () => test.db.transaction((tx) => markPublished(tx, procedureId, roundId, test.clock.now())),
  };
}
export type Window = Awaited<ReturnType<typeof buildWindow>>;
