import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { decideItems as endpoint, Meeting } from '../../../shared/meetings.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput, notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { agendaItem } from '../../tables/meetings.ts';
import { judgeItem } from './judge-item.ts';
import { lockMeeting, newerMeeting, nextVersion } from './lock-meeting.ts';
import { getMeeting } from './present-meeting.ts';

/**
 * Records what the meeting decides on one or several items, on all of them or on none. Recording is not adopting, so even
 * an author of the proposal may keep the minutes: nothing takes effect before a second person confirms them (R5).
 */
export async function decideItems(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Meeting> {
  const { tx, personId } = context;
  const before = await lockMeeting(context, params, 'decide');
  const chosen = new Map(body.items.map(({ id, version }) => [id, version]));
  if (chosen.size < body.items.length) {
    throw badInput('/items', 'twice', i18n.t('Ein Tagesordnungspunkt ist zweimal gewählt.'));
  }
  const items = before.items.filter(({ id }) => chosen.has(id));
  if (items.length < chosen.size) throw notFound(i18n.t('Das steht nicht auf der Tagesordnung dieser Sitzung.'));
  if (items.some(({ id, decided, current }) => chosen.get(id) !== (decided ?? current))) {
    throw await newerMeeting(context, params);
  }
  for (const item of items) {
    const decision = judgeItem(before, item, body);
    await tx
      .update(agendaItem)
      .set({ ...decision, recordedBy: decision.result === null ? null : personId })
      .where(and(eq(agendaItem.procedureId, params.procedureId), eq(agendaItem.id, item.id)));
  }
  await nextVersion(context, params, before);
  const after = await getMeeting(tx, context, params);
  const told = after.items.filter(({ id }) => chosen.has(id));
  context.record({
    action: 'meeting.decide',
    subject: { type: 'meeting', id: params.meetingId },
    before: { items: items.map(({ reference, result }) => ({ reference, result })) },
    after: { items: told.map(({ reference, version, result, votes }) => ({ reference, version, result, votes })) },
  });
  return after;
}
