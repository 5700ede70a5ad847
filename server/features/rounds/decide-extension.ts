import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { decideExtension as endpoint } from '../../../shared/extensions.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { extension } from '../../tables/extensions.ts';
import { checkExtension } from './check-extension.ts';
import { extensionMails } from './extension-mails.ts';
import { decidedAlready, type Extension, presentExtension, selectExtensions } from './extension-queries.ts';
import { lockRound } from './queries.ts';

/** Grants a request for more time, as asked or until another day, or refuses it, with a reason; whoever asked is told (R10). */
export async function decideExtension(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Extension> {
  const { tx, now, personId, expected } = context;
  const { procedureId, roundId, extensionId } = params;
  const round = await lockRound(tx, procedureId, roundId);
  const ofId = and(
    eq(extension.procedureId, procedureId),
    eq(extension.roundId, roundId),
    eq(extension.id, extensionId),
  );
  const [present] = await selectExtensions(tx, ofId);
  if (!present) throw notFound(i18n.t('Diese Bitte um mehr Zeit gibt es nicht.'));
  const { version, status, organisationId } = present.extension;
  if (status !== 'requested') throw wrongState(decidedAlready, presentExtension(context, present));
  if (version !== expected) {
    throw stale(i18n.t('Diese Bitte um mehr Zeit hat sich geändert.'), presentExtension(context, present));
  }
  const until = (body.granted ? body.until : undefined) ?? present.extension.until;
  if (body.granted) await checkExtension(context, round, organisationId, until);
  const decision = {
    status: body.granted ? ('granted' as const) : ('refused' as const),
    until,
    decidedBy: personId,
    decidedAt: now,
    decisionReason: body.reason,
    version: version + 1,
  };
  await tx.update(extension).set(decision).where(ofId);
  const row = { ...present, extension: { ...present.extension, ...decision } };
  context.record({
    action: 'extension.decide',
    subject: { type: 'extension', id: extensionId },
    before: { status, until: present.extension.until },
    after: { round: round.reference, organisationId, status: decision.status, until, reason: body.reason },
  });
  for (const mail of await extensionMails(tx, round, row)) context.notify(mail);
  return presentExtension(context, row);
}
