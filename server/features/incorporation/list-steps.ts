import { sql } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import type { VersionRow } from '../documents/index.ts';

/** A change of a unit, with its words before and after; one row for each predecessor. */
export interface Step extends Record<string, unknown> {
  unitId: string;
  origin: 'same' | 'moved' | 'changed' | 'new';
  after: string;
  versionNumber: number;
  /** The unit whose change brought the words before, and those words. */
  earlierId: string | null;
  before: string | null;
  incorporationId: string | null;
  note: string | null;
  sourceId: string | null;
  sourceKind: string | null;
  sourceNote: string | null;
}

/** Every change that has a reason, in the frozen versions of a document up to one of them. */
export async function listSteps(
  reader: Reader,
  { procedureId, documentId, number }: Pick<VersionRow, 'procedureId' | 'documentId' | 'number'>,
): Promise<Step[]> {
  const { rows } = await reader.execute<Step>(sql`
    select u.id as "unitId", u.origin, u.text as after, v.number as "versionNumber",
      coalesce(e.continues_id, e.id) as "earlierId", e.text as before,
      o.incorporation_id as "incorporationId", i.note,
      o.source_id as "sourceId", s.kind as "sourceKind", s.note as "sourceNote"
    from version v
    join unit u on u.procedure_id = v.procedure_id and u.version_id = v.id and u.origin <> 'same'
    join unit_origin o on o.procedure_id = u.procedure_id and o.unit_id = u.id
    left join unit e on e.procedure_id = o.procedure_id and e.id = o.predecessor_id
    left join incorporation i on i.procedure_id = o.procedure_id and i.id = o.incorporation_id
    left join text_source s on s.procedure_id = o.procedure_id and s.id = o.source_id
    where v.procedure_id = ${procedureId} and v.document_id = ${documentId} and v.number <= ${number}
      and v.status <> 'working'
    order by u.id, e.position`);
  return rows;
}
