import type { Input, Output } from '../../../shared/endpoint.ts';
import type { clearTexts as endpoint } from '../../../shared/splitting.ts';
import type { WriteContext } from '../../platform/context.ts';
import { clearPassages } from './clear-text.ts';
import { lockText } from './lock-text.ts';
import { requireOpened } from './open-text.ts';
import { getText } from './text-queries.ts';

/**
 * Marks everything that is left of several texts as "no point here", in the name of the office (R3): only short texts, and such as
 * the caller has opened before. All or none.
 */
export async function clearTexts(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx } = context;
  const { procedureId } = params;
  const textIds = [...new Set(body.textIds)].sort();
  for (const textId of textIds) await lockText(tx, procedureId, textId);
  await requireOpened(context, procedureId, textIds);
  let cleared = 0;
  for (const textId of textIds) {
    const text = await getText(tx, context, procedureId, textId);
    if (text.uncovered.length === 0) continue;
    await clearPassages(context, procedureId, text, text.uncovered, body.note);
    cleared++;
  }
  if (cleared === 0) context.unchanged();
  return { cleared };
}
