import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { deleteIncorporation as endpoint } from '../../../shared/incorporation.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { incorporation } from '../../tables/incorporation.ts';
import { lockWorkingVersion, touchVersion } from '../documents/index.ts';
import { presentIncorporation } from './present.ts';
import { findIncorporation } from './queries.ts';

/** Undoes a link while its version is in work; what a frozen version says about its sentences stays (R7). */
export async function deleteIncorporation(
  context: WriteContext,
  { params }: Input<typeof endpoint>,
): Promise<undefined> {
  const { tx, expected, record } = context;
  const { procedureId, incorporationId } = params;
  const found = await findIncorporation(tx, procedureId, incorporationId);
  if (!found) throw noIncorporation();
  const { pointId, topicId, versionId, sectionKey, change, before, after } = found.incorporation;
  await lockWorkingVersion(tx, { procedureId, versionId });
  const row = await findIncorporation(tx, procedureId, incorporationId);
  if (!row) throw noIncorporation();
  if (row.incorporation.version !== expected) {
    throw stale(
      i18n.t('Diese Einarbeitung wurde inzwischen geändert. Bitte sehen Sie sie noch einmal an.'),
      presentIncorporation(context, row),
    );
  }
  await tx
    .delete(incorporation)
    .where(and(eq(incorporation.procedureId, procedureId), eq(incorporation.id, incorporationId)));
  await touchVersion(tx, procedureId, versionId);
  record({
    action: 'incorporation.delete',
    subject: { type: 'incorporation', id: incorporationId },
    before: { pointId, topicId, versionId, sectionKey, change, before, after },
  });
}

/** Unknown, of another procedure, or not yet to be known by the caller. */
export const noIncorporation = () => notFound(i18n.t('Diese Einarbeitung gibt es nicht.'));
