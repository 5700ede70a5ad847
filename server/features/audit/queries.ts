import { and, count, desc, eq, lt } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { event, eventDetail, eventSeal } from '../../tables/platform.ts';

interface Scope {
  procedureId: string;
  /** Only what happened to this object. */
  subjectId?: string | undefined;
}

const sealedOf = ({ procedureId, subjectId }: Scope) =>
  and(eq(eventSeal.procedureId, procedureId), subjectId === undefined ? undefined : eq(event.subjectId, subjectId));

const ofSeal = and(eq(event.procedureId, eventSeal.procedureId), eq(event.id, eventSeal.eventId));

/** Sealed events of a procedure, newest first, `limit + 1` at most; `before` is a sequence. */
export function listSealed(db: Reader, scope: Scope, before: number | null, limit: number) {
  return db
    .select({
      sequence: eventSeal.sequence,
      hash: eventSeal.hash,
      id: event.id,
      at: event.at,
      action: event.action,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      actorId: eventDetail.actorId,
      actorName: eventDetail.actorName,
      before: eventDetail.before,
      after: eventDetail.after,
    })
    .from(eventSeal)
    .innerJoin(event, ofSeal)
    .leftJoin(eventDetail, and(eq(eventDetail.procedureId, event.procedureId), eq(eventDetail.eventId, event.id)))
    .where(and(sealedOf(scope), before === null ? undefined : lt(eventSeal.sequence, before)))
    .orderBy(desc(eventSeal.sequence))
    .limit(limit + 1);
}

export type SealedRow = Awaited<ReturnType<typeof listSealed>>[number];

/** How many sealed events there are. */
export async function countSealed(db: Reader, scope: Scope): Promise<number> {
  const rows = await db.select({ total: count() }).from(eventSeal).innerJoin(event, ofSeal).where(sealedOf(scope));
  return rows[0]?.total ?? 0;
}
