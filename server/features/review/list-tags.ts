import { asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { pointTag } from '../../tables/review.ts';

/** Tags in use in a procedure, with how many points carry each. */
export const listTags = async (reader: Reader, procedureId: string) => ({
  items: await reader
    .select({ tag: pointTag.tag, points: sql`count(*)`.mapWith(Number) })
    .from(pointTag)
    .where(eq(pointTag.procedureId, procedureId))
    .groupBy(pointTag.tag)
    .orderBy(asc(pointTag.tag)),
  next: null,
});
