import { eq, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { createMeeting as endpoint, Meeting } from '../../../shared/meetings.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { procedure } from '../../tables/procedures.ts';
import { meeting } from '../../tables/working-group.ts';
import { getMeeting } from './present-meeting.ts';

/** Plans a meeting; meetings are numbered in the order in which they were planned. */
export async function createMeeting(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Meeting> {
  const { tx, now, record } = context;
  const { procedureId } = params;
  await tx.select({ id: procedure.id }).from(procedure).where(eq(procedure.id, procedureId)).for('no key update');
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${meeting.number}), 0)` })
    .from(meeting)
    .where(eq(meeting.procedureId, procedureId));
  const id = newId();
  const number = (last?.number ?? 0) + 1;
  await tx.insert(meeting).values({ procedureId, id, number, ...body, status: 'planned', createdAt: now, version: 1 });
  record({ action: 'meeting.create', subject: { type: 'meeting', id }, after: { number, ...body } });
  return getMeeting(tx, context, { procedureId, meetingId: id });
}
