import { and, count, eq, max } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import { type addPoint as endpoint, limits } from '../../../shared/positions.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { insertRows } from '../../platform/insert-rows.ts';
import { draftPoint } from '../../tables/drafts.ts';
import { findDisputed } from './find-disputed.ts';
import { presentDraftPoint } from './point-queries.ts';
import { keepRevisions, savePart, stateOfPoint, textOfPoint } from './save-part.ts';
import type { DraftRow, WrittenPoint } from './shapes.ts';

/** Adds points at the end of a locked draft, in their order. Throws `wrong_state` when it would hold too many. */
export async function appendPoints(
  context: WriteContext,
  row: DraftRow,
  bodies: Input<typeof endpoint>['body'][],
): Promise<WrittenPoint[]> {
  const { tx } = context;
  const { procedureId, id: draftId } = row;
  const [present] = await tx
    .select({ points: count(), lastPlace: max(draftPoint.place) })
    .from(draftPoint)
    .where(and(eq(draftPoint.procedureId, procedureId), eq(draftPoint.draftId, draftId)));
  if ((present?.points ?? 0) + bodies.length > limits.points) {
    throw wrongState(
      i18n.t('Eine Stellungnahme fasst höchstens {max} Einzelpunkte. Bitte fassen Sie Punkte zusammen.', {
        max: limits.points,
      }),
    );
  }
  const disputed = await findDisputed(context, row, bodies);
  const added = bodies.map((body, index) => ({
    procedureId,
    draftId,
    place: (present?.lastPlace ?? 0) + index + 1,
    ...body,
    id: body.id ?? newId(),
    disputesPointId: body.disputesPointId ?? null,
    version: 1,
  }));
  await insertRows(tx, draftPoint, added);
  const [first, ...others] = added.map((point) => ({
    part: 'point' as const,
    partId: point.id,
    text: textOfPoint(point),
    state: stateOfPoint(point),
  }));
  if (first) await savePart(context, row, first);
  if (others.length > 0) await keepRevisions(context, row, others);
  return added.map((point) => presentDraftPoint(point, disputed.get(point.disputesPointId ?? '')));
}
