import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { draft } from '../../tables/drafts.ts';
import { position } from '../../tables/positions.ts';
import { noSuchDraft } from './draft-lock.ts';

/**
 * What an organisation of the caller itself writes or has handed in; what lies beside it stays inside (R9).
 * Throws `not_found` for everybody else, those who sign and staff included.
 */
export async function requireOwnPosition(
  reader: Reader,
  { organisationIds }: { organisationIds: string[] },
  { procedureId, positionId }: { procedureId: string; positionId: string },
): Promise<void> {
  for (const table of [draft, position] as const) {
    const [found] = await reader
      .select({ id: table.id })
      .from(table)
      .where(
        and(
          eq(table.procedureId, procedureId),
          eq(table.id, positionId),
          eq(table.recordedByStaff, false),
          inArray(table.organisationId, organisationIds),
        ),
      );
    if (found) return;
  }
  throw noSuchDraft();
}
