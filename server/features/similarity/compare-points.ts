import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { groupBy } from '../../../shared/text/group-by.ts';
import { openClusters, printsOf } from '../../../shared/text/near/cluster-texts.ts';
import type { Db, Tx } from '../../platform/db.ts';
import type { Task } from '../../platform/jobs.ts';
import { pointPrint } from '../../tables/similarity.ts';
import { spokenWords } from '../review/index.ts';
import { knownClusters } from './known-clusters.ts';
import { toBytes, toIntegers } from './prints-in-bytes.ts';

const payload = z.object({ procedureId: z.uuid().optional(), pointIds: z.array(z.uuid()).optional() });

/** Points compared in one transaction: other jobs and other points come in between. */
const AT_ONCE = 200;
/** Points that the recurring job looks for at most. */
const MOST_MISSING = 100_000;

/**
 * The job that puts points into clusters of similar ones: the given ones, after the transaction in which they came into being;
 * without any, all that have not been compared yet. A point is compared once: its words never change (R1).
 */
export const comparePoints =
  (db: Db): Task =>
  async (job) => {
    const { procedureId, pointIds } = payload.parse(job);
    const wanted =
      procedureId && pointIds ? pointIds.map((pointId) => ({ procedureId, pointId })) : await listMissing(db);
    for (const [procedure, points] of groupBy(wanted, (point) => point.procedureId)) {
      for (let from = 0; from < points.length; from += AT_ONCE) {
        const ids = points.slice(from, from + AT_ONCE).map(({ pointId }) => pointId);
        await db.transaction((tx) => compare(tx, procedure, ids));
      }
    }
  };

async function listMissing({ reader }: Db) {
  const { rows } = await reader.execute<{ procedureId: string; pointId: string }>(sql`
    select p.procedure_id as "procedureId", p.id as "pointId" from point p
    where not exists (select from point_print f where f.procedure_id = p.procedure_id and f.point_id = p.id)
    order by p.procedure_id, p.id
    limit ${MOST_MISSING}`);
  return rows;
}

/** One at a time in a procedure: of two similar points that arrive together the second must see the first. */
async function compare(tx: Tx, procedureId: string, pointIds: string[]): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`similarity/${procedureId}`}, 0))`);
  const points = (await listWords(tx, procedureId, pointIds)).map(({ id, words }) => ({
    id,
    prints: printsOf(wordsToCompare(words)),
  }));
  const worded = points.filter(({ prints }) => prints.runs.length > 0);
  const place = openClusters(
    await knownClusters(
      tx,
      procedureId,
      worded.map(({ prints }) => prints.bands),
    ),
  );
  if (points.length === 0) return;
  await tx.insert(pointPrint).values(
    points.map(({ id: pointId, prints }) => {
      const { cluster: clusterId, likeness, isLead } = place(pointId, prints);
      const bands = isLead ? toIntegers(prints.bands) : null;
      return { procedureId, pointId, runs: toBytes(prints.runs), bands, clusterId, likeness };
    }),
  );
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
