import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { RevisionPart } from '../../../shared/drafting.ts';
import type { Reader, Tx } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { draftRevision } from '../../tables/drafts.ts';
import type { DraftRow } from './shapes.ts';

export type RevisionRow = typeof draftRevision.$inferSelect;

export interface Stretch {
  id: string;
  firstId: string;
  since: string;
  at: string;
  authorName: string;
  part: RevisionPart;
  partId: string | null;
  sectionKey: string | null;
  saves: number;
}

/**
 * The history of a draft by stretches, newest first: what one person saved of one part without a pause of ten minutes and
 * without taking most of it away.
 * At most `limit`, those whose last state is older than `before`.
 */
export async function listStretches(
  reader: Reader,
  {
    procedureId,
    draftId,
    before,
    limit,
  }: { procedureId: string; draftId: string; before: string | null; limit: number },
): Promise<Stretch[]> {
  const { rows } = await reader.execute<Stretch & Record<string, unknown>>(sql`
    with saved as (
      select id, at, author_id, part, part_id, lag(author_id) over each_part as author_before,
        lag(at) over each_part as at_before, octet_length(text) as bytes,
        lag(octet_length(text)) over each_part as bytes_before
      from draft_revision where procedure_id = ${procedureId} and draft_id = ${draftId}
      window each_part as (partition by part, part_id order by id)
    ), counted as (
      select *, count(*) filter (where author_before is distinct from author_id or at - at_before > interval '10 minutes'
          or bytes < bytes_before / 2
          or part in ('ready', 'returned', 'remark', 'signature'))
        over (partition by part, part_id order by id) as stretch
      from saved
    ), stretches as (
      select part, part_id, author_id, (array_agg(id order by id))[1] as first_id,
        (array_agg(id order by id desc))[1] as id, min(at) as since, max(at) as at, count(*)::integer as saves
      from counted group by part, part_id, author_id, stretch
    )
    select s.id, s.first_id as "firstId", s.since, s.at, person.name as "authorName", s.part, s.part_id as "partId",
      last.state ->> 'sectionKey' as "sectionKey", s.saves
    from stretches s
    join person on person.id = s.author_id
    join draft_revision last on last.procedure_id = ${procedureId} and last.id = s.id
    where ${before}::uuid is null or s.id < ${before}::uuid
    order by s.id desc limit ${limit}`);
  return rows;
}

/** One saved state of a draft; throws `not_found`. */
export async function getRevision(
  reader: Reader,
  { procedureId, positionId, revisionId }: { procedureId: string; positionId: string; revisionId: string },
): Promise<RevisionRow> {
  const [found] = await reader
    .select()
    .from(draftRevision)
    .where(
      and(
        eq(draftRevision.procedureId, procedureId),
        eq(draftRevision.draftId, positionId),
        eq(draftRevision.id, revisionId),
      ),
    );
  if (!found) throw notFound(i18n.t('Diesen Stand gibt es in der Geschichte des Entwurfs nicht.'));
  return found;
}

/** The state that the part of a saved state had before another one of its states; null where there was none. */
export async function findEarlier(
  reader: Reader,
  { procedureId, draftId, part, partId }: RevisionRow,
  firstId: string,
): Promise<{ id: string; text: string } | null> {
  const [found] = await reader
    .select({ id: draftRevision.id, text: draftRevision.text })
    .from(draftRevision)
    .where(
      and(
        eq(draftRevision.procedureId, procedureId),
        eq(draftRevision.draftId, draftId),
        eq(draftRevision.part, part),
        sql`${draftRevision.partId} is not distinct from ${partId}`,
        lt(draftRevision.id, firstId),
      ),
    )
    .orderBy(desc(draftRevision.id))
    .limit(1);
  return found ?? null;
}

/** Who marked a draft as ready last. */
export async function findMarker(tx: Tx, { procedureId, id }: Pick<DraftRow, 'procedureId' | 'id'>) {
  const [found] = await tx
    .select({ authorId: draftRevision.authorId })
    .from(draftRevision)
    .where(
      and(eq(draftRevision.procedureId, procedureId), eq(draftRevision.draftId, id), eq(draftRevision.part, 'ready')),
    )
    .orderBy(desc(draftRevision.id))
    .limit(1);
  return found?.authorId ?? null;
}
