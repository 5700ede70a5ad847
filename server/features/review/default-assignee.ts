import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { tag } from '../../tables/triage.ts';
import type { Triage } from './write-triage.ts';

/** Who is given an unassigned point together with one of these tags, of those who still work in the procedure. */
export async function defaultAssignees(tx: Tx, procedureId: string, tags: string[]): Promise<Map<string, string>> {
  if (tags.length === 0) return new Map();
  const rows = await tx
    .select({ tag: tag.tag, assigneeId: tag.assigneeId })
    .from(tag)
    .where(
      and(
        eq(tag.procedureId, procedureId),
        inArray(tag.tag, tags),
        sql`exists (
          select from procedure_role r where r.procedure_id = ${tag.procedureId} and r.person_id = ${tag.assigneeId})`,
      ),
    );
  return new Map(rows.flatMap(({ tag: name, assigneeId }) => (assigneeId === null ? [] : [[name, assigneeId]])));
}

/**
 * The triage with the default assignee of the first tag that is new, where nobody was assigned before and nobody is named now:
 * what somebody has decided is never overridden.
 */
export function withDefaultAssignee(before: Triage, after: Triage, defaults: ReadonlyMap<string, string>): Triage {
  if (before.assigneeId !== null || after.assigneeId !== null) return after;
  const isNew = (name: string) => !before.tags.includes(name) && defaults.has(name);
  const first = after.tags.find(isNew);
  return first === undefined ? after : { ...after, assigneeId: defaults.get(first) ?? null };
}
