import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { listViews as endpoint } from '../../../shared/views.ts';
import type { Reader } from '../../platform/db.ts';
import { person } from '../../tables/identity.ts';
import { savedView } from '../../tables/triage.ts';

/** Views of a person and those shared with the department, by name. */
export async function listViews(
  reader: Reader,
  personId: string,
  procedureId: string,
): Promise<Output<typeof endpoint>> {
  const where = and(
    eq(savedView.procedureId, procedureId),
    or(eq(savedView.personId, personId), eq(savedView.isShared, true)),
  );
  return { items: await selectViews(reader, personId, where), next: null };
}

/** Views as their reader sees them. */
export const selectViews = (reader: Reader, personId: string, where: SQL | undefined) =>
  reader
    .select({
      id: savedView.id,
      name: savedView.name,
      search: savedView.search,
      isShared: savedView.isShared,
      isOwn: sql<boolean>`${savedView.personId} = ${personId}`,
      ownerName: person.name,
      version: savedView.version,
    })
    .from(savedView)
    .innerJoin(person, eq(person.id, savedView.personId))
    .where(where)
    .orderBy(asc(savedView.name), asc(savedView.id));
