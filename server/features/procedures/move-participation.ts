import { and, eq, sql } from 'drizzle-orm';
import { type ParticipationState, participationLifecycle } from '../../../shared/procedures.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { participation, participationStep } from '../../tables/procedures.ts';

interface Row {
  procedureId: string;
  id: string;
  status: ParticipationState;
}

/** Takes a participation to the next state and keeps the step with who and when. Throws `wrong_state` for a step the lifecycle lacks. */
export async function moveParticipation(
  { tx, now, actor }: Pick<WriteContext, 'tx' | 'now' | 'actor'>,
  row: Row,
  status: ParticipationState,
): Promise<void> {
  if (row.status === status) return;
  if (!participationLifecycle[row.status].includes(status)) {
    throw wrongState(i18n.t('Dieser Stand der Teilnahme kann auf den jetzigen nicht folgen.'));
  }
  const { procedureId, id } = row;
  await tx
    .update(participation)
    .set({ status, version: sql`${participation.version} + 1` })
    .where(and(eq(participation.procedureId, procedureId), eq(participation.id, id)));
  await tx
    .insert(participationStep)
    .values({ procedureId, id: newId(), participationId: id, status, at: now, personId: actor.personId });
}

/** The same where an invitation brings it about: the step is an event of its own in the chain of the procedure (R13). */
export async function recordMove(
  context: Pick<WriteContext, 'tx' | 'now' | 'actor' | 'record'>,
  row: Row,
  status: ParticipationState,
): Promise<void> {
  if (row.status === status) return;
  await moveParticipation(context, row, status);
  context.record({
    action: 'participation.edit',
    subject: { type: 'participation', id: row.id },
    before: { status: row.status },
    after: { status },
    procedureId: row.procedureId,
  });
}
