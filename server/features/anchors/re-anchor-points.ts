import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { groupBy } from '../../../shared/text/group-by.ts';
import { type Anchor, RE_ANCHOR_VERSION, reAnchor } from '../../../shared/text/re-anchor.ts';
import { type ReadText, readText } from '../../../shared/text/read-text.ts';
import type { Db, Reader } from '../../platform/db.ts';
import type { Task } from '../../platform/jobs.ts';
import { anchorResult } from '../../tables/anchors.ts';

const payload = z.object({ procedureId: z.uuid().optional() });

/** Points looked for in one transaction. */
const AT_ONCE = 500;

/** A frozen version in which points have not been looked for. */
interface Waiting {
  procedureId: string;
  versionId: string;
  documentId: string;
  number: number;
}

/** A point with the newest version in which its passage is known: the one it was written on, or a later one. */
interface Known extends Anchor {
  pointId: string;
  baseId: string;
}

/**
 * The job that finds again, in every later frozen version of a document, the passages that points are about (settled: key, exact words,
 * context, likeness; see `reAnchor`). Of a procedure after a version was frozen or points were added, without one of all: what is found is
 * added once and never edited, so that the job may run at any time. A point is looked for step by step from the newest version in which
 * its passage was known.
 */
export const reAnchorPoints =
  (db: Db): Task =>
  async (job) => {
    const { procedureId } = payload.parse(job ?? {});
    for (const version of await listWaiting(db.reader, procedureId ?? null)) await anchorIn(db, version);
  };

async function anchorIn(db: Db, version: Waiting): Promise<void> {
  const texts = new Map<string, ReadText>();
  const textOf = async (versionId: string) => {
    const known = texts.get(versionId) ?? readText(await listPlainSections(db.reader, version.procedureId, versionId));
    texts.set(versionId, known);
    return known;
  };
  const after = await textOf(version.versionId);
  let points = await listKnown(db.reader, version, null);
  for (; points.length > 0; points = await listKnown(db.reader, version, points.at(-1)?.pointId ?? null)) {
    const rows: (typeof anchorResult.$inferInsert)[] = [];
    for (const [baseId, onBase] of groupBy(points, (point) => point.baseId)) {
      const before = await textOf(baseId);
      for (const { pointId, ...anchor } of onBase) {
        const found = reAnchor(anchor, before, after);
        const { procedureId, versionId } = version;
        rows.push({ procedureId, pointId, versionId, ...found, ruleVersion: RE_ANCHOR_VERSION });
      }
    }
    await db.transaction((tx) => tx.insert(anchorResult).values(rows).onConflictDoNothing());
  }
}

/** Oldest first, so that a later version builds on what the one before it showed. */
async function listWaiting(reader: Reader, procedureId: string | null): Promise<Waiting[]> {
  const { rows } = await reader.execute<Waiting & Record<string, unknown>>(sql`
    select v.procedure_id as "procedureId", v.id as "versionId", v.document_id as "documentId", v.number
    from version v
    where v.status <> 'working' and (${procedureId}::uuid is null or v.procedure_id = ${procedureId}::uuid)
      and exists (select from ${pointsBefore(sql`v.procedure_id`, sql`v.document_id`, sql`v.number`, sql`v.id`)})
    order by v.procedure_id, v.document_id, v.number`);
  return rows;
}

/** The next points after one, with what is known of their passages; they are picked first, so that only theirs is looked up. */
async function listKnown(
  reader: Reader,
  { procedureId, documentId, number, versionId }: Waiting,
  after: string | null,
): Promise<Known[]> {
  const points = pointsBefore(
    sql`${procedureId}::uuid`,
    sql`${documentId}::uuid`,
    sql`${number}`,
    sql`${versionId}::uuid`,
  );
  const { rows } = await reader.execute<Known & Record<string, unknown>>(sql`
    with next as materialized (
      select w.* from ${points}
      where ${after}::uuid is null or w.id > ${after}::uuid
      order by w.id
      limit ${AT_ONCE}
    )
    select n.id as "pointId", coalesce(a.version_id, n.version_id) as "baseId",
      coalesce(a.section_key, n.section_key) as "sectionKey",
      case when a.version_id is null then n.quote else a.quote end as quote,
      exists (
        select from anchor_result g
        join version gv on gv.procedure_id = g.procedure_id and gv.id = g.version_id
        where g.procedure_id = ${procedureId} and g.point_id = n.id and g.result = 'gone'
          and gv.number < ${number} and gv.number > coalesce(a.number, 0)) as "wasGone"
    from next n
    left join lateral (
      select k.version_id, k.section_key, k.quote, kv.number from anchor_result k
      join version kv on kv.procedure_id = k.procedure_id and kv.id = k.version_id
      where k.procedure_id = ${procedureId} and k.point_id = n.id and k.result <> 'gone' and kv.number < ${number}
      order by kv.number desc limit 1) a on true
    order by n.id`);
  return rows;
}

/**
 * Points on a section of an earlier version of the document that have no result in this one yet. Asked point by point: while results
 * are being added, the planner takes them for few and would go through all of them for each point.
 */
const pointsBefore = (
  procedureId: ReturnType<typeof sql>,
  documentId: typeof procedureId,
  number: typeof procedureId,
  versionId: typeof procedureId,
) => sql`(
  select p.id, p.section_key, p.quote, r.version_id from point p
  join round r on r.procedure_id = p.procedure_id and r.id = p.round_id
  join version rv on rv.procedure_id = r.procedure_id and rv.id = r.version_id
  where p.procedure_id = ${procedureId} and p.section_key is not null
    and rv.document_id = ${documentId} and rv.number < ${number}
    and (
      select d.point_id from anchor_result d
      where d.procedure_id = p.procedure_id and d.point_id = p.id and d.version_id = ${versionId}) is null
) w`;

async function listPlainSections(reader: Reader, procedureId: string, versionId: string) {
  const { rows } = await reader.execute<{ key: string; plainText: string }>(sql`
    select s.key, s.plain_text as "plainText" from section s
    where s.procedure_id = ${procedureId} and s.version_id = ${versionId}
    order by s.position`);
  return rows;
}
