import type { Input, Output } from '../../../shared/endpoint.ts';
import type { recordResolution as endpoint } from '../../../shared/resolutions.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { resolution } from '../../tables/resolutions.ts';
import { getDeliberation } from '../procedures/index.ts';
import { getResolution } from './list-resolutions.ts';

/** Records what a body resolved. Throws `wrong_state` while the result of the deliberation is not noted: nothing is resolved yet. */
export async function recordResolution(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, personId, record } = context;
  const { procedureId, deliberationId } = params;
  const { result } = await getDeliberation(tx, procedureId, deliberationId);
  if (result === null || result.trim() === '') {
    throw wrongState(
      i18n.t('Das Ergebnis dieser Beratung ist noch nicht eingetragen. Bitte tragen Sie es ein, dann den Beschluss.'),
    );
  }
  const id = newId();
  await tx
    .insert(resolution)
    .values({ procedureId, id, deliberationId, ...body, recordedBy: personId, recordedAt: now });
  record({ action: 'resolution.record', subject: { type: 'resolution', id }, after: { deliberationId, ...body } });
  return getResolution(tx, procedureId, id);
}
