import { and, eq, inArray } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { createExtension as endpoint } from '../../../shared/extensions.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { extension } from '../../tables/extensions.ts';
import { participation } from '../../tables/procedures.ts';
import { checkExtension } from './check-extension.ts';
import { extensionMails } from './extension-mails.ts';
import { type Extension, presentExtension, selectExtensions } from './extension-queries.ts';
import { getRoundFor, lockRound } from './queries.ts';

/**
 * Asks for more time for an organisation of the caller, or, by the coordinator, grants it to one unasked (R10). What is
 * granted holds from the commit on; the time of everybody else stays as it is.
 */
export async function createExtension(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Extension> {
  const { tx, now, personId, isStaff, organisationIds } = context;
  const { procedureId, roundId } = params;
  const { organisationId, until, reason } = body;
  await getRoundFor(tx, context, procedureId, roundId);
  const round = await lockRound(tx, procedureId, roundId);
  const isAsking = organisationIds.includes(organisationId);
  if (!isAsking && !(isStaff && (await takesPart(context, procedureId, organisationId)))) throw noSuchOrganisation();
  await checkExtension(context, round, organisationId, until);
  const request = { procedureId, id: newId(), roundId, organisationId, until, reason, version: 1 };
  const asked = { status: 'requested', askedBy: personId, askedAt: now, decisionReason: '' } as const;
  const granted = { status: 'granted', decidedBy: personId, decidedAt: now, decisionReason: reason } as const;
  const inserted = await tx
    .insert(extension)
    .values({ ...request, ...(isAsking ? asked : granted) })
    .onConflictDoNothing()
    .returning({ id: extension.id });
  if (inserted.length === 0) {
    throw wrongState(
      i18n.t('Ihre Organisation bittet schon um mehr Zeit. Bitte warten Sie die Antwort der Koordination ab.'),
    );
  }
  const [row] = await selectExtensions(tx, and(eq(extension.procedureId, procedureId), eq(extension.id, request.id)));
  if (!row) throw new Error('The extension is gone.');
  context.record({
    action: 'extension.create',
    subject: { type: 'extension', id: request.id },
    after: { round: round.reference, organisationId, until, status: row.extension.status, reason },
  });
  if (!isAsking) for (const mail of await extensionMails(tx, round, row)) context.notify(mail);
  return presentExtension(context, row);
}

async function takesPart({ tx }: WriteContext, procedureId: string, organisationId: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: participation.id })
    .from(participation)
    .where(
      and(
        eq(participation.procedureId, procedureId),
        eq(participation.organisationId, organisationId),
        inArray(participation.status, ['invited', 'confirmed']),
      ),
    );
  return found !== undefined;
}

const noSuchOrganisation = () =>
  notFound(i18n.t('Diese Organisation nimmt an diesem Verfahren nicht teil, oder Sie vertreten sie nicht.'));
