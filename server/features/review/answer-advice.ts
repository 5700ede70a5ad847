import { and, eq } from 'drizzle-orm';
import type { answerAdvice as endpoint } from '../../../shared/advice.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { adviceAnswer, adviceRequest } from '../../tables/advice.ts';
import { person } from '../../tables/identity.ts';
import { procedure } from '../../tables/procedures.ts';
import { isAskedOf } from './advisers.ts';
import { getAdvice } from './ask-advice.ts';
import type { Advice } from './list-advice.ts';

/**
 * Gives the advice one was asked for, once; of an office whoever of its specialists answers first answers for it. It stands beside the decision: it proposes nothing, and makes nobody an author of the
 * proposal (R5). What somebody else was asked is not found (R9).
 */
export async function answerAdvice(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Advice> {
  const { tx, now, personId } = context;
  const { procedureId, adviceId } = params;
  const [request] = await tx
    .select({ email: person.email, language: person.language, procedureTitle: procedure.title })
    .from(adviceRequest)
    .innerJoin(person, eq(person.id, adviceRequest.askedBy))
    .innerJoin(procedure, eq(procedure.id, adviceRequest.procedureId))
    .where(
      and(
        eq(adviceRequest.procedureId, procedureId),
        eq(adviceRequest.id, adviceId),
        isAskedOf(personId, adviceRequest),
      ),
    );
  if (!request) throw notFound(i18n.t('Diese Bitte um Zuarbeit gibt es nicht.'));
  const [given] = await tx
    .insert(adviceAnswer)
    .values({ procedureId, requestId: adviceId, body: body.body, at: now, answeredBy: personId })
    .onConflictDoNothing()
    .returning({ at: adviceAnswer.at });
  if (!given) throw wrongState(i18n.t('Diese Zuarbeit ist schon abgegeben.'));
  const advice = await getAdvice(tx, personId, procedureId, adviceId);
  const { type, id, reference } = advice.subject;
  context.record({ action: 'advice.answer', subject: { type, id }, after: { adviceId, reference } });
  const { procedureTitle, ...to } = request;
  const link =
    type === 'point'
      ? `/verfahren/${procedureId}/einzelpunkte?punkt=${id}`
      : `/verfahren/${procedureId}/argumentgruppen/${id}`;
  context.notify({
    template: 'advice_given',
    to,
    payload: { procedureTitle, reference, byName: advice.answer?.by ?? advice.adviser.name, link },
  });
  return advice;
}
