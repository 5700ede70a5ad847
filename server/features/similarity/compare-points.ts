import { setImmediate } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { groupBy } from '../../../shared/text/group-by.ts';
import { openClusters, type Prints, printsOf } from '../../../shared/text/near/cluster-texts.ts';
import type { Db, Tx } from '../../platform/db.ts';
import type { Task } from '../../platform/jobs.ts';
import { pointPrint } from '../../tables/similarity.ts';
import { spokenWords } from '../review/index.ts';
import { allClusters, knownClusters } from './known-clusters.ts';
import { toBytes, toIntegers } from './prints-in-bytes.ts';

const payload = z.object({ procedureId: z.uuid().optional(), pointIds: z.array(z.uuid()).optional() });

/** Points compared in one transaction: other jobs and other points come in between. */
const AT_ONCE = 200;
/** Of so many points or more, what leads to clusters is read once and not for each portion; the portions are larger then. */
const MANY = 2000;
const AT_ONCE_OF_MANY = 2000;
/** Points that the recurring job looks for at most. */
const MOST_MISSING = 1_000_000;
/** Points compared before others have a turn in this process. */
const BREATH = 50;

/**
 * The job that puts points into clusters of similar ones: the given ones, after the transaction in which they came into being;
 * without any, all that have not been compared yet. A point is compared once: its words never change (R1). From `many` points on all
 * clusters are held in memory, with the same result.
 */
export const comparePoints =
  (db: Db, many = MANY): Task =>
  async (job) => {
    const { procedureId, pointIds } = payload.parse(job);
    const wanted =
      procedureId && pointIds ? pointIds.map((pointId) => ({ procedureId, pointId })) : await listMissing(db);
    for (const [procedure, points] of groupBy(wanted, (point) => point.procedureId)) {
      const memory = points.length >= many ? { place: openClusters<string>(), points: 0 } : null;
      const atOnce = memory ? AT_ONCE_OF_MANY : AT_ONCE;
      for (let from = 0; from < points.length; from += atOnce) {
        const ids = points.slice(from, from + atOnce).map(({ pointId }) => pointId);
        await db.transaction((tx) => compare(tx, procedure, ids, memory));
      }
    }
  };

/** All clusters of a procedure in memory, as long as no other process adds a point to them. */
interface Memory {
  place: ReturnType<typeof openClusters<string>>;
  /** Points compared so far, by whomever. */
  points: number;
}

async function listMissing({ reader }: Db) {
  const { rows } = await reader.execute<{ procedureId: string; pointId: string }>(sql`
    select p.procedure_id as "procedureId", p.id as "pointId" from point p
    where not exists (select from point_print f where f.procedure_id = p.procedure_id and f.point_id = p.id)
    order by p.procedure_id, p.id
    limit ${MOST_MISSING}`);
  return rows;
}

/** One at a time in a procedure: of two similar points that arrive together the second must see the first. */
async function compare(tx: Tx, procedureId: string, pointIds: string[], memory: Memory | null): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`similarity/${procedureId}`}, 0))`);
  const points: { id: string; prints: Prints }[] = (await listWords(tx, procedureId, pointIds)).map(
    ({ id, words }) => ({
      id,
      prints: printsOf(wordsToCompare(words)),
    }),
  );
  if (points.length === 0) return;
  const place = memory ? await remembered(tx, procedureId, memory) : await met(tx, procedureId, points);
  const rows: (typeof pointPrint.$inferInsert)[] = [];
  for (const { id: pointId, prints } of points) {
    const { cluster: clusterId, likeness, isLead } = place(pointId, prints);
    const bands = isLead ? toIntegers(prints.bands) : null;
    rows.push({ procedureId, pointId, runs: toBytes(prints.runs), bands, clusterId, likeness });
    if (rows.length % BREATH === 0) await setImmediate();
  }
  await tx.insert(pointPrint).values(rows);
  if (memory) memory.points += rows.length;
}

/** The clusters that these points may join. */
async function met(tx: Tx, procedureId: string, points: readonly { prints: Prints }[]) {
  const bands = points.flatMap(({ prints }) => (prints.runs.length > 0 ? [prints.bands] : []));
  return openClusters(await knownClusters(tx, procedureId, bands));
}

/** The clusters in memory, read again when somebody else has added points. */
async function remembered(tx: Tx, procedureId: string, memory: Memory) {
  const points = await tx.$count(pointPrint, eq(pointPrint.procedureId, procedureId));
  if (points !== memory.points) {
    memory.place = openClusters(await allClusters(tx, procedureId));
    memory.points = points;
  }
  return memory.place;
}

/** The words of a point as one text: what is compared, and what a difference shows. */
const wordsToCompare = ({ comment, proposedText }: Words): string => `${comment}\n\n${proposedText}`;

interface Words {
  comment: string;
  proposedText: string;
}

async function listWords(tx: Tx, procedureId: string, pointIds: string[]) {
  const { rows } = await tx.execute<{ id: string; words: Words }>(sql`
    select p.id, ${spokenWords(sql`p.procedure_id`, sql`p.id`)} as words
    from point p
    where p.procedure_id = ${procedureId} and p.id = any(${sql.param(pointIds)}::uuid[])
      and not exists (select from point_print f where f.procedure_id = p.procedure_id and f.point_id = p.id)
    order by p.id`);
  return rows;
}
