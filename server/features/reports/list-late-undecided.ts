import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { position } from '../../tables/positions.ts';
import { listed, SHOWN, total } from './listed.ts';

/** Late positions that are neither admitted nor refused, nor withdrawn or superseded meanwhile (R10). */
export const listLateUndecided = async (reader: Reader, procedureId: string) =>
  listed(
    await reader
      .select({ total, id: position.id, reference: position.reference, organisationName: position.organisationName })
      .from(position)
      .where(
        and(
          eq(position.procedureId, procedureId),
          eq(position.isLate, true),
          sql`not exists (select from position_step where position_step.procedure_id = position.procedure_id and position_id = position.id)`,
        ),
      )
      .orderBy(asc(position.submittedAt), asc(position.id))
      .limit(SHOWN),
  );
