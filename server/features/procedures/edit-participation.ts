import { and, eq, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { editParticipation as endpoint } from '../../../shared/procedures.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { participation } from '../../tables/procedures.ts';
import { changedNames, pick } from './changed-names.ts';
import { moveParticipation } from './move-participation.ts';
import { getParticipation } from './participation-queries.ts';

/** Changes the state or the capacity in which an organisation takes part. */
export async function editParticipation(context: WriteContext, { params, body }: Input<typeof endpoint>) {
  const { tx, expected, record, unchanged } = context;
  const { procedureId, participationId } = params;
  const own = and(eq(participation.procedureId, procedureId), eq(participation.id, participationId));
  await tx.select({ id: participation.id }).from(participation).where(own).for('update');
  const before = await getParticipation(tx, procedureId, participationId);
  if (before.version !== expected) {
    throw stale(i18n.t('Jemand hat diese Teilnahme inzwischen geändert. Bitte prüfen Sie die Angaben.'), before);
  }
  const names = changedNames(before, body);
  if (names.length === 0) {
    unchanged();
    return before;
  }
  if (body.capacity !== undefined) {
    await tx
      .update(participation)
      .set({ capacity: body.capacity, version: sql`${participation.version} + 1` })
      .where(own);
  }
  if (body.status)
    await moveParticipation(context, { procedureId, id: participationId, status: before.status }, body.status);
  const after = await getParticipation(tx, procedureId, participationId);
  record({
    action: 'participation.edit',
    subject: { type: 'participation', id: participationId },
    before: pick(before, names),
    after: pick(after, names),
  });
  return after;
}
