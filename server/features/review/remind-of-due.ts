import { sql } from 'drizzle-orm';
import type { Language } from '../../../shared/identity.ts';
import type { Clock } from '../../platform/clock.ts';
import { dayIn, daysAfter, hourIn } from '../../platform/days.ts';
import type { Db, Tx } from '../../platform/db.ts';
import type { Task } from '../../platform/jobs.ts';
import { queueMails } from '../../platform/outbox.ts';
import { digestSent, dueReminded } from '../../tables/triage.ts';

/** Nobody is written to before this hour of the day. */
const FROM_HOUR = 6;
/** Days ahead the reminder and the digest look. */
const REMINDED_AHEAD = 2;
const DIGEST_AHEAD = 7;
/** As many points are named in one mail; the mail counts all. */
const MOST_NAMED = 50;

/** An open point with its due date, given to somebody who works in the procedure. */
interface DuePoint {
  id: string;
  reference: string;
  dueOn: string;
}

interface Desk {
  procedureId: string;
  procedureTitle: string;
  timeZone: string;
  person: { id: string; email: string; language: Language };
  points: DuePoint[];
}

/**
 * The task `remind-of-due`, by the clock: reminds everybody once of each point of theirs that is due within two days, and tells
 * once a day of the procedure what is overdue or due within a week. Who has nothing due gets no mail. Repeated, or run by several
 * processes at once, each mail goes out once.
 */
export const remindOfDue =
  ({ db, clock }: { db: Db; clock: Clock }): Task =>
  async () => {
    const now = clock.now();
    for (const desk of await listDesks(db, now)) {
      if (hourIn(desk.timeZone, now) < FROM_HOUR) continue;
      await db.transaction(async (tx) => {
        const today = dayIn(desk.timeZone, now);
        await sendReminder(tx, desk, now, today);
        await sendDigest(tx, desk, now, today);
      });
    }
  };

/** What is due soon or was, by procedure and person. Only who still works in the procedure is written to. */
async function listDesks(db: Db, now: Date): Promise<Desk[]> {
  const latest = daysAfter(now.toISOString().slice(0, 10), DIGEST_AHEAD + 1);
  const { rows } = await db.reader.execute<Desk & Record<string, unknown>>(sql`
    select t.procedure_id as "procedureId", pr.title as "procedureTitle", pr.time_zone as "timeZone",
      json_build_object('id', h.id, 'email', h.email, 'language', h.language) as person,
      json_agg(json_build_object('id', p.id, 'reference', p.reference, 'dueOn', t.due_on) order by t.due_on, p.counted) as points
    from point_triage t
    join point_state s on s.procedure_id = t.procedure_id and s.point_id = t.point_id and s.counts and not s.is_adopted
    join point p on p.procedure_id = t.procedure_id and p.id = t.point_id
    join procedure pr on pr.id = t.procedure_id
    join person h on h.id = t.assignee_id
    where t.due_on is not null and t.due_on <= ${latest}::date
      and exists (select from procedure_role r where r.procedure_id = t.procedure_id and r.person_id = h.id)
    group by t.procedure_id, pr.id, h.id
    order by t.procedure_id, h.id`);
  return rows;
}

async function sendReminder(tx: Tx, desk: Desk, now: Date, today: string): Promise<void> {
  const { procedureId, person } = desk;
  const close = desk.points.filter(({ dueOn }) => dueOn >= today && dueOn <= daysAfter(today, REMINDED_AHEAD));
  if (close.length === 0) return;
  const told = await tx
    .insert(dueReminded)
    .values(close.map(({ id, dueOn }) => ({ procedureId, pointId: id, personId: person.id, dueOn })))
    .onConflictDoNothing()
    .returning({ pointId: dueReminded.pointId });
  const fresh = new Set(told.map(({ pointId }) => pointId));
  const points = close.filter(({ id }) => fresh.has(id));
  if (points.length === 0) return;
  const payload = { ...headOf(desk), count: points.length, points: named(points) };
  await queueMails(tx, now, [{ template: 'due_reminder', to: person, payload }], procedureId);
}

async function sendDigest(tx: Tx, desk: Desk, now: Date, today: string): Promise<void> {
  const { procedureId, person, points } = desk;
  const overdue = points.filter(({ dueOn }) => dueOn < today);
  const soon = points.filter(({ dueOn }) => dueOn >= today && dueOn <= daysAfter(today, DIGEST_AHEAD));
  if (overdue.length + soon.length === 0) return;
  const [sent] = await tx
    .insert(digestSent)
    .values({ procedureId, personId: person.id, day: today })
    .onConflictDoNothing()
    .returning({ day: digestSent.day });
  if (!sent) return;
  const payload = {
    ...headOf(desk),
    overdueCount: overdue.length,
    overdue: named(overdue),
    soonCount: soon.length,
    soon: named(soon),
  };
  await queueMails(tx, now, [{ template: 'daily_digest', to: person, payload }], procedureId);
}

/** The mail leads to the open points of its reader. */
const headOf = ({ procedureId, procedureTitle, person }: Desk) => ({
  procedureTitle,
  link: `/verfahren/${procedureId}/einzelpunkte?zustaendig=${person.id}&sortierung=due`,
});

const named = (points: DuePoint[]) => points.slice(0, MOST_NAMED).map(({ reference, dueOn }) => ({ reference, dueOn }));
