import { and, count, desc, eq, lt } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { listRevisions as endpoint } from '../../../shared/positions.ts';
import type { ReadContext } from '../../platform/context.ts';
import { pageOf } from '../../platform/paging.ts';
import { draft, draftRevision } from '../../tables/drafts.ts';
import { person } from '../../tables/identity.ts';
import { position } from '../../tables/positions.ts';
import { lastId } from './cursor.ts';
import { noSuchDraft } from './draft-lock.ts';
import { writtenBy } from './scope.ts';

/** Every saved state of the parts of a position, newest first; inside the organisation, also after it was handed in (R9). */
export async function listRevisions(
  context: ReadContext,
  { params, query }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { db } = context;
  await requireWriter(context, params);
  const ofDraft = and(eq(draftRevision.procedureId, params.procedureId), eq(draftRevision.draftId, params.positionId));
  const before = lastId(query.cursor);
  const rows = await db
    .select({
      id: draftRevision.id,
      at: draftRevision.at,
      authorName: person.name,
      part: draftRevision.part,
      partId: draftRevision.partId,
      text: draftRevision.text,
    })
    .from(draftRevision)
    .innerJoin(person, eq(person.id, draftRevision.authorId))
    .where(and(ofDraft, before === null ? undefined : lt(draftRevision.id, before)))
    .orderBy(desc(draftRevision.id))
    .limit(query.limit + 1);
  const page = pageOf(rows, query.limit, (row) => [row.id]);
  const items = page.items.map(({ id: _, ...revision }) => revision);
  if (!query.count) return { ...page, items };
  const [counted] = await db.select({ total: count() }).from(draftRevision).where(ofDraft);
  return { ...page, items, total: counted?.total ?? 0 };
}

/** Those who write a draft, or wrote what was handed in; throws `not_found` for everybody else (R9). */
export async function requireWriter(
  context: ReadContext,
  { procedureId, positionId }: { procedureId: string; positionId: string },
): Promise<void> {
  const tables = [draft, position] as const;
  for (const table of tables) {
    const [found] = await context.db
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.procedureId, procedureId), eq(table.id, positionId), writtenBy(context, table)));
    if (found) return;
  }
  throw noSuchDraft();
}
