import { inArray } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { Point } from '../../../shared/review.ts';
import type { rejoinPoint as endpoint } from '../../../shared/splitting.ts';
import type { WriteContext } from '../../platform/context.ts';
import { pointState } from '../../tables/review.ts';
import { getPoint } from './get-point.ts';
import { lockPoints } from './lock-subject.ts';
import { mustBeFree } from './mark-point.ts';
import { orRefuse } from './rules.ts';
import { listSpans } from './split-point.ts';
import { refusesRejoining, refusesUndoing } from './split-rules.ts';
import { addPointStep, holdPoint, isDecided, partsOf } from './unmark-point.ts';

/**
 * Makes a split point whole again, with its own reference (R8): its parts are taken back, which is possible until one of them is
 * adopted. Refused where one is split itself, or where words of the point belong to another by now (R3).
 */
export async function rejoinPoint(context: WriteContext, { params }: Input<typeof endpoint>): Promise<Point> {
  const { tx } = context;
  const { procedureId, pointId } = params;
  const held = await holdPoint(tx, procedureId, pointId);
  orRefuse(refusesRejoining(held));
  const children = (await partsOf(tx, procedureId, pointId)).map(({ id }) => id);
  const parts = await lockPoints(tx, procedureId, inArray(pointState.pointId, children));
  const standing = parts.filter(({ retired }) => retired !== 'undone');
  for (const part of standing) {
    orRefuse(refusesUndoing({ ...part, isDecided: await isDecided(tx, procedureId, part.id) }));
  }
  for (const { textId, ...span } of await listSpans(tx, procedureId, pointId)) {
    await mustBeFree(tx, procedureId, textId, [span], children);
  }
  for (const part of standing) await addPointStep(context, procedureId, part, 'undone', '');
  await addPointStep(context, procedureId, held, 'rejoined', '');
  return getPoint(tx, context, { params });
}
