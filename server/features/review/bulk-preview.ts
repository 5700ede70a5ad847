import type { previewBulk as endpoint } from '../../../shared/bulk.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { say } from '../../platform/i18n.ts';
import { judgeBulk } from './bulk-changes.ts';

/** Tells of every point what an act would do to it, and changes nothing. */
export async function previewBulk(
  { tx, language }: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const judged = await judgeBulk(tx, params.procedureId, body.act, body.pointIds);
  const possible = judged.filter(({ refusal }) => refusal === null);
  return {
    changes: possible.filter(({ isSame }) => !isSame).map(({ id, reference, version }) => ({ id, reference, version })),
    unchanged: possible.filter(({ isSame }) => isSame).length,
    refused: judged.flatMap(({ id, reference, refusal }) =>
      refusal ? [{ id, reference, detail: say(refusal.text, language) }] : [],
    ),
  };
}
