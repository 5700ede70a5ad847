import { and, asc, eq, sql } from 'drizzle-orm';
import type { listAdvisers as advisersEndpoint, askAdvice as endpoint } from '../../../shared/advice.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { adviceRequest } from '../../tables/advice.ts';
import { person, procedureRole } from '../../tables/identity.ts';
import { procedure } from '../../tables/procedures.ts';
import { type Advice, selectAdvice } from './list-advice.ts';
import { mustBePoint } from './list-notes.ts';
import { lockTopic } from './lock-subject.ts';

/** Asks a specialist of the procedure about a point or topic. Nothing of the decision changes: advice is not a proposal (R5). */
export async function askAdvice(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Advice> {
  const { tx, now, personId } = context;
  const { procedureId } = params;
  const { subject, adviserId, question, dueOn } = body;
  if (subject.type === 'point') await mustBePoint(tx, procedureId, subject.id);
  else await lockTopic(tx, procedureId, subject.id);
  const [adviser] = await tx
    .select({ email: person.email, language: person.language, procedureTitle: procedure.title })
    .from(procedureRole)
    .innerJoin(person, eq(person.id, procedureRole.personId))
    .innerJoin(procedure, eq(procedure.id, procedureRole.procedureId))
    .where(
      and(
        eq(procedureRole.procedureId, procedureId),
        eq(procedureRole.personId, adviserId),
        eq(procedureRole.role, 'specialist'),
      ),
    );
  if (!adviser) {
    throw badInput(
      '/adviserId',
      'not_specialist',
      i18n.t('Diese Person ist in diesem Verfahren kein Fachamt. Bitte wählen Sie eine andere.'),
    );
  }
  const id = newId();
  const about = subject.type === 'point' ? { pointId: subject.id } : { topicId: subject.id };
  await tx
    .insert(adviceRequest)
    .values({ procedureId, id, ...about, adviserId, question, dueOn, askedBy: personId, askedAt: now });
  const asked = await getAdvice(tx, procedureId, id);
  context.record({ action: 'advice.ask', subject, after: { adviceId: id, reference: asked.subject.reference } });
  const { procedureTitle, ...to } = adviser;
  context.notify({
    template: 'advice_asked',
    to,
    payload: {
      procedureTitle,
      reference: asked.subject.reference,
      question,
      dueOn,
      link: `/verfahren/${procedureId}/zuarbeit`,
    },
  });
  return asked;
}

/** One request with what came back; it must be there. */
export async function getAdvice(reader: Reader, procedureId: string, id: string): Promise<Advice> {
  const [found] = await selectAdvice(reader, sql`r.procedure_id = ${procedureId} and r.id = ${id}`, 1);
  if (!found) throw new Error('The request is gone.');
  return found;
}

/** The specialists of a procedure by name. */
export async function listAdvisers(reader: Reader, procedureId: string): Promise<Output<typeof advisersEndpoint>> {
  const items = await reader
    .select({ id: person.id, name: person.name })
    .from(procedureRole)
    .innerJoin(person, eq(person.id, procedureRole.personId))
    .where(and(eq(procedureRole.procedureId, procedureId), eq(procedureRole.role, 'specialist')))
    .orderBy(asc(person.name), asc(person.id));
  return { items, next: null };
}
