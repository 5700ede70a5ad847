import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import type { Obstacle } from '../../../shared/errors.ts';
import type { Language } from '../../../shared/identity.ts';
import type { Reader } from '../../platform/db.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { extension } from '../../tables/extensions.ts';
import { organisation } from '../../tables/organisations.ts';
import { position } from '../../tables/positions.ts';
import { countsInSql } from '../positions/index.ts';

const undecided = i18n.t(
  'Diese Organisation bittet um mehr Zeit, und darüber ist noch nicht entschieden. Bitte gewähren Sie sie, oder lehnen Sie mit Begründung ab.',
);
const stillRunning = i18n.t(
  'Diese Organisation hat noch Zeit, weil ihre Frist verlängert ist, und hat noch nicht Stellung genommen.',
);

/** Organisations that wait for an answer about more time, or have it still and have not handed in (R10). */
export async function listInTime(
  reader: Reader,
  { procedureId, roundId, now, language }: { procedureId: string; roundId: string; now: Date; language: Language },
): Promise<Obstacle[]> {
  const handedIn = sql`exists (
    select from ${position} where ${position.procedureId} = ${extension.procedureId}
      and ${position.roundId} = ${extension.roundId} and ${position.organisationId} = ${extension.organisationId}
      and ${countsInSql})`;
  const rows = await reader
    .select({ id: extension.id, status: extension.status, organisationName: organisation.name })
    .from(extension)
    .innerJoin(organisation, eq(organisation.id, extension.organisationId))
    .where(
      and(
        eq(extension.procedureId, procedureId),
        eq(extension.roundId, roundId),
        or(
          eq(extension.status, 'requested'),
          and(eq(extension.status, 'granted'), gt(extension.until, now), sql`not ${handedIn}`),
        ),
      ),
    )
    .orderBy(asc(organisation.name), asc(extension.id));
  return rows.map(({ id, status, organisationName }) => ({
    kind: 'extension',
    id,
    reference: organisationName,
    detail: say(status === 'requested' ? undecided : stillRunning, language),
  }));
}
