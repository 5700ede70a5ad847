import { and, eq, isNull } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { askSignOff as endpoint } from '../../../shared/sign-offs.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { badInput, notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { document, version } from '../../tables/documents.ts';
import { person, procedureRole } from '../../tables/identity.ts';
import { procedure } from '../../tables/procedures.ts';
import { signOff, signOffRequest } from '../../tables/sign-offs.ts';
import { getSignOff, type SignOff } from './list-sign-offs.ts';

/**
 * Asks an office of the city to sign a frozen version off: a text that still changes cannot be signed (R16). An office that has
 * answered can be asked anew, and both answers stand; while it is asked already it is not asked twice.
 */
export async function askSignOff(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<SignOff> {
  const { tx, now, personId } = context;
  const { procedureId } = params;
  const { versionId, officeId, dueOn } = body;
  const text = await lockFrozen(tx, procedureId, versionId);
  const office = await findOffice(tx, procedureId, officeId);
  if (!office) {
    throw badInput(
      '/officeId',
      'not_specialist',
      i18n.t('Diese Person ist in diesem Verfahren kein Fachamt. Bitte wählen Sie eine andere.'),
    );
  }
  if (await isAsked(tx, procedureId, versionId, officeId)) {
    throw wrongState(
      i18n.t('Dieses Amt ist schon um Mitzeichnung von Fassung {number} gebeten und hat noch nicht geantwortet.', {
        number: text.number,
      }),
    );
  }
  const id = newId();
  await tx
    .insert(signOffRequest)
    .values({ procedureId, id, versionId, officeId, dueOn, askedBy: personId, askedAt: now });
  context.record({
    action: 'sign_off.ask',
    subject: { type: 'version', id: versionId },
    after: { signOffId: id, documentId: text.documentId, number: text.number, dueOn },
  });
  const { procedureTitle, ...to } = office;
  context.notify({
    template: 'sign_off_asked',
    to,
    payload: {
      procedureTitle,
      documentTitle: text.title,
      number: text.number,
      dueOn,
      link: `/verfahren/${procedureId}/mitzeichnung`,
    },
  });
  return getSignOff(tx, procedureId, id);
}

/** The version, locked, so that the same office is not asked twice at the same instant. Throws `not_found`, `wrong_state`. */
async function lockFrozen(tx: Tx, procedureId: string, versionId: string) {
  const [found] = await tx
    .select({ status: version.status, number: version.number, documentId: document.id, title: document.title })
    .from(version)
    .innerJoin(document, and(eq(document.procedureId, version.procedureId), eq(document.id, version.documentId)))
    .where(and(eq(version.procedureId, procedureId), eq(version.id, versionId)))
    .for('update', { of: version });
  if (!found) throw notFound(i18n.t('Diese Fassung gibt es nicht.'));
  if (found.status === 'frozen') return found;
  throw wrongState(
    i18n.t('Fassung {number} ist nicht eingefroren. Frieren Sie sie ein, bevor Ämter sie mitzeichnen.', {
      number: found.number,
    }),
  );
}

async function findOffice(tx: Tx, procedureId: string, officeId: string) {
  const [found] = await tx
    .select({ email: person.email, language: person.language, procedureTitle: procedure.title })
    .from(procedureRole)
    .innerJoin(person, eq(person.id, procedureRole.personId))
    .innerJoin(procedure, eq(procedure.id, procedureRole.procedureId))
    .where(
      and(
        eq(procedureRole.procedureId, procedureId),
        eq(procedureRole.personId, officeId),
        eq(procedureRole.role, 'specialist'),
      ),
    );
  return found;
}

async function isAsked(tx: Tx, procedureId: string, versionId: string, officeId: string): Promise<boolean> {
  const open = await tx
    .select({ id: signOffRequest.id })
    .from(signOffRequest)
    .leftJoin(
      signOff,
      and(eq(signOff.procedureId, signOffRequest.procedureId), eq(signOff.requestId, signOffRequest.id)),
    )
    .where(
      and(
        eq(signOffRequest.procedureId, procedureId),
        eq(signOffRequest.versionId, versionId),
        eq(signOffRequest.officeId, officeId),
        isNull(signOff.requestId),
      ),
    );
  return open.length > 0;
}
