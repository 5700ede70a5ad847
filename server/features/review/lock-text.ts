import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { badInput, notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { evidenceText, position } from '../../tables/positions.ts';
import { round } from '../../tables/rounds.ts';
import { touchRound } from '../rounds/index.ts';

/** A passage of a text: code points from `start`, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Reads a text whose words are about to be accounted for, and holds its position: two passages are never marked at once.
 * Throws `not_found`, and `wrong_state` once the results of the round are published (R3).
 */
export async function lockText(tx: Tx, procedureId: string, textId: string) {
  const [text] = await tx
    .select({
      id: evidenceText.id,
      body: evidenceText.body,
      positionId: position.id,
      positionReference: position.reference,
      organisationId: position.organisationId,
      roundId: position.roundId,
    })
    .from(evidenceText)
    .innerJoin(
      position,
      and(eq(position.procedureId, evidenceText.procedureId), eq(position.id, evidenceText.positionId)),
    )
    .where(and(eq(evidenceText.procedureId, procedureId), eq(evidenceText.id, textId)));
  if (!text) throw notFound(i18n.t('Diesen Text gibt es nicht.'));
  if (text.roundId !== null) await holdRound(tx, procedureId, text.roundId);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${text.positionId}, 3))`);
  return text;
}

async function holdRound(tx: Tx, procedureId: string, roundId: string): Promise<void> {
  await touchRound(tx, procedureId, roundId);
  const [held] = await tx
    .select({ publishedAt: round.publishedAt, reference: round.reference })
    .from(round)
    .where(and(eq(round.procedureId, procedureId), eq(round.id, roundId)));
  if (!held?.publishedAt) return;
  throw wrongState(
    i18n.t('Die Ergebnisse der Runde {round} sind veröffentlicht. Ihre Texte werden nicht mehr aufgeteilt.', {
      round: held.reference,
    }),
  );
}

/** The words of a passage of a text, given as its code points. Throws `malformed` when it does not lie inside. */
export function wordsAt(signs: readonly string[], { start, end }: Span): string {
  if (end > signs.length) {
    throw badInput('/end', 'beyond_text', i18n.t('Der Text hat nur {length} Zeichen.', { length: signs.length }));
  }
  if (start >= end)
    throw badInput('/end', 'empty_passage', i18n.t('Das Ende der Stelle muss hinter ihrem Anfang liegen.'));
  return signs.slice(start, end).join('');
}
