import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { MailInput } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { extension } from '../../tables/extensions.ts';
import { membership, person } from '../../tables/identity.ts';
import { participation, procedure } from '../../tables/procedures.ts';
import type { RoundRow } from './queries.ts';

/** Calls the representatives of all invited organisations for their positions. */
export const openingMails = (tx: Tx, row: RoundRow): Promise<MailInput[]> => mails(tx, row, 'round_opened');

/** Tells the representatives of all invited organisations that a round is over; for one with more time it is not (R10). */
export const closingMails = (tx: Tx, row: RoundRow): Promise<MailInput[]> => mails(tx, row, 'round_closed');

/** The organisation of a query over `participation` has no extension beyond the end of the round. */
const hasNoMoreTime = ({ procedureId, id, closesAt }: RoundRow) => sql`not exists (
  select from ${extension} where ${extension.procedureId} = ${procedureId} and ${extension.roundId} = ${id}
    and ${extension.organisationId} = ${participation.organisationId} and ${extension.status} = 'granted'
    and ${extension.until} > ${closesAt})`;

/** One mail a person, in the person's language, however many organisations somebody represents. */
async function mails(tx: Tx, row: RoundRow, template: 'round_opened' | 'round_closed'): Promise<MailInput[]> {
  const { procedureId, id, title: roundTitle, closesAt } = row;
  const readers = await listRepresentatives(
    tx,
    procedureId,
    template === 'round_closed' ? hasNoMoreTime(row) : undefined,
  );
  const link = `/verfahren/${procedureId}/runden/${id}`;
  return readers.map(({ procedureTitle, timeZone, ...to }) => ({
    template,
    procedureId,
    to,
    payload: { procedureTitle, roundTitle, link, closesAt, timeZone },
  }));
}

/** Who represents the organisations that take part or are invited; `where` may ask more of a participation. */
export const listRepresentatives = (tx: Tx, procedureId: string, where?: SQL) =>
  tx
    .selectDistinct({
      email: person.email,
      language: person.language,
      procedureTitle: procedure.title,
      timeZone: procedure.timeZone,
    })
    .from(participation)
    .innerJoin(procedure, eq(procedure.id, participation.procedureId))
    .innerJoin(membership, eq(membership.organisationId, participation.organisationId))
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(participation.procedureId, procedureId),
        inArray(participation.status, ['invited', 'confirmed']),
        eq(membership.role, 'representative'),
        isNull(membership.endedAt),
        where,
      ),
    )
    .orderBy(asc(person.email));
