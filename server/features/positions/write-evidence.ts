import { freeTextOf } from '../../../shared/answers.ts';
import type { Question } from '../../../shared/questions.ts';
import { codePoints } from '../../../shared/values.ts';
import type { Tx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { insertRows, type NewRow } from '../../platform/insert-rows.ts';
import { evidenceText, point, pointSpan, position, receiptNonce } from '../../tables/positions.ts';
import { keepAttachments, nameInEvidence } from './attachment-keep.ts';
import { keepCounterDraft } from './counter-draft-keep.ts';
import type { Evidence } from './receipt.ts';

type TextRow = NewRow<typeof evidenceText>;

/**
 * Writes a position as evidence (R1). Every text becomes a row of its own; a point spans its comment and its proposal
 * wholly, while cover text, answers, files and a counter-draft are left for staff to account for (R3). Returns the ids of the points.
 */
export async function writeEvidence(
  tx: Tx,
  evidence: Evidence,
  sha256: string,
  questions: readonly Question[],
): Promise<string[]> {
  const { procedureId, id: positionId } = evidence.position;
  await insertRows(tx, position, [{ ...evidence.position, sha256 }]);
  await insertRows(tx, receiptNonce, [{ procedureId, positionId, nonce: evidence.nonce }]);
  if (evidence.attachments.length > 0) await keepAttachments(tx, procedureId, positionId);
  const texts = textsOf(evidence, questions);
  await insertRows(tx, evidenceText, texts);
  await insertRows(tx, point, pointsOf(evidence));
  await insertRows(tx, pointSpan, spansOf(texts));
  const whole = await keepCounterDraft(tx, evidence, texts.length + 1);
  return [...evidence.points.map(({ id }) => id), ...(whole === null ? [] : [whole])];
}

function textsOf(
  { position: { procedureId, id: positionId }, coverText, answers, points, attachments }: Evidence,
  questions: readonly Question[],
): TextRow[] {
  const written: Pick<TextRow, 'kind' | 'sourceKey' | 'body'>[] = [
    { kind: 'cover', sourceKey: null, body: coverText },
    ...answers.map(({ questionKey, value }) => ({
      kind: 'answer' as const,
      sourceKey: questionKey,
      body: freeTextOf(questions.find(({ key }) => key === questionKey)?.kind, value),
    })),
    ...points.flatMap(({ id, comment, proposedText }) => [
      { kind: 'comment' as const, sourceKey: id, body: comment },
      { kind: 'proposed_text' as const, sourceKey: id, body: proposedText },
    ]),
    ...attachments.map((file, index) => ({
      kind: 'attachment' as const,
      sourceKey: file.id,
      body: nameInEvidence(file, index),
    })),
  ];
  return written
    .filter(({ body }) => body !== '')
    .map((text, index) => ({ procedureId, id: newId(), positionId, place: index + 1, ...text }));
}

const pointsOf = ({ position: of, points }: Evidence): NewRow<typeof point>[] =>
  points.map(({ id, reference, place, kind, sectionKey, quote, disputes }) => ({
    procedureId: of.procedureId,
    id,
    positionId: of.id,
    roundId: of.roundId,
    organisationId: of.organisationId,
    reference: reference ?? '',
    number: place,
    parentId: null,
    origin: 'submitted',
    kind,
    sectionKey,
    quote,
    disputesPointId: disputes?.pointId ?? null,
    createdBy: of.submittedBy,
    createdAt: of.submittedAt,
  }));

const spansOf = (texts: TextRow[]): NewRow<typeof pointSpan>[] =>
  texts.flatMap(({ procedureId, id: textId, kind, sourceKey, body }) =>
    sourceKey && (kind === 'comment' || kind === 'proposed_text')
      ? [{ procedureId, id: newId(), pointId: sourceKey, textId, start: 0, end: codePoints(body) }]
      : [],
  );
