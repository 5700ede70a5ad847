import { and, eq, sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { Obstacle } from '../../../shared/errors.ts';
import type { resolveVersion as endpoint } from '../../../shared/resolutions.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { ruleBroken, stale, wrongState } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { version } from '../../tables/documents.ts';
import { endorsementCall } from '../../tables/endorsements.ts';
import {
  getDocument,
  getVersionById,
  listSections,
  lockDocument,
  presentVersion,
  releaseVersion,
  type VersionRow,
} from '../documents/index.ts';
import { listRepresentatives } from '../rounds/index.ts';
import { getResolution } from './list-resolutions.ts';

/**
 * Declares a frozen version the text that was resolved, as the coordinator has read it (R16): the agreed version itself, or a later one
 * in which nothing but the resolution has changed a word since (R18). From then on everybody can read it, and the representatives are
 * told. Throws `rule_broken` with the changes that have another reason, and `wrong_state` where no version is agreed, a newer one is
 * frozen, or the resolution must not be known outside (R12).
 */
export async function resolveVersion(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, expected } = context;
  const { procedureId, versionId } = params;
  const { resolutionId } = body;
  const { documentId } = await getVersionById(tx, procedureId, versionId, true);
  await lockDocument(tx, procedureId, documentId);
  const row = await getVersionById(tx, procedureId, versionId, true);
  if (row.contentVersion !== expected) {
    throw stale(
      i18n.t('Das ist nicht der Stand von Fassung {number}. Bitte lesen Sie sie noch einmal.', { number: row.number }),
      presentVersion(context, row, await listSections(tx, row)),
    );
  }
  const found = await getResolution(tx, procedureId, resolutionId);
  if (!found.isKnownOutside) {
    throw wrongState(i18n.t('Die Beratung zu diesem Beschluss ist nicht öffentlich. Bitte geben Sie sie zuerst frei.'));
  }
  const agreedNumber = await findAgreed(tx, row);
  const changes = await listChanges(tx, row, agreedNumber);
  refuseOthers(context, changes, resolutionId);

  await tx
    .update(version)
    .set({ status: 'resolved', resolutionId })
    .where(and(eq(version.procedureId, procedureId), eq(version.id, versionId)));
  await releaseVersion(tx, procedureId, versionId, now);
  const { number } = row;
  context.record({
    action: 'version.resolve',
    subject: { type: 'version', id: versionId },
    after: { documentId, number, resolutionId, reference: found.reference },
  });
  const { title: documentTitle } = await getDocument(tx, procedureId, documentId);
  const { reference, body: council } = found;
  for (const { procedureTitle, timeZone: _, ...to } of await listRepresentatives(tx, procedureId)) {
    const link = `/verfahren/${procedureId}/konzept/${documentId}/${number}`;
    context.notify({
      template: 'version_resolved',
      to,
      payload: { procedureTitle, documentTitle, number, reference, body: council, changes: changes.length, link },
    });
  }
  return getResolution(tx, procedureId, resolutionId);
}

/** The number of the agreed version it stands on; it is the newest frozen one, and nobody is asked about it any more. */
async function findAgreed(tx: Tx, row: VersionRow): Promise<number> {
  const { procedureId, documentId, id, number, status } = row;
  if (status === 'working') {
    throw wrongState(i18n.t('Fassung {number} ist noch in Arbeit. Bitte frieren Sie sie zuerst ein.', { number }));
  }
  if (status === 'resolved') throw wrongState(i18n.t('Fassung {number} ist schon beschlossen.', { number }));
  const others = await tx
    .select({ number: version.number, status: version.status })
    .from(version)
    .where(and(eq(version.procedureId, procedureId), eq(version.documentId, documentId)));
  const newer = others.find((other) => other.number > number && other.status !== 'working');
  if (newer) {
    throw wrongState(
      i18n.t('Es gibt schon Fassung {newer}. Beschlossen wird die neueste eingefrorene Fassung.', {
        newer: newer.number,
      }),
    );
  }
  const [asked] = await tx
    .select({ id: endorsementCall.id })
    .from(endorsementCall)
    .where(and(eq(endorsementCall.procedureId, procedureId), eq(endorsementCall.versionId, id)));
  const agreed = others.filter((other) => other.status === 'agreed' || other.status === 'resolved');
  if (agreed.length === 0 || (asked && status !== 'agreed')) {
    throw wrongState(
      i18n.t('Beschlossen wird, was abgestimmt ist. Bitte erklären Sie zuerst eine Fassung als abgestimmt.'),
    );
  }
  return Math.max(...agreed.map((other) => other.number));
}

interface Change extends Record<string, unknown> {
  id: string;
  sectionKey: string;
  words: string;
  resolutionId: string | null;
  isEditorial: boolean;
}

/** Everything that was given as a reason for a change after the agreed version: no word changes without one (R7). */
async function listChanges(tx: Tx, { procedureId, documentId, number }: VersionRow, agreed: number): Promise<Change[]> {
  const between = sql`v.procedure_id = ${procedureId} and v.document_id = ${documentId}
    and v.number > ${agreed} and v.number <= ${number}`;
  const { rows } = await tx.execute<Change>(sql`
    select s.id, s.section_key as "sectionKey", s.quote as words, s.resolution_id as "resolutionId",
      s.kind = 'editorial' as "isEditorial"
    from text_source s join version v on v.procedure_id = s.procedure_id and v.id = s.version_id
    where ${between}
    union all
    select i.id, i.section_key, coalesce(nullif(i.after, ''), i.before), null, false
    from incorporation i join version v on v.procedure_id = i.procedure_id and v.id = i.version_id
    where ${between} and i.change <> 'action'`);
  return rows;
}

function refuseOthers({ language }: WriteContext, changes: Change[], resolutionId: string): void {
  const others = changes.filter((change) => change.resolutionId !== resolutionId && !change.isEditorial);
  if (others.length === 0) return;
  throw ruleBroken(
    'R18',
    i18n.t('Änderungen gegenüber der abgestimmten Fassung, die nicht aus diesem Beschluss stammen: {count}.', {
      count: others.length,
    }),
    others.map(
      ({ id, sectionKey, words }): Obstacle => ({
        kind: 'other_reason',
        id,
        reference: sectionKey,
        detail: say(i18n.t('Nicht aus dem Beschluss: „{words}“', { words }), language),
      }),
    ),
  );
}
