import type { Input } from '../../../shared/endpoint.ts';
import type { addPoint as endpoint } from '../../../shared/positions.ts';
import type { WriteContext } from '../../platform/context.ts';
import { appendPoints } from './append-points.ts';
import { lockDraft } from './draft-lock.ts';
import type { WrittenPoint } from './shapes.ts';

/** Adds a point at the end of a draft. Whether its passage stands in the text is judged when it is handed in. */
export async function addPoint(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<WrittenPoint> {
  const row = await lockDraft(context, params.procedureId, params.positionId);
  const [added] = await appendPoints(context, row, [body]);
  if (!added) throw new Error('One point was added.');
  return added;
}
