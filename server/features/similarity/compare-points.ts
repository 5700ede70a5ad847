import { setImmediate } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { groupBy } from '../../../shared/text/group-by.ts';
import { openClusters, type Prints, printsOf } from '../../../shared/text/near/cluster-texts.ts';
import type { Db, Reader, Tx } from '../../platform/db.ts';
import type { Task } from '../../platform/jobs.ts';
import { pointPrint } from '../../tables/similarity.ts';
import { spokenWords } from '../review/index.ts';
import { allClusters, knownClusters } from './known-clusters.ts';
import { toBytes, toIntegers } from './prints-in-bytes.ts';

const payload = z.object({ procedureId: z.uuid().optional(), pointIds: z.array(z.uuid()).optional() });

/** Points compared in one transaction: other jobs and other points come in between. */
const AT_ONCE = 200;
/** Of so many points or more, what leads to clusters is read once and not for each portion; the portions are larger then. */
const MANY = { from: 2000, atOnce: 2000 };
/** Points that the recurring job looks for at most. */
const MOST_MISSING = 1_000_000;
/** Points compared before others have a turn in this process. */
const BREATH = 50;

/**
 * The job that puts points into clusters of similar ones: the given ones, after the transaction in which they came into being;
 * without any, all that have not been compared yet. A point is compared once: its words never change (R1). From `many.from` points on
 * all clusters are held in memory, with the same result.
 */
export const comparePoints =
  (db: Db, many = MANY): Task =>
  async (job) => {
    const { procedureId, pointIds } = payload.parse(job);
    const wanted =
      procedureId && pointIds ? pointIds.map((pointId) => ({ procedureId, pointId })) : await listMissing(db);
    for (const [procedure, points] of groupBy(wanted, (point) => point.procedureId)) {
      const ids = points.map(({ pointId }) => pointId);
      if (ids.length >= many.from) await compareMany(db, procedure, ids, many.atOnce);
      else
        for (const portion of portionsOf(ids, AT_ONCE)) await db.transaction((tx) => compare(tx, procedure, portion));
    }
  };

function* portionsOf(ids: string[], size: number): Generator<string[]> {
  for (let from = 0; from < ids.length; from += size) yield ids.slice(from, from + size);
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
const holdClusters = (tx: Tx, procedureId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`similarity/${procedureId}`}, 0))`);

async function compare(tx: Tx, procedureId: string, pointIds: string[]): Promise<void> {
  await holdClusters(tx, procedureId);
  const points = await listPrints(tx, procedureId, pointIds);
  if (points.length === 0) return;
  const bands = points.flatMap(({ prints }) => (prints.runs.length > 0 ? [prints.bands] : []));
  const place = openClusters(await knownClusters(tx, procedureId, bands));
  await tx.insert(pointPrint).values(await placeAll(place, procedureId, points));
}

/** All clusters of a procedure in memory, as long as no other process adds a point to them. */
interface Memory {
  place: Place;
  /** Points compared so far, by whomever. */
  points: number;
}

/** The next portion is compared while the last one is written. */
async function compareMany(db: Db, procedureId: string, pointIds: string[], atOnce: number): Promise<void> {
  const memory: Memory = { place: openClusters(), points: 0 };
  let writing = Promise.resolve();
  for (const portion of portionsOf(pointIds, atOnce)) {
    const { place } = memory;
    const rows = await placeAll(place, procedureId, await listPrints(db.reader, procedureId, portion));
    await writing;
    writing = db.transaction((tx) => writePortion(tx, procedureId, memory, { place, portion, rows }));
    writing.catch(() => undefined);
  }
  await writing;
}

/** Writes a portion as it was compared, or, where somebody else has added points meanwhile, compares it anew. */
async function writePortion(
  tx: Tx,
  procedureId: string,
  memory: Memory,
  { place, portion, rows }: { place: Place; portion: string[]; rows: NewPrint[] },
): Promise<void> {
  await holdClusters(tx, procedureId);
  const points = await tx.$count(pointPrint, eq(pointPrint.procedureId, procedureId));
  let valid = rows;
  if (points !== memory.points || place !== memory.place) {
    memory.place = openClusters(await allClusters(tx, procedureId));
    valid = await placeAll(memory.place, procedureId, await listPrints(tx, procedureId, portion));
  }
  if (valid.length > 0) await tx.insert(pointPrint).values(valid);
  memory.points = points + valid.length;
}

type Place = ReturnType<typeof openClusters<string>>;
type NewPrint = typeof pointPrint.$inferInsert;

async function placeAll(
  place: Place,
  procedureId: string,
  points: readonly { id: string; prints: Prints }[],
): Promise<NewPrint[]> {
  const rows: NewPrint[] = [];
  for (const { id: pointId, prints } of points) {
    const { cluster: clusterId, likeness, isLead } = place(pointId, prints);
    const bands = isLead ? toIntegers(prints.bands) : null;
    rows.push({ procedureId, pointId, runs: toBytes(prints.runs), bands, clusterId, likeness });
    if (rows.length % BREATH === 0) await setImmediate();
  }
  return rows;
}

/** What is compared of the points that have not been. */
async function listPrints(reader: Reader, procedureId: string, pointIds: string[]) {
  const points: { id: string; prints: Prints }[] = [];
  for (const { id, words } of await listWords(reader, procedureId, pointIds)) {
    points.push({ id, prints: printsOf(wordsToCompare(words)) });
    if (points.length % BREATH === 0) await setImmediate();
  }
  return points;
}

/** The words of a point as one text: what is compared, and what a difference shows. */
const wordsToCompare = ({ comment, proposedText }: Words): string => `${comment}\n\n${proposedText}`;

interface Words {
  comment: string;
  proposedText: string;
}

async function listWords(reader: Reader, procedureId: string, pointIds: string[]) {
  const { rows } = await reader.execute<{ id: string; words: Words }>(sql`
    select p.id, ${spokenWords(sql`p.procedure_id`, sql`p.id`)} as words
    from point p
    where p.procedure_id = ${procedureId} and p.id = any(${sql.param(pointIds)}::uuid[])
      and not exists (select from point_print f where f.procedure_id = p.procedure_id and f.point_id = p.id)
    order by p.id`);
  return rows;
}
