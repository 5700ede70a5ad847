import { eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { editWorkingGroup as endpoint } from '../../../shared/working-group.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { badInput, stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { procedureRole } from '../../tables/identity.ts';
import { procedure } from '../../tables/procedures.ts';
import { groupSeat, workingGroup } from '../../tables/working-group.ts';
import { getOrganisation } from '../organisations/index.ts';
import { getWorkingGroup } from './queries.ts';

/** Sets title, note and seats of the working group as one whole; a seat is a function; who sits there is told to staff alone. */
export async function editWorkingGroup(context: WriteContext, { params, body }: Input<typeof endpoint>) {
  const { tx, expected, record } = context;
  const { procedureId } = params;
  await tx.select({ id: procedure.id }).from(procedure).where(eq(procedure.id, procedureId)).for('no key update');
  const before = await getWorkingGroup(tx, procedureId);
  if (before.version !== expected) {
    throw stale(i18n.t('Jemand hat das Arbeitsgremium inzwischen geändert. Bitte prüfen Sie die Angaben.'), before);
  }
  const { title, note, majority, seats } = body;
  await mustBeStaff(tx, procedureId, seats);
  const version = before.version + 1;
  await tx
    .insert(workingGroup)
    .values({ procedureId, title, note, majority, version })
    .onConflictDoUpdate({ target: workingGroup.procedureId, set: { title, note, majority, version } });
  const kept = new Set(before.seats.map(({ id }) => id));
  await tx.delete(groupSeat).where(eq(groupSeat.procedureId, procedureId));
  for (const [place, { id, function: held, voting, organisationId, personId }] of seats.entries()) {
    if (organisationId) await getOrganisation(tx, organisationId);
    const seatId = id !== undefined && kept.delete(id) ? id : newId();
    await tx
      .insert(groupSeat)
      .values({ procedureId, id: seatId, place, organisationId, function: held, isVoting: voting, personId });
  }
  const after = await getWorkingGroup(tx, procedureId);
  const plain = ({ title: name, majority: rule, seats: held }: typeof before) => ({
    title: name,
    majority: rule,
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

type Seats = Input<typeof endpoint>['body']['seats'];

/** Who sits there is of the staff of this procedure (R9), and sits on one seat only: one person, one vote. */
async function mustBeStaff(tx: Tx, procedureId: string, seats: Seats): Promise<void> {
  const places = seats.flatMap(({ personId }, place) => (personId === null ? [] : [{ personId, place }]));
  const staff = await tx
    .selectDistinct({ personId: procedureRole.personId })
    .from(procedureRole)
    .where(eq(procedureRole.procedureId, procedureId));
  const free = new Set(staff.map(({ personId }) => personId));
  for (const { personId, place } of places) {
    if (free.delete(personId)) continue;
    throw badInput(
      `/seats/${place}/personId`,
      'no_seat_for_person',
      i18n.t('Diese Person gehört nicht zum Team oder hat schon einen anderen Sitz.'),
    );
  }
}
