import { and, asc, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { explainPromise as endpoint } from '../../../shared/incorporation.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { version } from '../../tables/documents.ts';
import { promiseExplanation } from '../../tables/incorporation.ts';
import { point } from '../../tables/positions.ts';
import { round } from '../../tables/rounds.ts';
import { lockWorkingVersion, touchVersion } from '../documents/index.ts';
import { holdDecisionOnPoint } from './find-decision.ts';

/**
 * Tells the organisation why an accepted point is not yet written into the version that is in work (R6). It holds for that version
 * only, and is written once. A prior position belongs to no round: its promise is explained for every document of the procedure.
 */
export async function explainPromise(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, personId, record } = context;
  const { procedureId, pointId } = params;
  await holdDecisionOnPoint(tx, procedureId, pointId);
  for (const versionId of await listWorkingVersions(context, procedureId, pointId)) {
    await lockWorkingVersion(tx, { procedureId, versionId });
    const added = await tx
      .insert(promiseExplanation)
      .values({ procedureId, id: newId(), pointId, versionId, explanation: body.explanation, personId, at: now })
      .onConflictDoNothing()
      .returning({ id: promiseExplanation.id });
    if (added.length === 0) {
      throw wrongState(
        i18n.t('Dieser Einzelpunkt ist für die Arbeitsfassung schon erklärt. Die Erklärung bleibt, wie sie ist.'),
      );
    }
    await touchVersion(tx, procedureId, versionId);
  }
  record({
    action: 'promise.explain',
    subject: { type: 'point', id: pointId },
    after: { explanation: body.explanation },
  });
  return { pointId, explanation: body.explanation, at: now };
}

/** Working versions of the document the point is about. */
async function listWorkingVersions({ tx }: WriteContext, procedureId: string, pointId: string): Promise<string[]> {
  const [about] = await tx
    .select({ documentId: version.documentId })
    .from(point)
    .innerJoin(round, and(eq(round.procedureId, point.procedureId), eq(round.id, point.roundId)))
    .innerJoin(version, and(eq(version.procedureId, round.procedureId), eq(version.id, round.versionId)))
    .where(and(eq(point.procedureId, procedureId), eq(point.id, pointId)));
  const rows = await tx
    .select({ id: version.id })
    .from(version)
    .where(
      and(
        eq(version.procedureId, procedureId),
        eq(version.status, 'working'),
        about ? eq(version.documentId, about.documentId) : undefined,
      ),
    )
    .orderBy(asc(version.id));
  if (rows.length === 0)
    throw wrongState(i18n.t('Es gibt noch kein Dokument, in das etwas eingearbeitet werden könnte.'));
  return rows.map(({ id }) => id);
}
