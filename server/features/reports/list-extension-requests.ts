import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { extension } from '../../tables/extensions.ts';
import { organisation } from '../../tables/organisations.ts';
import { round } from '../../tables/rounds.ts';
import { listed, SHOWN, total } from './listed.ts';

/** Organisations that ask for more time and have no answer yet, the longest waiting first (R10). */
export async function listExtensionRequests(reader: Reader, procedureId: string) {
  const rows = await reader
    .select({
      total,
      id: extension.id,
      roundId: round.id,
      roundReference: round.reference,
      organisationId: organisation.id,
      organisationName: organisation.name,
      until: extension.until,
      askedAt: extension.askedAt,
      reason: extension.reason,
    })
    .from(extension)
    .innerJoin(round, and(eq(round.procedureId, extension.procedureId), eq(round.id, extension.roundId)))
    .innerJoin(organisation, eq(organisation.id, extension.organisationId))
    .where(and(eq(extension.procedureId, procedureId), eq(extension.status, 'requested')))
    .orderBy(asc(extension.askedAt), asc(extension.id))
    .limit(SHOWN);
  return listed(rows.flatMap(({ askedAt, ...row }) => (askedAt === null ? [] : [{ ...row, askedAt }])));
}
