import { and, eq, isNull } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { confirmMinutes as endpoint, Meeting } from '../../../shared/meetings.ts';
import type { WriteContext } from '../../platform/context.ts';
import { ruleBroken } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { agendaItem } from '../../tables/meetings.ts';
import { adoptDisposition, orRefuse, returnDisposition, type Subject, touchRoundsOf } from '../review/index.ts';
import { lockMeeting, nextVersion } from './lock-meeting.ts';
import type { ItemFacts, MeetingFacts } from './meeting-facts.ts';
import { getMeeting } from './present-meeting.ts';
import { refusesConfirmation, votesOf } from './rules.ts';

/**
 * Confirms the minutes as a second person with signing power: from now on the working group has decided. Every adoption goes
 * the one way of adopting, with its rules (R4, R5, R8); all take effect or none. Where a proposal has changed since the
 * meeting, the refusal names it: the meeting never decided those words.
 */
export async function confirmMinutes(context: WriteContext, { params }: Input<typeof endpoint>): Promise<Meeting> {
  const { tx, now, personId } = context;
  const { procedureId, meetingId } = params;
  const before = await lockMeeting(context, params, 'confirm');
  orRefuse(refusesConfirmation(before, personId));
  mustStand(context, before.items);
  await takeEffect(context, procedureId, before);
  await tx
    .update(agendaItem)
    .set({ confirmedBy: personId })
    .where(
      and(eq(agendaItem.procedureId, procedureId), eq(agendaItem.meetingId, meetingId), isNull(agendaItem.takenOffAt)),
    );
  await nextVersion(context, params, before, { status: 'confirmed', confirmedBy: personId, confirmedAt: now });
  context.record({
    action: 'meeting.confirm',
    subject: { type: 'meeting', id: meetingId },
    after: {
      number: before.number,
      items: before.items.map(({ reference, result, decided }) => ({ reference, result, version: decided })),
    },
  });
  return getMeeting(tx, context, params);
}

const isEffective = ({ result }: ItemFacts) => result === 'adopted' || result === 'returned';

function mustStand({ language }: WriteContext, items: ItemFacts[]): void {
  const overtaken = items.filter((item) => isEffective(item) && (!item.open || item.decided !== item.current));
  if (overtaken.length === 0) return;
  const detail = say(i18n.t('Der Vorschlag wurde nach der Sitzung geändert oder schon entschieden.'), language);
  throw ruleBroken(
    'R5',
    i18n.t(
      'Über einige Vorschläge hat die Sitzung so nicht entschieden. Bitte nehmen Sie zurück, was zu ihnen festgehalten ist.',
    ),
    overtaken.map(({ id, reference }) => ({ kind: 'agenda_item', id, reference, detail })),
  );
}

/** In the order in which every act locks: rounds, then topics, then points. */
async function takeEffect(context: WriteContext, procedureId: string, meeting: MeetingFacts): Promise<void> {
  const decided = meeting.items
    .filter(isEffective)
    .map((item) => ({ item, subject: { type: item.subject, id: item.subjectId } satisfies Subject }))
    .toSorted((one, other) => keyOf(one.subject).localeCompare(keyOf(other.subject)));
  if (decided.length === 0) return;
  await touchRoundsOf(
    context.tx,
    procedureId,
    decided.map(({ subject }) => subject),
  );
  const decidedBy = meeting.groupTitle || 'Arbeitsgremium';
  for (const { item, subject } of decided) {
    const read = { ...context, expected: item.decided };
    if (item.result === 'adopted') {
      const decision = { meetingId: meeting.id, decidedBy, votes: votesOf(item) };
      await adoptDisposition(read, procedureId, subject, decision);
    } else await returnDisposition(read, procedureId, subject, item);
  }
}

const keyOf = ({ type, id }: Subject) => `${type === 'topic' ? 0 : 1} ${id}`;
