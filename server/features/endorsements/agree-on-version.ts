import { and, eq } from 'drizzle-orm';
import type { agreeOnVersion as endpoint } from '../../../shared/endorsements.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { ruleBroken, stale, wrongState } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { version } from '../../tables/documents.ts';
import { agreementEntry } from '../../tables/endorsements.ts';
import { getVersionById, listSections } from '../documents/index.ts';
import { listPromises } from '../incorporation/index.ts';
import { listRepresentatives } from '../rounds/index.ts';
import { callState, presentCall } from './list-endorsement-calls.ts';
import { getCall, listAnswers, listAsked, lockCall } from './queries.ts';

/**
 * Declares a version agreed once the deadline is over: the endorsements become part of it as they are now, and who did not answer
 * stands there as such, never as consent. Refused while an accepted point is neither written in nor explained (R6). Objections are
 * shown and stop nothing: the city answers for its concept. The representatives are told.
 */
export async function agreeOnVersion(
  context: WriteContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, expected } = context;
  const { procedureId, callId } = params;
  const call = await lockCall(tx, procedureId, callId);
  const { id: versionId, number, documentId, documentTitle } = call.version;
  if (call.version.contentVersion !== expected) {
    throw stale(
      i18n.t('Das ist nicht der Stand von Fassung {number}. Bitte lesen Sie sie noch einmal.', { number }),
      await presentCall(tx, context, call),
    );
  }
  const state = callState(call, now);
  if (state === 'agreed') throw wrongState(i18n.t('Diese Fassung ist schon abgestimmt.'));
  if (state === 'open') {
    throw wrongState(
      i18n.t('Die Organisationen haben noch Zeit zu antworten. Bitte warten Sie das Ende der Frist ab.'),
    );
  }
  await refusePromises(context, procedureId, versionId);

  const last = new Map((await listAnswers(tx, procedureId, callId)).map((row) => [row.organisationId, row]));
  const silent = (await listAsked(tx, procedureId)).filter(({ organisationId }) => !last.has(organisationId));
  const common = { procedureId, versionId, agreedAt: now };
  const entries = [
    ...[...last.values()].map(({ organisationId, organisationName, answer: { opinion, words, publication } }) => ({
      ...common,
      organisationId,
      organisationName,
      opinion,
      words,
      publication,
    })),
    ...silent.map((asked) => ({ ...common, ...asked, opinion: null, words: '', publication: 'internal' as const })),
  ];
  if (last.size === 0)
    throw wrongState(
      i18n.t('Noch hat keine Organisation geantwortet. Ohne Antwort ist eine Fassung nicht abgestimmt.'),
    );
  await tx.insert(agreementEntry).values(entries);
  await tx
    .update(version)
    .set({ status: 'agreed' })
    .where(and(eq(version.procedureId, procedureId), eq(version.id, versionId)));
  context.record({
    action: 'version.agree',
    subject: { type: 'version', id: versionId },
    after: { callId, documentId, number, answered: last.size, withoutAnswer: silent.length },
  });
  for (const { procedureTitle, timeZone: _, ...to } of await listRepresentatives(tx, procedureId)) {
    context.notify({
      template: 'version_agreed',
      to,
      payload: { procedureTitle, documentTitle, number, link: `/verfahren/${procedureId}/zustimmung` },
    });
  }
  return presentCall(tx, context, await getCall(tx, procedureId, callId));
}

async function refusePromises({ tx, language }: WriteContext, procedureId: string, versionId: string): Promise<void> {
  const row = await getVersionById(tx, procedureId, versionId, true);
  const promises = await listPromises(tx, row, await listSections(tx, row));
  const owed = promises.filter(({ explanation }) => explanation === null);
  if (owed.length === 0) return;
  throw ruleBroken(
    'R6',
    i18n.t(
      'Berücksichtigte Einzelpunkte, die in dieser Fassung weder stehen noch erklärt sind: {count}. Bitte arbeiten Sie sie in eine neue Fassung ein und bitten Sie zu ihr um Zustimmung.',
      { count: owed.length },
    ),
    owed.map(({ pointId, reference }) => ({
      kind: 'open_promise',
      id: pointId,
      reference,
      detail: say(i18n.t('Berücksichtigt, aber weder eingearbeitet noch erklärt.'), language),
    })),
  );
}
