import type { z } from 'zod';
import type { listEvents as contract, event as eventContract } from '../../../shared/audit.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { ReadContext } from '../../platform/context.ts';
import { decodeCursor, pageOf } from '../../platform/paging.ts';
import { countSealed, listSealed, type SealedRow } from './queries.ts';

/** What happened in a procedure, in the sealed order and newest first (R13); what is not sealed yet follows shortly. */
export async function listEvents(
  { db }: ReadContext,
  { params: { procedureId }, query }: Input<typeof contract>,
): Promise<Output<typeof contract>> {
  const scope = { procedureId, subjectId: query.subjectId };
  const before = sequenceOf(decodeCursor(query.cursor, 1));
  const rows = await listSealed(db, scope, before, query.limit);
  const page = pageOf(rows, query.limit, (row) => [row.sequence]);
  const total = query.count ? { total: await countSealed(db, scope) } : {};
  return { ...page, items: page.items.map(present), ...total };
}

/** A cursor that is no sequence of ours reads as the beginning of the chain: nothing follows. */
const sequenceOf = (cursor: readonly unknown[] | null): number | null =>
  cursor && (Number.isInteger(cursor[0]) ? Math.min(Math.max(Number(cursor[0]), 0), 2 ** 31 - 1) : 0);

/** An actor without a name is erased (R17). */
const present = ({
  subjectType,
  subjectId,
  actorId,
  actorName,
  ...row
}: SealedRow): z.output<typeof eventContract> => ({
  ...row,
  subject: { type: subjectType, id: subjectId },
  actor: actorName === null ? null : { id: actorId, name: actorName },
});
