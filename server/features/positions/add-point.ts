import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { addPoint as endpoint } from '../../../shared/positions.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { draftPoint } from '../../tables/drafts.ts';
import { point } from '../../tables/positions.ts';
import { appendPoints } from './append-points.ts';
import { lockDraft } from './draft-lock.ts';
import { findDraftPoint } from './point-queries.ts';
import type { DraftRow, WrittenPoint } from './shapes.ts';

/**
 * Adds a point at the end of a draft, once for an id the device made however often it is sent (R15). Whether its passage
 * stands in the text is judged when it is handed in.
 */
export async function addPoint(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<WrittenPoint> {
  const row = await lockDraft(context, params.procedureId, params.positionId);
  const present = body.id === undefined ? null : await findSent(context, row, body.id);
  if (present) {
    context.unchanged();
    return present;
  }
  const [added] = await appendPoints(context, row, [body]);
  if (!added) throw new Error('One point was added.');
  return added;
}

/** The point that was already sent under this id. Throws `malformed` where the id stands for something else. */
async function findSent({ tx }: WriteContext, row: DraftRow, id: string): Promise<WrittenPoint | null> {
  const { procedureId } = row;
  const [sent] = await tx
    .select({ draftId: draftPoint.draftId })
    .from(draftPoint)
    .where(and(eq(draftPoint.procedureId, procedureId), eq(draftPoint.id, id)));
  if (sent?.draftId === row.id) return findDraftPoint(tx, procedureId, id);
  const [evidence] = await tx
    .select({ id: point.id })
    .from(point)
    .where(and(eq(point.procedureId, procedureId), eq(point.id, id)));
  if (sent || evidence)
    throw badInput('/id', 'taken', i18n.t('Diese Kennung ist vergeben. Bitte wählen Sie eine neue.'));
  return null;
}
