import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { person } from '../../tables/identity.ts';
import { organisation } from '../../tables/organisations.ts';
import { groupSeat, workingGroup } from '../../tables/working-group.ts';

/** The working group with its seats in their order; before it is set up it is empty, with version 0. Staff is told who sits there. */
export async function getWorkingGroup(reader: Reader, procedureId: string, isStaff = true) {
  const [group] = await reader
    .select({
      title: workingGroup.title,
      note: workingGroup.note,
      majority: workingGroup.majority,
      version: workingGroup.version,
    })
    .from(workingGroup)
    .where(eq(workingGroup.procedureId, procedureId));
  const seats = await reader
    .select({
      id: groupSeat.id,
      organisationId: groupSeat.organisationId,
      organisationName: organisation.name,
      function: groupSeat.function,
      voting: groupSeat.isVoting,
      ...(isStaff && { person: { id: person.id, name: person.name } }),
    })
    .from(groupSeat)
    .leftJoin(organisation, eq(organisation.id, groupSeat.organisationId))
    .leftJoin(person, eq(person.id, groupSeat.personId))
    .where(eq(groupSeat.procedureId, procedureId))
    .orderBy(asc(groupSeat.place));
  return { title: '', note: '', majority: 'votes_cast' as const, version: 0, ...group, seats };
}
