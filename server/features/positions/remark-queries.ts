import { and, asc, eq, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { listRemarks as endpoint } from '../../../shared/co-writing.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { draftRemark } from '../../tables/co-writing.ts';
import { person } from '../../tables/identity.ts';
import { requireOwnPosition } from './own-position.ts';

export type Remark = Output<typeof endpoint>['items'][number];

const resolver = alias(person, 'resolver');

/** Remarks with the names of those who wrote and resolved them. */
export const selectRemarks = (reader: Reader, where: SQL | undefined) =>
  reader
    .select({
      id: draftRemark.id,
      positionId: draftRemark.positionId,
      pointId: draftRemark.pointId,
      authorName: person.name,
      at: draftRemark.at,
      body: draftRemark.body,
      resolvedAt: draftRemark.resolvedAt,
      resolvedByName: resolver.name,
      version: draftRemark.version,
    })
    .from(draftRemark)
    .innerJoin(person, eq(person.id, draftRemark.authorId))
    .leftJoin(resolver, eq(resolver.id, draftRemark.resolvedBy))
    .where(where)
    .orderBy(asc(draftRemark.id));

/** Remarks inside the organisation, oldest first, also after the position was handed in (R9). */
export async function listRemarks(
  context: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { procedureId, positionId } = params;
  await requireOwnPosition(context.db, context, params);
  const where = and(eq(draftRemark.procedureId, procedureId), eq(draftRemark.positionId, positionId));
  return { items: await selectRemarks(context.db, where), next: null };
}
