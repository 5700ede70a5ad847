import type { GivenAnswer } from '../../../shared/answers.ts';
import type { Attachment } from '../../../shared/attachments.ts';
import type { CounterDraftSection } from '../../../shared/counter-drafts.ts';
import { canonicalJson } from '../../platform/audit.ts';
import { sha256 } from '../../platform/ids.ts';
import type { position } from '../../tables/positions.ts';
import type { Position, WrittenPoint } from './shapes.ts';

type PositionRow = Omit<typeof position.$inferSelect, 'sha256'>;

/** A whole draft of its own, with the number of the point that stands for it. */
export interface WrittenCounterDraft {
  reference: string;
  fileName: string;
  sections: CounterDraftSection[];
}

export interface Evidence {
  position: PositionRow;
  roundReference: string | null;
  coverText: string;
  answers: GivenAnswer[];
  /** A point that disputes none does not name any. */
  points: WrittenPoint[];
  /** The files; a document without any does not name them. */
  attachments: Attachment[];
  /** A document without one does not name it. */
  counterDraft: WrittenCounterDraft | null;
  /** Who signed with the organisation, by id; a document without any does not name them. */
  signatories: Position['signatories'];
  nonce: string;
}

/** The document whose hash a receipt names; what it holds is documented at `getReceipt` in `shared/positions.ts` (R2). */
export const receiptDocument = ({ position, roundReference, coverText, answers, points, ...more }: Evidence) => ({
  format: 'stellwerk-receipt-1',
  procedure: { id: position.procedureId, title: position.procedureTitle },
  round: roundReference === null ? null : { reference: roundReference, title: position.roundTitle },
  organisation: { id: position.organisationId, name: position.organisationName },
  positionId: position.id,
  reference: position.reference,
  channel: position.channel,
  receivedOn: position.receivedOn,
  late: position.isLate,
  stance: position.stance,
  publication: position.publication,
  language: position.language,
  coverText,
  answers: answers.map(({ questionKey, value }) => ({ questionKey, value })),
  points: points.map(({ reference, kind, sectionKey, quote, comment, proposedText, disputes }) => ({
    reference,
    kind,
    sectionKey,
    quote,
    comment,
    proposedText,
    ...(disputes && { disputes: disputes.reference }),
  })),
  submittedAt: position.submittedAt.toISOString(),
  supersedesId: position.supersedesId,
  ...(more.attachments.length > 0 && {
    attachments: more.attachments.map(({ name, mediaType, bytes, sha256: hash }) => ({
      name,
      mediaType,
      bytes,
      sha256: hash,
    })),
  }),
  ...(more.counterDraft && { counterDraft: more.counterDraft }),
  ...(more.signatories.length > 0 && {
    signatories: more.signatories.map(({ organisationId, organisationName, approvedAt }) => ({
      organisationId,
      organisationName,
      approvedAt: approvedAt.toISOString(),
    })),
  }),
  nonce: more.nonce,
});
export type ReceiptDocument = ReturnType<typeof receiptDocument>;

/** SHA-256 over the RFC 8785 JSON of the document, hexadecimal (R2). */
export const hashDocument = (document: ReceiptDocument): string => sha256(canonicalJson(document));

/** Number of a receipt: the position's reference and the first 8 digits of its hash, `R1-017-5f2c9a01`. */
export const receiptNumber = (reference: string, hash: string): string => `${reference}-${hash.slice(0, 8)}`;
