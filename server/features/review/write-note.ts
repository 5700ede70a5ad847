import { and, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { writeNote as endpoint } from '../../../shared/notes.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { pointNote } from '../../tables/triage.ts';
import { mustBePoint, selectNotes } from './list-notes.ts';

/** Writes an internal note beside a point (R1). Its words stand in no event: who may read events may not read every note. */
export async function writeNote(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, personId } = context;
  const { procedureId, pointId } = params;
  await mustBePoint(tx, procedureId, pointId);
  const id = newId();
  await tx.insert(pointNote).values({ procedureId, id, pointId, body: body.body, authorId: personId, at: now });
  context.record({ action: 'note.write', subject: { type: 'point', id: pointId }, after: { noteId: id } });
  const [written] = await selectNotes(tx, and(eq(pointNote.procedureId, procedureId), eq(pointNote.id, id)));
  if (!written) throw new Error('The note is gone.');
  return written;
}
