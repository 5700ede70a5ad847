import { eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { editWorkingGroup as endpoint } from '../../../shared/working-group.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { procedure } from '../../tables/procedures.ts';
import { groupSeat, workingGroup } from '../../tables/working-group.ts';
import { getOrganisation } from '../organisations/index.ts';
import { getWorkingGroup } from './queries.ts';

/** Sets title, note and seats of the working group as one whole; seats are functions, never names of persons. */
export async function editWorkingGroup(context: WriteContext, { params, body }: Input<typeof endpoint>) {
  const { tx, expected, record } = context;
  const { procedureId } = params;
  await tx.select({ id: procedure.id }).from(procedure).where(eq(procedure.id, procedureId)).for('no key update');
  const before = await getWorkingGroup(tx, procedureId);
  if (before.version !== expected) {
    throw stale(i18n.t('Jemand hat das Arbeitsgremium inzwischen geändert. Bitte prüfen Sie die Angaben.'), before);
  }
  const { title, note, seats } = body;
  const version = before.version + 1;
  await tx
    .insert(workingGroup)
    .values({ procedureId, title, note, version })
    .onConflictDoUpdate({ target: workingGroup.procedureId, set: { title, note, version } });
  await tx.delete(groupSeat).where(eq(groupSeat.procedureId, procedureId));
  for (const [place, seat] of seats.entries()) {
    if (seat.organisationId) await getOrganisation(tx, seat.organisationId);
    const { organisationId, function: held, voting } = seat;
    await tx
      .insert(groupSeat)
      .values({ procedureId, id: newId(), place, organisationId, function: held, isVoting: voting });
  }
  const after = await getWorkingGroup(tx, procedureId);
  const plain = ({ title: name, seats: held }: typeof before) => ({
    title: name,
    seats: held.map((seat) => seat.function),
  });
  record({
    action: 'working_group.edit',
    subject: { type: 'procedure', id: procedureId },
    before: plain(before),
    after: plain(after),
  });
  return after;
}
