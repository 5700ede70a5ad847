import type { Input } from '../../../shared/endpoint.ts';
import type { deleteIncorporation as endpoint } from '../../../shared/incorporation.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { lockWorkingVersion, touchVersion } from '../documents/index.ts';
import { presentIncorporation } from './present.ts';
import { findIncorporation } from './queries.ts';
import { unlinkChange } from './store-link.ts';

/** Undoes a link while its version is in work; what a frozen version says about its sentences stays (R7). */
export async function deleteIncorporation(
  context: WriteContext,
  { params }: Input<typeof endpoint>,
): Promise<undefined> {
  const { tx, expected } = context;
  const { procedureId, incorporationId } = params;
  const found = await findIncorporation(tx, procedureId, incorporationId);
  if (!found) throw noIncorporation();
  const { versionId } = found.incorporation;
  await lockWorkingVersion(tx, { procedureId, versionId });
  const row = await findIncorporation(tx, procedureId, incorporationId);
  if (!row) throw noIncorporation();
  if (row.incorporation.version !== expected) {
    throw stale(
      i18n.t('Diese Einarbeitung wurde inzwischen geändert. Bitte sehen Sie sie noch einmal an.'),
      presentIncorporation(context, row),
    );
  }
  await unlinkChange(context, row.incorporation);
  await touchVersion(tx, procedureId, versionId);
}

/** Unknown, of another procedure, or not yet to be known by the caller. */
export const noIncorporation = () => notFound(i18n.t('Diese Einarbeitung gibt es nicht.'));
