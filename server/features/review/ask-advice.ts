import { eq, sql } from 'drizzle-orm';
import type { askAdvice as endpoint } from '../../../shared/advice.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Reader, Tx } from '../../platform/db.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { adviceRequest } from '../../tables/advice.ts';
import { procedure } from '../../tables/procedures.ts';
import { findAsked } from './advisers.ts';
import { type Advice, selectAdvice } from './list-advice.ts';
import { mustBePoint } from './list-notes.ts';
import { lockTopic } from './lock-subject.ts';

/** Asks a specialist of the procedure, or all of an office, about a point or topic. Nothing of the decision changes: advice is not a proposal (R5). */
export async function askAdvice(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Advice> {
  const { tx, now, personId } = context;
  const { procedureId } = params;
  const { subject, adviserId, officeId, question, dueOn } = body;
  if ((adviserId === null) === (officeId === null)) {
    throw badInput('/adviserId', 'one_of', i18n.t('Bitte nennen Sie entweder eine Person oder ein Amt.'));
  }
  if (subject.type === 'point') await mustBePoint(tx, procedureId, subject.id);
  else await lockTopic(tx, procedureId, subject.id);
  const mailboxes = await findAsked(tx, procedureId, { adviserId, officeId });
  if (mailboxes.length === 0) throw noSpecialist(adviserId === null ? 'officeId' : 'adviserId');
  const id = newId();
  const about = subject.type === 'point' ? { pointId: subject.id } : { topicId: subject.id };
  await tx
    .insert(adviceRequest)
    .values({ procedureId, id, ...about, adviserId, officeId, question, dueOn, askedBy: personId, askedAt: now });
  const asked = await getAdvice(tx, personId, procedureId, id);
  context.record({ action: 'advice.ask', subject, after: { adviceId: id, reference: asked.subject.reference } });
  const { title } = await getProcedureTitle(tx, procedureId);
  for (const to of mailboxes) {
    context.notify({
      template: 'advice_asked',
      to,
      payload: {
        procedureTitle: title,
        reference: asked.subject.reference,
        question,
        dueOn,
        link: `/verfahren/${procedureId}/zuarbeit`,
      },
    });
  }
  return asked;
}

/** One request with what came back; it must be there. */
export async function getAdvice(reader: Reader, personId: string, procedureId: string, id: string): Promise<Advice> {
  const [found] = await selectAdvice(reader, personId, sql`r.procedure_id = ${procedureId} and r.id = ${id}`, 1);
  if (!found) throw new Error('The request is gone.');
  return found;
}

const noSpecialist = (asked: 'adviserId' | 'officeId') =>
  badInput(
    `/${asked}`,
    'not_specialist',
    asked === 'adviserId'
      ? i18n.t('Diese Person ist in diesem Verfahren kein Fachamt. Bitte wählen Sie eine andere.')
      : i18n.t('Dieses Amt hat in diesem Verfahren niemanden als Fachamt. Bitte wählen Sie ein anderes.'),
  );

async function getProcedureTitle(tx: Tx, procedureId: string): Promise<{ title: string }> {
  const [found] = await tx.select({ title: procedure.title }).from(procedure).where(eq(procedure.id, procedureId));
  if (!found) throw new Error('The procedure is gone.');
  return found;
}
