import { and, eq } from 'drizzle-orm';
import type { callForEndorsement as endpoint } from '../../../shared/endorsements.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput, stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { version } from '../../tables/documents.ts';
import { endorsementCall } from '../../tables/endorsements.ts';
import { getVersionById, listSections, presentVersion } from '../documents/index.ts';
import { listRepresentatives } from '../rounds/index.ts';
import { presentCall } from './list-endorsement-calls.ts';
import { getCall } from './queries.ts';

/**
 * Asks the organisations whether they stand behind a version: a frozen, released one, as the coordinator has read it (R16), and once.
 * Their representatives are told.
 */
export async function callForEndorsement(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, personId, expected } = context;
  const { procedureId } = params;
  const { versionId, introduction, closesAt } = body;
  const row = await getVersionById(tx, procedureId, versionId, true);
  await tx
    .select({ id: version.id })
    .from(version)
    .where(and(eq(version.procedureId, procedureId), eq(version.id, versionId)))
    .for('update');
  const { number } = row;
  if (row.contentVersion !== expected) {
    const current = presentVersion(context, row, await listSections(tx, row));
    throw stale(
      i18n.t('Das ist nicht der Stand von Fassung {number}. Bitte lesen Sie sie noch einmal.', { number }),
      current,
    );
  }
  if (row.status !== 'frozen' || row.releasedAt === null) {
    throw wrongState(
      i18n.t(
        'Um Zustimmung gebeten wird zu einer eingefrorenen Fassung, die die Organisationen lesen können. Fassung {number} ist das nicht.',
        {
          number,
        },
      ),
    );
  }
  if (closesAt <= now)
    throw badInput('/closesAt', 'in_the_past', i18n.t('Das Ende der Frist liegt in der Vergangenheit.'));
  const id = newId();
  const [added] = await tx
    .insert(endorsementCall)
    .values({ procedureId, id, versionId, introduction, closesAt, calledBy: personId, calledAt: now })
    .onConflictDoNothing()
    .returning({ id: endorsementCall.id });
  if (!added) throw wrongState(i18n.t('Zu Fassung {number} ist schon um Zustimmung gebeten worden.', { number }));
  context.record({
    action: 'endorsement.call',
    subject: { type: 'version', id: versionId },
    after: { callId: id, documentId: row.documentId, number, closesAt },
  });
  const call = await getCall(tx, procedureId, id);
  for (const { procedureTitle, timeZone, ...to } of await listRepresentatives(tx, procedureId)) {
    context.notify({
      template: 'endorsement_called',
      to,
      payload: {
        procedureTitle,
        timeZone,
        documentTitle: call.version.documentTitle,
        number,
        closesAt,
        link: `/verfahren/${procedureId}/zustimmung`,
      },
    });
  }
  return presentCall(tx, context, call);
}
