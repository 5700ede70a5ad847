import { and, count, eq, max } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import { type addPoint as endpoint, limits } from '../../../shared/positions.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { draftPoint } from '../../tables/drafts.ts';
import { lockDraft } from './draft-lock.ts';
import { presentDraftPoint } from './point-queries.ts';
import { savePart, textOfPoint } from './save-part.ts';
import type { WrittenPoint } from './shapes.ts';

/** Adds a point at the end of a draft. Whether its passage stands in the text is judged when it is handed in. */
export async function addPoint(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<WrittenPoint> {
  const { tx } = context;
  const { procedureId, positionId } = params;
  const row = await lockDraft(context, procedureId, positionId);
  const [present] = await tx
    .select({ points: count(), lastPlace: max(draftPoint.place) })
    .from(draftPoint)
    .where(and(eq(draftPoint.procedureId, procedureId), eq(draftPoint.draftId, positionId)));
  if ((present?.points ?? 0) >= limits.points) {
    throw wrongState(
      i18n.t('Eine Stellungnahme fasst höchstens {max} Einzelpunkte. Bitte fassen Sie Punkte zusammen.', {
        max: limits.points,
      }),
    );
  }
  const added = {
    procedureId,
    id: newId(),
    draftId: positionId,
    place: (present?.lastPlace ?? 0) + 1,
    ...body,
    version: 1,
  };
  await tx.insert(draftPoint).values(added);
  await savePart(context, row, { part: 'point', partId: added.id, text: textOfPoint(added) });
  return presentDraftPoint(added);
}
