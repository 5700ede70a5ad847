import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { arrangeAgenda as endpoint, Meeting } from '../../../shared/meetings.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { agendaItem } from '../../tables/meetings.ts';
import { disposition } from '../../tables/review.ts';
import { lockMeeting, nextVersion } from './lock-meeting.ts';
import type { ItemFacts } from './meeting-facts.ts';
import { getMeeting } from './present-meeting.ts';
import { alreadyDecided } from './rules.ts';

type Wanted = Input<typeof endpoint>['body']['items'];

/**
 * Sets the agenda as one whole: what is named stands on it in this order, what is not is taken off. Written votes on
 * that stay on record and no longer count: put on again, it is a new item without votes.
 * Only open proposals are put on it, and nothing is taken off that the meeting has dealt with.
 */
export async function arrangeAgenda(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Meeting> {
  const { tx } = context;
  const { procedureId, meetingId } = params;
  const before = await lockMeeting(context, params, 'arrange');
  const wanted = new Map(body.items.map((item) => [item.id, item]));
  if (wanted.size < body.items.length) {
    throw badInput('/items', 'twice', i18n.t('Ein Vorschlag steht zweimal auf der Tagesordnung.'));
  }
  await takeOff(
    context,
    procedureId,
    before.items.filter(({ subjectId }) => !wanted.has(subjectId)),
  );
  const standing = new Map(before.items.map((item) => [item.subjectId, item.id]));
  for (const [place, item] of body.items.entries()) {
    const id = standing.get(item.id);
    if (id === undefined) {
      const dispositionId = await findOpen(context, procedureId, item);
      await tx.insert(agendaItem).values({ procedureId, id: newId(), meetingId, place, dispositionId });
    } else {
      await tx
        .update(agendaItem)
        .set({ place })
        .where(and(eq(agendaItem.procedureId, procedureId), eq(agendaItem.id, id)));
    }
  }
  await nextVersion(context, params, before);
  const after = await getMeeting(tx, context, params);
  const references = (items: { reference: string }[]) => items.map(({ reference }) => reference);
  context.record({
    action: 'meeting.arrange',
    subject: { type: 'meeting', id: meetingId },
    before: { agenda: references(before.items) },
    after: { agenda: references(after.items) },
  });
  return after;
}

async function takeOff({ tx, now }: WriteContext, procedureId: string, items: ItemFacts[]): Promise<void> {
  const decided = items.find(({ result }) => result !== null);
  if (decided) throw alreadyDecided(decided);
  const ids = items.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx
    .update(agendaItem)
    .set({ takenOffAt: now })
    .where(and(eq(agendaItem.procedureId, procedureId), inArray(agendaItem.id, ids)));
}

/** The open proposal on a point or topic of this procedure (R9). */
async function findOpen({ tx }: WriteContext, procedureId: string, { subject, id }: Wanted[number]): Promise<string> {
  const [found] = await tx
    .select({ id: disposition.id })
    .from(disposition)
    .where(
      and(
        eq(disposition.procedureId, procedureId),
        eq(subject === 'point' ? disposition.pointId : disposition.topicId, id),
        sql`exists (
          select from point_state s
          where s.procedure_id = ${disposition.procedureId} and s.disposition_id = ${disposition.id}
            and s.counts and s.is_proposed and not s.is_adopted)`,
      ),
    );
  if (!found) {
    throw wrongState(
      i18n.t(
        'Auf die Tagesordnung kommen nur offene Vorschläge. Bitte laden Sie die Seite neu und wählen Sie noch einmal.',
      ),
    );
  }
  return found.id;
}
