import { and, desc, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { resolution as contract, listResolutions as endpoint } from '../../../shared/resolutions.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { deliberation } from '../../tables/procedures.ts';
import { resolution } from '../../tables/resolutions.ts';

type Resolution = z.output<typeof contract>;

/** What bodies resolved, the latest first; outside of staff only of deliberations that are public or released (R12). */
export async function listResolutions(
  { db, isStaff }: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const items = isStaff
    ? await selectResolutions(db, params.procedureId)
    : await listKnownResolutions(db, params.procedureId);
  return { items, next: null };
}

/** The resolutions everybody may know (R12). */
export const listKnownResolutions = (reader: Reader, procedureId: string): Promise<Resolution[]> =>
  selectResolutions(reader, procedureId, or(deliberation.isPublic, isNotNull(deliberation.releasedAt)));

/** One resolution as staff sees it; throws `not_found`. */
export async function getResolution(reader: Reader, procedureId: string, id: string): Promise<Resolution> {
  const [found] = await selectResolutions(reader, procedureId, eq(resolution.id, id));
  if (!found) throw notFound(i18n.t('Diesen Beschluss gibt es in diesem Verfahren nicht.'));
  return found;
}

const versions = sql<Resolution['versions']>`coalesce((
  select json_agg(json_build_object(
    'id', v.id, 'documentId', v.document_id, 'documentTitle', d.title, 'number', v.number) order by v.number)
  from version v
  join document d on d.procedure_id = v.procedure_id and d.id = v.document_id
  where v.procedure_id = ${resolution.procedureId} and v.resolution_id = ${resolution.id}), '[]')`;

const selectResolutions = (reader: Reader, procedureId: string, where?: SQL): Promise<Resolution[]> =>
  reader
    .select({
      id: resolution.id,
      deliberationId: resolution.deliberationId,
      body: deliberation.body,
      heldOn: deliberation.heldOn,
      isKnownOutside: sql<boolean>`${deliberation.isPublic} or ${deliberation.releasedAt} is not null`,
      reference: resolution.reference,
      wording: resolution.wording,
      versions,
      recordedAt: resolution.recordedAt,
    })
    .from(resolution)
    .innerJoin(
      deliberation,
      and(eq(deliberation.procedureId, resolution.procedureId), eq(deliberation.id, resolution.deliberationId)),
    )
    .where(and(eq(resolution.procedureId, procedureId), where))
    .orderBy(desc(deliberation.heldOn), desc(resolution.id));
