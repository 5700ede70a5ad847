import { and, eq, inArray, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '../../platform/db.ts';
import { incorporation } from '../../tables/incorporation.ts';

/**
 * The links that stand behind the same words as each of these: itself, and those that one composed text made for the same passage.
 * A sentence is stored with one of them and belongs to all.
 */
export async function listTogether(
  reader: Reader,
  procedureId: string,
  ids: string[],
): Promise<Map<string, Set<string>>> {
  const other = alias(incorporation, 'other');
  const isSamePassage = and(
    eq(other.takeOverId, incorporation.takeOverId),
    eq(other.before, incorporation.before),
    eq(other.after, incorporation.after),
  );
  const rows = await reader
    .select({ id: incorporation.id, otherId: other.id })
    .from(incorporation)
    .innerJoin(
      other,
      and(eq(other.procedureId, incorporation.procedureId), or(eq(other.id, incorporation.id), isSamePassage)),
    )
    .where(and(eq(incorporation.procedureId, procedureId), inArray(incorporation.id, ids)));
  const together = new Map<string, Set<string>>();
  for (const { id, otherId } of rows) together.set(id, (together.get(id) ?? new Set()).add(otherId));
  return together;
}
