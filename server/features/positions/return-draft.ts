import type { returnDraft as endpoint } from '../../../shared/co-writing.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale, wrongState } from '../../platform/errors.ts';
import { getPerson } from '../identity/index.ts';
import { notReady } from './abilities.ts';
import { lockOwnDraft, noSuchDraft } from './draft-lock.ts';
import { findDraft } from './draft-queries.ts';
import { getVisiblePosition } from './get-position.ts';
import { findMarker } from './history-queries.ts';
import { keepRevisions } from './save-part.ts';
import { findSetting } from './setting.ts';
import type { DraftRow, Position } from './shapes.ts';
import { changedMeanwhile } from './stale.ts';

/** Returns a draft that is ready for submission to those who write it, with a remark; whoever marked it is told. */
export async function returnDraft(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Position> {
  const { tx, expected } = context;
  const { procedureId, positionId } = params;
  const row = await lockOwnDraft(context, procedureId, positionId);
  const written = await findDraft(tx, context, procedureId, positionId);
  if (!written) throw noSuchDraft();
  if (row.contentVersion !== expected) throw stale(changedMeanwhile, written);
  if (written.readiness?.state !== 'ready') throw wrongState(notReady);
  const marker = await findMarker(tx, row);
  await keepRevisions(context, row, [{ part: 'returned', partId: String(row.contentVersion), text: body.remark }]);
  if (marker !== null) await tell(context, row, { ...body, marker, organisationName: written.organisationName });
  return getVisiblePosition(tx, context, procedureId, positionId);
}

async function tell(
  { tx, actor, notify, personId }: WriteContext,
  { procedureId, organisationId, roundId }: DraftRow,
  { marker, remark, organisationName }: { marker: string; remark: string; organisationName: string },
): Promise<void> {
  const { round, procedureTitle } = await findSetting(tx, procedureId, roundId);
  if (!round || marker === personId) return;
  const { email, language } = await getPerson(tx, marker);
  notify({
    template: 'draft_returned',
    to: { email, language },
    payload: {
      procedureTitle,
      roundTitle: round.title,
      organisationName,
      byName: actor.name,
      remark,
      link: `/verfahren/${procedureId}/runden/${round.id}/schreiben?fuer=${organisationId}`,
    },
  });
}
