import type { markReady as endpoint } from '../../../shared/co-writing.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { say } from '../../platform/i18n.ts';
import { listMembers } from '../identity/index.ts';
import { lockOwnDraft, noSuchDraft } from './draft-lock.ts';
import { findDraft } from './draft-queries.ts';
import { getVisiblePosition } from './get-position.ts';
import { keepRevisions } from './save-part.ts';
import { findSetting, getAsked } from './setting.ts';
import type { DraftRow, Position } from './shapes.ts';
import { changedMeanwhile } from './stale.ts';
import { findSubmissionObstacles, withAnswersToHandIn } from './submission-obstacles.ts';

/**
 * Marks a draft as ready for submission, as it was read (R14, R16). What is still open does not stand in the way; the
 * representatives are told of it. Nobody outside the organisation learns of the mark (R9).
 */
export async function markReady(context: WriteContext, { params }: Input<typeof endpoint>): Promise<Position> {
  const { tx, expected } = context;
  const { procedureId, positionId } = params;
  const row = await lockOwnDraft(context, procedureId, positionId);
  const written = await findDraft(tx, context, procedureId, positionId);
  if (!written) throw noSuchDraft();
  if (row.contentVersion !== expected) throw stale(changedMeanwhile, written);
  if (written.readiness?.state === 'ready') {
    context.unchanged();
    return written;
  }
  await keepRevisions(context, row, [{ part: 'ready', partId: String(row.contentVersion), text: '' }]);
  await tellRepresentatives(context, row, written);
  return getVisiblePosition(tx, context, procedureId, positionId);
}

/** Everybody who may submit, but for whoever marked it. */
async function tellRepresentatives(context: WriteContext, row: DraftRow, written: Position): Promise<void> {
  const { tx, actor, notify, personId } = context;
  const { procedureId, organisationId, roundId } = row;
  const { round, procedureTitle } = await findSetting(tx, procedureId, roundId);
  if (!round) return;
  const asked = await getAsked(tx, row, round, written.points);
  const open = findSubmissionObstacles(withAnswersToHandIn(written, asked.form.questions), asked);
  const readers = await listMembers(tx, organisationId, 'representative');
  for (const { email, language } of readers.filter(({ id }) => id !== personId)) {
    notify({
      template: 'draft_ready',
      to: { email, language },
      payload: {
        procedureTitle,
        roundTitle: round.title,
        organisationName: written.organisationName,
        byName: actor.name,
        open: open.map(({ detail }) => say(detail, language)),
        link: `/verfahren/${procedureId}/runden/${round.id}/abgeben?fuer=${organisationId}`,
      },
    });
  }
}
