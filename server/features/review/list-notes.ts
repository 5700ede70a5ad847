import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { listNotes as endpoint } from '../../../shared/notes.ts';
import type { Reader } from '../../platform/db.ts';
import { person } from '../../tables/identity.ts';
import { point } from '../../tables/positions.ts';
import { pointNote } from '../../tables/triage.ts';
import { noSuchSubject } from './lock-subject.ts';

/** Internal notes at a point, oldest first. Throws `not_found` for a point of another procedure (R9). */
export async function listNotes(
  reader: Reader,
  { params }: Pick<Input<typeof endpoint>, 'params'>,
): Promise<Output<typeof endpoint>> {
  const { procedureId, pointId } = params;
  await mustBePoint(reader, procedureId, pointId);
  const where = and(eq(pointNote.procedureId, procedureId), eq(pointNote.pointId, pointId));
  return { items: await selectNotes(reader, where), next: null };
}

/** Notes with the names of those who wrote them, oldest first. */
export const selectNotes = (reader: Reader, where: SQL | undefined) =>
  reader
    .select({
      id: pointNote.id,
      body: pointNote.body,
      author: { id: person.id, name: person.name },
      at: pointNote.at,
    })
    .from(pointNote)
    .innerJoin(person, eq(person.id, pointNote.authorId))
    .where(where)
    .orderBy(asc(pointNote.id));

/** Throws `not_found` for a point that is not of this procedure (R9). */
export async function mustBePoint(reader: Reader, procedureId: string, pointId: string): Promise<void> {
  const [found] = await reader
    .select({ id: point.id })
    .from(point)
    .where(and(eq(point.procedureId, procedureId), eq(point.id, pointId)));
  if (!found) throw noSuchSubject({ type: 'point', id: pointId });
}
