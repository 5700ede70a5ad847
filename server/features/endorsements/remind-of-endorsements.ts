import { and, eq, gt } from 'drizzle-orm';
import type { Clock } from '../../platform/clock.ts';
import { hourIn } from '../../platform/days.ts';
import type { Db } from '../../platform/db.ts';
import type { Task } from '../../platform/jobs.ts';
import { queueMails } from '../../platform/outbox.ts';
import { version } from '../../tables/documents.ts';
import { endorsementCall, endorsementReminded } from '../../tables/endorsements.ts';
import { participation } from '../../tables/procedures.ts';
import { listRepresentatives } from '../rounds/index.ts';
import { type CallRow, getCall, listAnswers, listAsked } from './queries.ts';

/** Nobody is written to before this hour of the day. */
const FROM_HOUR = 6;
/** Days before the end at which an organisation that has not answered is reminded. */
const STEPS = [1, 7];
const DAY = 86_400_000;

/**
 * The task `remind-of-endorsements`, by the clock: reminds the representatives of organisations that have not answered a call, a week
 * and a day before its end. Repeated, or run by several processes at once, each reminder goes out once; one that came too late is not
 * made up for by two. A call that was made less than a day before a step skips it.
 */
export const remindOfEndorsements =
  ({ db, clock }: { db: Db; clock: Clock }): Task =>
  async () => {
    const now = clock.now();
    const open = await db.reader
      .select({ procedureId: endorsementCall.procedureId, id: endorsementCall.id })
      .from(endorsementCall)
      .innerJoin(
        version,
        and(eq(version.procedureId, endorsementCall.procedureId), eq(version.id, endorsementCall.versionId)),
      )
      .where(and(gt(endorsementCall.closesAt, now), eq(version.status, 'frozen')));
    for (const { procedureId, id } of open) {
      await remind(db, now, await getCall(db.reader, procedureId, id));
    }
  };

async function remind(db: Db, now: Date, call: CallRow): Promise<void> {
  const { procedureId, id: callId, closesAt, calledAt, timeZone } = call;
  if (hourIn(timeZone, now) < FROM_HOUR) return;
  const reached = STEPS.filter((days) => {
    const at = closesAt.getTime() - days * DAY;
    return now.getTime() >= at && calledAt.getTime() + DAY <= at;
  });
  const [latest] = reached;
  if (latest === undefined) return;
  await db.transaction(async (tx) => {
    const answered = new Set((await listAnswers(tx, procedureId, callId)).map(({ organisationId }) => organisationId));
    const silent = (await listAsked(tx, procedureId)).filter(({ organisationId }) => !answered.has(organisationId));
    for (const { organisationId } of silent) {
      const noted = await tx
        .insert(endorsementReminded)
        .values(reached.map((days) => ({ procedureId, callId, organisationId, days })))
        .onConflictDoNothing()
        .returning({ days: endorsementReminded.days });
      if (!noted.some(({ days }) => days === latest)) continue;
      const readers = await listRepresentatives(tx, procedureId, eq(participation.organisationId, organisationId));
      const { documentTitle, number } = call.version;
      const mails = readers.map(({ procedureTitle, timeZone: _, ...to }) => ({
        template: 'endorsement_reminder' as const,
        to,
        payload: {
          procedureTitle,
          documentTitle,
          number,
          closesAt: closesAt.toISOString(),
          timeZone,
          link: `/verfahren/${procedureId}/zustimmung`,
        },
      }));
      await queueMails(tx, now, mails, procedureId);
    }
  });
}
