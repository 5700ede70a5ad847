import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { extension } from '../../tables/extensions.ts';
import { organisation } from '../../tables/organisations.ts';
import { position } from '../../tables/positions.ts';
import { participation } from '../../tables/procedures.ts';
import { round } from '../../tables/rounds.ts';
import { countsInSql } from '../positions/index.ts';
import { listed, SHOWN, total } from './listed.ts';

/**
 * Organisations that take part and have no position that counts in a round that has begun and is not published.
 * Only what was handed in is looked at: whether somebody is writing stays inside the organisation (R9).
 */
export const listWithoutAnswer = async (reader: Reader, procedureId: string, now: Date) =>
  listed(
    await reader
      .select({
        total,
        organisationId: organisation.id,
        organisationName: organisation.name,
        roundReference: round.reference,
        closesAt: sql`greatest(least(${round.closedEarlyAt}, ${round.closesAt}), (
          select max(${extension.until}) from ${extension} where ${extension.procedureId} = ${round.procedureId}
            and ${extension.roundId} = ${round.id} and ${extension.organisationId} = ${participation.organisationId}
            and ${extension.status} = 'granted'))`.mapWith(round.closesAt),
      })
      .from(round)
      .innerJoin(participation, eq(participation.procedureId, round.procedureId))
      .innerJoin(organisation, eq(organisation.id, participation.organisationId))
      .where(
        and(
          eq(round.procedureId, procedureId),
          lte(round.opensAt, now),
          or(isNull(round.publishedAt), gt(round.publishedAt, now)),
          inArray(participation.status, ['invited', 'confirmed']),
          sql`not exists (
            select from ${position} where ${position.procedureId} = ${round.procedureId} and ${position.roundId} = ${round.id}
              and ${position.organisationId} = ${participation.organisationId} and ${countsInSql})`,
        ),
      )
      .orderBy(asc(round.number), asc(organisation.name), asc(organisation.id))
      .limit(SHOWN),
  );
