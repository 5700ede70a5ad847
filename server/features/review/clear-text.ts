import { and, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { clearText as endpoint } from '../../../shared/review.ts';
import type { undoClearing as undoEndpoint } from '../../../shared/splitting.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { clearingUndone, textCleared } from '../../tables/positions.ts';
import { lockText, type Span, wordsAt } from './lock-text.ts';
import { mustBeFree } from './mark-point.ts';
import { getOffice } from './queries.ts';
import { getText } from './text-queries.ts';

/** Marks a passage as "no point here" in the name of the office that answers for it (R3); who did it stays in the record. */
export async function clearText(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx } = context;
  const { procedureId, textId } = params;
  const { note, ...passage } = body;
  const text = await lockText(tx, procedureId, textId);
  wordsAt(Array.from(text.body), passage);
  await mustBeFree(tx, procedureId, textId, [passage]);
  await clearPassages(context, procedureId, text, [passage], note);
  return getText(tx, context, procedureId, textId);
}

/** The same for passages of a locked text that are known to be free. */
export async function clearPassages(
  { tx, now, personId, record }: WriteContext,
  procedureId: string,
  text: { id: string; positionId: string; positionReference: string },
  passages: Span[],
  note: string,
): Promise<void> {
  const office = await getOffice(tx, procedureId);
  const spans = passages.map(({ start, end }) => ({ start, end }));
  const mark = { procedureId, textId: text.id, office, note, clearedBy: personId, clearedAt: now };
  await tx.insert(textCleared).values(spans.map((span) => ({ ...mark, ...span, id: newId() })));
  record({
    action: 'text.clear',
    subject: { type: 'position', id: text.positionId },
    after: { reference: text.positionReference, textId: text.id, passages: spans, office, note },
  });
}

/** Takes back a mark "no point here": its words are to be accounted for again (R3). The mark stays on record. */
export async function undoClearing(
  context: WriteContext,
  { params }: Input<typeof undoEndpoint>,
): Promise<Output<typeof undoEndpoint>> {
  const { tx, now, personId, record } = context;
  const { procedureId, textId, clearingId } = params;
  const text = await lockText(tx, procedureId, textId);
  const [found] = await tx
    .select({ start: textCleared.start, end: textCleared.end })
    .from(textCleared)
    .where(
      and(eq(textCleared.procedureId, procedureId), eq(textCleared.textId, textId), eq(textCleared.id, clearingId)),
    );
  if (!found) throw notFound(i18n.t('Diesen Vermerk gibt es nicht.'));
  const undone = await tx
    .insert(clearingUndone)
    .values({ procedureId, clearingId, personId, at: now })
    .onConflictDoNothing()
    .returning({ id: clearingUndone.clearingId });
  if (undone.length === 0) context.unchanged();
  else {
    record({
      action: 'text.unclear',
      subject: { type: 'position', id: text.positionId },
      after: { reference: text.positionReference, textId, ...found },
    });
  }
  return getText(tx, context, procedureId, textId);
}
