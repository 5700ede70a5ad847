import { and, eq, type SQL } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { getReceipt as endpoint } from '../../../shared/positions.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { position, receiptNonce } from '../../tables/positions.ts';
import { findRound } from '../rounds/index.ts';
import { findCounterDraft } from './counter-draft-queries.ts';
import { noSuchDraft } from './draft-lock.ts';
import { wordsOfPosition } from './position-words.ts';
import { type ReceiptDocument, receiptDocument, receiptNumber } from './receipt.ts';
import { readablePosition } from './scope.ts';
import { presentSignatories, signatoriesOfPosition } from './signatories.ts';

/** The receipt with its document, rebuilt from the evidence (R2); once its random part is erased it cannot be (R17). */
export async function getReceipt(
  context: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { number, sha256, submittedAt, document } = await rebuildReceipt(context.db, params, readablePosition(context));
  return { number, sha256, submittedAt, document };
}

export interface RebuiltReceipt {
  number: string;
  sha256: string;
  submittedAt: Date;
  document: ReceiptDocument;
  roundId: string | null;
  /** The version the round is about; a prior position has none. */
  versionId: string | null;
  /** The files of the position; the document names them without their ids. */
  files: { id: string; name: string }[];
}

/**
 * Rebuilds the receipt of a position within `scope`; a caller that shows it to nobody but its submitter gives none.
 * Throws `not_found`, and `wrong_state` once the random part is erased.
 */
export async function rebuildReceipt(
  db: Reader,
  { procedureId, positionId }: { procedureId: string; positionId: string },
  scope: SQL | undefined,
): Promise<RebuiltReceipt> {
  const [row] = await db
    .select({ position, nonce: receiptNonce.nonce, ...wordsOfPosition, signatories: signatoriesOfPosition })
    .from(position)
    .leftJoin(
      receiptNonce,
      and(eq(receiptNonce.procedureId, position.procedureId), eq(receiptNonce.positionId, position.id)),
    )
    .where(and(eq(position.procedureId, procedureId), eq(position.id, positionId), scope));
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
  const written = await findCounterDraft(db, { procedureId, positionId });
  const document = receiptDocument({
    position: row.position,
    roundReference: round?.reference ?? null,
    answers: row.position.answers,
    coverText: row.coverText,
    points: row.points,
    attachments: row.attachments,
    counterDraft: written && {
      reference: written.reference,
      fileName: written.fileName,
      sections: written.sections.map(({ id: _, textId: __, ...section }) => section),
    },
    signatories: presentSignatories(row.signatories),
    nonce: row.nonce,
  });
  const number = receiptNumber(reference, sha256);
  const files = row.attachments.map(({ id, name }) => ({ id, name }));
  return { number, sha256, submittedAt, document, roundId, versionId: round?.versionId ?? null, files };
}
