import type { Input, Output } from '../../../shared/endpoint.ts';
import type { clearText as endpoint } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { textCleared } from '../../tables/positions.ts';
import { lockText, wordsAt } from './lock-text.ts';
import { mustBeFree } from './mark-point.ts';
import { getOffice } from './queries.ts';
import { getText } from './text-queries.ts';

/** Marks a passage as "no point here" in the name of the office that answers for it (R3); who did it stays in the record. */
export async function clearText(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, personId } = context;
  const { procedureId, textId } = params;
  const { start, end, note } = body;
  const text = await lockText(tx, procedureId, textId);
  wordsAt(text.body, body);
  await mustBeFree(tx, procedureId, textId, body);
  const id = newId();
  const office = await getOffice(tx, procedureId);
  await tx
    .insert(textCleared)
    .values({ procedureId, id, textId, start, end, office, note, clearedBy: personId, clearedAt: now });
  context.record({
    action: 'text.clear',
    subject: { type: 'position', id: text.positionId },
    after: { reference: text.positionReference, textId, start, end, office, note },
  });
  return getText(tx, procedureId, textId);
}
