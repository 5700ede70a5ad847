import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { listInterimAnswers as endpoint } from '../../../shared/interim-answers.ts';
import type { ReadContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { person } from '../../tables/identity.ts';
import { interimAnswer } from '../../tables/interim-answers.ts';
import { position } from '../../tables/positions.ts';

/** Interim answers to a position. An organisation reads those to its own, without the name of whoever wrote them (R9, R11). */
export async function listInterimAnswers(
  { db, isStaff, organisationIds }: ReadContext,
  { params: { procedureId, positionId } }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const [found] = await db
    .select({ id: position.id })
    .from(position)
    .where(
      and(
        eq(position.procedureId, procedureId),
        eq(position.id, positionId),
        isStaff ? undefined : inArray(position.organisationId, organisationIds),
      ),
    );
  if (!found) throw notFound(i18n.t('Diese Stellungnahme gibt es nicht, oder sie ist nicht für Sie bestimmt.'));
  const rows = await db
    .select({
      id: interimAnswer.id,
      body: interimAnswer.body,
      office: interimAnswer.office,
      at: interimAnswer.at,
      by: person.name,
    })
    .from(interimAnswer)
    .innerJoin(person, eq(person.id, interimAnswer.writtenBy))
    .where(and(eq(interimAnswer.procedureId, procedureId), eq(interimAnswer.positionId, positionId)))
    .orderBy(asc(interimAnswer.id));
  return { items: rows.map((row) => ({ ...row, by: isStaff ? row.by : null })), next: null };
}
