import { and, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { getReceipt as endpoint } from '../../../shared/positions.ts';
import type { ReadContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { position, receiptNonce } from '../../tables/positions.ts';
import { findRound } from '../rounds/index.ts';
import { noSuchDraft } from './draft-lock.ts';
import { wordsOfPosition } from './position-words.ts';
import { receiptDocument, receiptNumber } from './receipt.ts';
import { handedInFor } from './scope.ts';

/** The receipt with its document, rebuilt from the evidence (R2); once its random part is erased it cannot be (R17). */
export async function getReceipt(
  context: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { db } = context;
  const { procedureId, positionId } = params;
  const [row] = await db
    .select({ position, nonce: receiptNonce.nonce, ...wordsOfPosition })
    .from(position)
    .leftJoin(
      receiptNonce,
      and(eq(receiptNonce.procedureId, position.procedureId), eq(receiptNonce.positionId, position.id)),
    )
    .where(and(eq(position.procedureId, procedureId), eq(position.id, positionId), handedInFor(context)));
  if (!row) throw noSuchDraft();
  if (row.nonce === null) {
    throw wrongState(
      i18n.t(
        'Diese Eingangsbestätigung lässt sich nicht mehr nachrechnen, weil personenbezogene Angaben gelöscht wurden.',
      ),
    );
  }
  const { roundId, reference, sha256, submittedAt } = row.position;
  const round = roundId === null ? null : await findRound(db, procedureId, roundId);
  const document = receiptDocument({
    position: row.position,
    roundReference: round?.reference ?? null,
    answers: row.position.answers,
    coverText: row.coverText,
    points: row.points,
    nonce: row.nonce,
  });
  return { number: receiptNumber(reference, sha256), sha256, submittedAt, document };
}
