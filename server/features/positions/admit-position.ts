import type { Input } from '../../../shared/endpoint.ts';
import type { admitPosition as endpoint } from '../../../shared/positions.ts';
import { roundState } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { getPerson } from '../identity/index.ts';
import { admissionObstacle } from './abilities.ts';
import { noSuchDraft } from './draft-lock.ts';
import { getVisiblePosition } from './get-position.ts';
import { findHandedIn, type HandedInRow } from './position-queries.ts';
import { admission, positionStatus } from './rules.ts';
import { holdSetting } from './setting.ts';
import type { Position } from './shapes.ts';
import { addStep, holdPosition, refreshPosition, supersede } from './supersede.ts';

/**
 * Admits a late position or not, with a reason (R10). From admission on it counts, and if it is a correction it now
 * takes the place of the older one. A refusal can be put right until the results are published.
 */
export async function admitPosition(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Position> {
  const { tx, now } = context;
  const { procedureId, positionId } = params;
  const seen = await findHandedIn(tx, context, procedureId, positionId);
  if (!seen) throw noSuchDraft();
  const { round, procedureTitle } = await holdSetting(context, procedureId, seen.roundId);
  const steps = await holdPosition(tx, procedureId, positionId);
  const obstacle = admissionObstacle({ ...seen, steps }, round && roundState(round, now));
  if (obstacle) throw wrongState(obstacle);
  if (!body.admitted && admission(true, steps) === false) {
    throw wrongState(i18n.t('Diese Stellungnahme ist schon nicht zugelassen.'));
  }
  const step = body.admitted ? 'admitted' : 'not_admitted';
  await addStep(context, { procedureId, positionId, step, reason: body.reason });
  await refreshPosition(tx, procedureId, positionId);
  if (body.admitted) await supersedeIfStanding(context, seen);
  context.record({
    action: 'position.admit',
    subject: { type: 'position', id: positionId },
    after: { reference: seen.reference, admitted: body.admitted, reason: body.reason },
  });
  await tell(context, seen, { procedureTitle, ...body });
  return getVisiblePosition(tx, context, procedureId, positionId);
}

async function supersedeIfStanding(context: WriteContext, row: HandedInRow): Promise<void> {
  const { procedureId, supersedesId } = row;
  if (!supersedesId) return;
  const steps = await holdPosition(context.tx, procedureId, supersedesId);
  if (positionStatus(steps) === 'submitted') await supersede(context, { procedureId, supersedesId }, row);
}

/** Tells whoever handed it in; what staff recorded for a letter is answered by letter. */
async function tell(
  { tx, notify }: WriteContext,
  row: HandedInRow,
  { procedureTitle, admitted, reason }: { procedureTitle: string; admitted: boolean; reason: string },
): Promise<void> {
  if (row.recordedByStaff) return;
  const { email, language } = await getPerson(tx, row.submittedBy);
  const link = `/verfahren/${row.procedureId}/stellungnahmen/${row.id}`;
  notify({
    template: 'late_decided',
    to: { email, language },
    payload: { procedureTitle, reference: row.reference, admitted, reason, link },
  });
}
