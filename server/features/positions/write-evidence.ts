import { codePoints } from '../../../shared/values.ts';
import type { Tx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { evidenceText, point, pointSpan, position, receiptNonce } from '../../tables/positions.ts';
import { inBatches } from '../documents/index.ts';
import type { Evidence } from './receipt.ts';
import { type AskedQuestion, freeTextOf } from './rules.ts';

type TextRow = typeof evidenceText.$inferInsert;

/**
 * Writes a position as evidence (R1). Every text becomes a row of its own; a point spans its comment and its proposal
 * wholly, while cover text and answers are left for staff to account for (R3).
 */
export async function writeEvidence(
  tx: Tx,
  evidence: Evidence,
  sha256: string,
  questions: AskedQuestion[],
): Promise<void> {
  const { procedureId, id: positionId } = evidence.position;
  await tx.insert(position).values({ ...evidence.position, sha256 });
  await tx.insert(receiptNonce).values({ procedureId, positionId, nonce: evidence.nonce });
  const texts = textsOf(evidence, questions);
  await inBatches(texts, (rows) => tx.insert(evidenceText).values(rows));
  await inBatches(pointsOf(evidence), (rows) => tx.insert(point).values(rows));
  await inBatches(spansOf(texts), (rows) => tx.insert(pointSpan).values(rows));
}

function textsOf(
  { position: { procedureId, id: positionId }, coverText, answers, points }: Evidence,
  questions: AskedQuestion[],
): TextRow[] {
  const written: Pick<TextRow, 'kind' | 'sourceKey' | 'body'>[] = [
    { kind: 'cover', sourceKey: null, body: coverText },
    ...answers.map(({ questionKey, value }) => ({
      kind: 'answer' as const,
      sourceKey: questionKey,
      body: freeTextOf(
        questions.find(({ key }) => key === questionKey),
        value,
      ),
    })),
    ...points.flatMap(({ id, comment, proposedText }) => [
      { kind: 'comment' as const, sourceKey: id, body: comment },
      { kind: 'proposed_text' as const, sourceKey: id, body: proposedText },
    ]),
  ];
  return written
    .filter(({ body }) => body !== '')
    .map((text, index) => ({ procedureId, id: newId(), positionId, place: index + 1, ...text }));
}

const pointsOf = ({ position: of, points }: Evidence): (typeof point.$inferInsert)[] =>
  points.map(({ id, reference, place, kind, sectionKey, quote }) => ({
    procedureId: of.procedureId,
    id,
    positionId: of.id,
    roundId: of.roundId,
    organisationId: of.organisationId,
    reference: reference ?? '',
    number: place,
    origin: 'submitted',
    kind,
    sectionKey,
    quote,
    createdBy: of.submittedBy,
    createdAt: of.submittedAt,
  }));

const spansOf = (texts: TextRow[]): (typeof pointSpan.$inferInsert)[] =>
  texts.flatMap(({ procedureId, id: textId, kind, sourceKey, body }) =>
    sourceKey && (kind === 'comment' || kind === 'proposed_text')
      ? [{ procedureId, id: newId(), pointId: sourceKey, textId, start: 0, end: codePoints(body) }]
      : [],
  );
