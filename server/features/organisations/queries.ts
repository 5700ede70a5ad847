import { and, asc, eq, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { listOrganisations as endpoint } from '../../../shared/organisations.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { lastNamed, pageOf, parseCursor } from '../../platform/paging.ts';
import { organisation } from '../../tables/organisations.ts';

const columns = {
  id: organisation.id,
  name: organisation.name,
  shortName: organisation.shortName,
  kind: organisation.kind,
  memberOfId: organisation.memberOfId,
  represents: organisation.represents,
  version: organisation.version,
};

/** An organisation by id; throws `not_found`. */
export async function getOrganisation(reader: Reader, id: string) {
  const [found] = await reader.select(columns).from(organisation).where(eq(organisation.id, id));
  if (!found) throw notFound(i18n.t('Diese Organisation gibt es nicht. Bitte tragen Sie sie zuerst ein.'));
  return found;
}

/** A page of organisations by name, optionally those whose name or short name holds the words. */
export async function listOrganisations(reader: Reader, { limit, cursor, count, q }: Input<typeof endpoint>['query']) {
  const after = parseCursor(cursor, lastNamed);
  const pattern = q && `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const found = pattern
    ? sql`(${organisation.name} ilike ${pattern} or ${organisation.shortName} ilike ${pattern})`
    : undefined;
  const rows = await reader
    .select(columns)
    .from(organisation)
    .where(
      and(
        found,
        after ? sql`(${organisation.name}, ${organisation.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(organisation.name), asc(organisation.id))
    .limit(limit + 1);
  const total = count ? { total: await reader.$count(organisation, found) } : {};
  return { ...pageOf(rows, limit, (row) => [row.name, row.id]), ...total };
}
