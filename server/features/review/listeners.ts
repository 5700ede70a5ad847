import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Language } from '../../../shared/identity.ts';
import type { Tx } from '../../platform/db.ts';
import { membership, person } from '../../tables/identity.ts';
import { point } from '../../tables/positions.ts';
import { procedure } from '../../tables/procedures.ts';
import { round } from '../../tables/rounds.ts';
import { isPublished } from './point-columns.ts';
import { itsRound } from './point-joins.ts';

/** Page of a point, below the address of the installation. */
const pointLink = (procedureId: string, pointId: string) => `/verfahren/${procedureId}/einzelpunkte/${pointId}`;

interface Listener {
  to: { email: string; language: Language };
  payload: { procedureTitle: string; reference: string; link: string };
}

/** Representatives of the organisations that can already read what was decided on these points, one mail each (R18). */
export async function listReadersOfDecision(tx: Tx, procedureId: string, pointIds: string[]): Promise<Listener[]> {
  const rows = await tx
    .select({
      email: person.email,
      language: person.language,
      procedureTitle: procedure.title,
      reference: sql<string>`string_agg(${point.reference}, ', ' order by ${point.positionId}, ${point.number})`,
      firstId: sql<string>`min(${point.id}::text)`,
    })
    .from(point)
    .leftJoin(round, itsRound)
    .innerJoin(
      membership,
      and(eq(membership.organisationId, point.organisationId), eq(membership.role, 'representative')),
    )
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(procedure, eq(procedure.id, point.procedureId))
    .where(
      and(eq(point.procedureId, procedureId), inArray(point.id, pointIds), isPublished, isNull(membership.endedAt)),
    )
    .groupBy(person.id, procedure.id);
  return rows.map(({ email, language, firstId, ...payload }) => ({
    to: { email, language },
    payload: { ...payload, link: pointLink(procedureId, firstId) },
  }));
}
