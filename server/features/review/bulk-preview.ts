import type { previewBulk as endpoint } from '../../../shared/bulk.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { say } from '../../platform/i18n.ts';
import { judgeBulk } from './bulk-changes.ts';

/** Tells of every point what an act would do to it, and changes nothing. */
export async function previewBulk(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { points } = await judgeBulk(context, params.procedureId, body.act, body.pointIds);
  const possible = points.filter(({ refusal }) => refusal === null);
  return {
    changes: possible.filter(({ isSame }) => !isSame).map(({ id, reference, version }) => ({ id, reference, version })),
    unchanged: possible.filter(({ isSame }) => isSame).length,
    refused: points.flatMap(({ id, reference, refusal }) =>
      refusal ? [{ id, reference, detail: say(refusal.text, context.language) }] : [],
    ),
  };
}
