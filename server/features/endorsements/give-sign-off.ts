import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { giveSignOff as endpoint } from '../../../shared/sign-offs.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { person } from '../../tables/identity.ts';
import { procedure } from '../../tables/procedures.ts';
import { signOff, signOffRequest } from '../../tables/sign-offs.ts';
import { getSignOff, type SignOff } from './list-sign-offs.ts';

/**
 * Says whether one's office agrees with the version, once for each request and bound to the text that was read (R16). What another
 * office was asked is not found (R9). The remark stays out of the events, which outlast it (R13).
 */
export async function giveSignOff(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<SignOff> {
  const { tx, now, personId, expected } = context;
  const { procedureId, signOffId } = params;
  const [request] = await tx
    .select({ email: person.email, language: person.language, procedureTitle: procedure.title })
    .from(signOffRequest)
    .innerJoin(person, eq(person.id, signOffRequest.askedBy))
    .innerJoin(procedure, eq(procedure.id, signOffRequest.procedureId))
    .where(
      and(
        eq(signOffRequest.procedureId, procedureId),
        eq(signOffRequest.id, signOffId),
        eq(signOffRequest.officeId, personId),
      ),
    );
  if (!request) throw notFound(i18n.t('Diese Bitte um Mitzeichnung gibt es nicht.'));
  const asked = await getSignOff(tx, procedureId, signOffId);
  const { number, documentId, documentTitle } = asked.version;
  if (asked.version.contentVersion !== expected) {
    throw stale(
      i18n.t('Das ist nicht der Stand von Fassung {number}. Bitte lesen Sie sie noch einmal.', { number }),
      asked,
    );
  }
  const [given] = await tx
    .insert(signOff)
    .values({ procedureId, requestId: signOffId, opinion: body.opinion, remark: body.remark.trim(), at: now })
    .onConflictDoNothing()
    .returning({ at: signOff.at });
  if (!given) throw wrongState(i18n.t('Diese Mitzeichnung ist schon abgegeben.'));
  context.record({
    action: 'sign_off.give',
    subject: { type: 'version', id: asked.version.id },
    after: { signOffId, documentId, number, opinion: body.opinion },
  });
  const { procedureTitle, ...to } = request;
  context.notify({
    template: 'sign_off_given',
    to,
    payload: {
      procedureTitle,
      documentTitle,
      number,
      byName: asked.office.name,
      link: `/verfahren/${procedureId}/mitzeichnung`,
    },
  });
  return getSignOff(tx, procedureId, signOffId);
}
