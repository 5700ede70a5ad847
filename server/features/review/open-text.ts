import { and, eq, inArray } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { type openText as endpoint, shortText } from '../../../shared/splitting.ts';
import { wordsOf } from '../../../shared/text/words.ts';
import type { WriteContext } from '../../platform/context.ts';
import { ruleBroken } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { evidenceText, textOpened } from '../../tables/positions.ts';
import { getText } from './text-queries.ts';

/** Notes that somebody has opened a text to read it whole; once is enough (R3). */
export async function openText(
  context: WriteContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, personId } = context;
  const { procedureId, textId } = params;
  const text = await getText(tx, context, procedureId, textId);
  if (text.opened) {
    context.unchanged();
    return text;
  }
  await tx.insert(textOpened).values({ procedureId, textId, personId, at: now }).onConflictDoNothing();
  context.record({
    action: 'text.open',
    subject: { type: 'position', id: text.positionId },
    after: { reference: text.positionReference, textId },
  });
  return { ...text, opened: true };
}

/** Throws `rule_broken` unless each text is short, or was opened by the caller: nothing is set aside or cut unread (R3). */
export async function requireOpened(
  { tx, personId }: WriteContext,
  procedureId: string,
  textIds: string[],
): Promise<void> {
  const rows = await tx
    .select({ body: evidenceText.body, openedBy: textOpened.personId })
    .from(evidenceText)
    .leftJoin(
      textOpened,
      and(
        eq(textOpened.procedureId, evidenceText.procedureId),
        eq(textOpened.textId, evidenceText.id),
        eq(textOpened.personId, personId),
      ),
    )
    .where(and(eq(evidenceText.procedureId, procedureId), inArray(evidenceText.id, textIds)));
  const unread = rows.filter(({ body, openedBy }) => openedBy === null && wordsOf(body).length >= shortText);
  if (unread.length === 0) return;
  throw ruleBroken(
    'R3',
    i18n.t(
      '{count, plural, one {Ein Text mit {least} oder mehr Wörtern ist noch nicht geöffnet.} other {# Texte mit {least} oder mehr Wörtern sind noch nicht geöffnet.}} Bitte lesen Sie zuerst, was darin steht.',
      { count: unread.length, least: shortText },
    ),
  );
}
