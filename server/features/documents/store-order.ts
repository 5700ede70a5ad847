import { sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import type { VersionRow } from './queries.ts';

/** Stores the order of all sections of a working version in one statement. */
export async function storeOrder(tx: Tx, { procedureId, id }: VersionRow, keys: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update section_draft set position = placed.position - 1
    from unnest(${sql.param(keys)}::text[]) with ordinality as placed(key, position)
    where procedure_id = ${procedureId} and version_id = ${id} and section_draft.key = placed.key
      and section_draft.position <> placed.position - 1`);
}
