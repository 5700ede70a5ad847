import { and, asc, count, desc, eq, gt, lt, sql } from 'drizzle-orm';
import { prepared, type Reader } from '../../platform/db.ts';
import { chainHead, event, eventDetail, eventSeal } from '../../tables/platform.ts';

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

/** The newest sequence of a procedure; 0 where nothing was sealed yet. */
export async function headOf(db: Reader, procedureId: string): Promise<number> {
  const rows = await db
    .select({ sequence: chainHead.sequence })
    .from(chainHead)
    .where(eq(chainHead.procedureId, procedureId));
  return rows[0]?.sequence ?? 0;
}

/** What was sealed after a sequence, oldest first. */
export const listAfter = (db: Reader, procedureId: string, after: number, limit: number) =>
  prepared(db, 'list_sealed_after', (reader, name) =>
    reader
      .select({
        sequence: eventSeal.sequence,
        at: event.at,
        action: event.action,
        subjectType: event.subjectType,
        subjectId: event.subjectId,
      })
      .from(eventSeal)
      .innerJoin(event, ofSeal)
      .where(
        and(
          eq(eventSeal.procedureId, sql.placeholder('procedureId')),
          gt(eventSeal.sequence, sql.placeholder('after')),
        ),
      )
      .orderBy(asc(eventSeal.sequence))
      .limit(sql.placeholder('limit'))
      .prepare(name),
  ).execute({ procedureId, after, limit });
