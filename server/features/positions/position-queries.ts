import { and, asc, count, desc, eq, lt, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { evidenceText, point, position } from '../../tables/positions.ts';
import { round } from '../../tables/rounds.ts';
import { positionAbilities } from './abilities.ts';
import { hasStatusInSql } from './counting.ts';
import { receiptNumber } from './receipt.ts';
import { admission, type PositionStep, positionStatus } from './rules.ts';
import { handedInFor } from './scope.ts';
import {
  type Position,
  type PositionFilter,
  type PositionHead,
  roundInstants,
  type Viewer,
  type WrittenPoint,
} from './shapes.ts';

const head = {
  id: position.id,
  procedureId: position.procedureId,
  reference: position.reference,
  organisationId: position.organisationId,
  organisationName: position.organisationName,
  roundId: position.roundId,
  channel: position.channel,
  receivedOn: position.receivedOn,
  supersedesId: position.supersedesId,
  stance: position.stance,
  publication: position.publication,
  language: position.language,
  isLate: position.isLate,
  submittedAt: position.submittedAt,
  submittedBy: position.submittedBy,
  recordedByStaff: position.recordedByStaff,
  sha256: position.sha256,
  steps: sql<PositionStep[]>`coalesce((select json_agg(step) from position_step
    where position_step.procedure_id = position.procedure_id and position_id = position.id), '[]')`,
  isProposedOn: sql<boolean>`exists (
    select from point
    join point_state on point_state.procedure_id = point.procedure_id and point_state.point_id = point.id
    where point.procedure_id = position.procedure_id and point.position_id = position.id
      and point_state.disposition_id is not null)`,
  round: roundInstants,
};

/** A position that was handed in, without its texts, and what is needed to judge it; null unless the caller may see it. */
export async function findHandedIn(reader: Reader, viewer: Viewer, procedureId: string, id: string) {
  const [row] = await reader
    .select({ ...head, answers: position.answers })
    .from(position)
    .leftJoin(round, and(eq(round.procedureId, position.procedureId), eq(round.id, position.roundId)))
    .where(and(eq(position.procedureId, procedureId), eq(position.id, id), handedInFor(viewer)));
  return row ?? null;
}
export type HandedInRow = NonNullable<Awaited<ReturnType<typeof findHandedIn>>>;

/** A position that was handed in, whole; null unless the caller may see it. */
export async function findPosition(
  reader: Reader,
  viewer: Viewer,
  procedureId: string,
  id: string,
): Promise<Position | null> {
  const row = await findHandedIn(reader, viewer, procedureId, id);
  if (!row) return null;
  const { answers, ...rest } = row;
  const { coverText, points } = await getWords(reader, procedureId, id);
  return {
    ...presentHandedIn(viewer, rest),
    coverText,
    coverTextVersion: 1,
    answers: answers.map((answer) => ({ ...answer, version: 1 })),
    points,
  };
}

/** Cover text and points as they were handed in, the points in their own words; those that staff marked are not among them. */
export async function getWords(
  reader: Reader,
  procedureId: string,
  positionId: string,
): Promise<{ coverText: string; points: WrittenPoint[] }> {
  const points = await reader
    .select({
      id: point.id,
      positionId: point.positionId,
      kind: point.kind,
      sectionKey: point.sectionKey,
      quote: point.quote,
      place: point.number,
      reference: point.reference,
    })
    .from(point)
    .where(and(eq(point.procedureId, procedureId), eq(point.positionId, positionId), eq(point.origin, 'submitted')))
    .orderBy(asc(point.number));
  const texts = await reader
    .select({ kind: evidenceText.kind, pointId: evidenceText.sourceKey, body: evidenceText.body })
    .from(evidenceText)
    .where(and(eq(evidenceText.procedureId, procedureId), eq(evidenceText.positionId, positionId)));
  const said = new Map(texts.map(({ kind, pointId, body }) => [`${kind} ${pointId}`, body]));
  const wordsOf = ({ id }: { id: string }) => ({
    comment: said.get(`comment ${id}`) ?? '',
    proposedText: said.get(`proposed_text ${id}`) ?? '',
  });
  return {
    coverText: texts.find(({ kind }) => kind === 'cover')?.body ?? '',
    points: points.map((row) => ({ ...row, ...wordsOf(row), version: 1 })),
  };
}

/** Handed-in positions the caller may see, newest first. */
export async function listHandedIn(reader: Reader, viewer: Viewer, filter: PositionFilter): Promise<PositionHead[]> {
  const where = handedInLike(viewer, filter);
  if (where === null) return [];
  const rows = await reader
    .select(head)
    .from(position)
    .leftJoin(round, and(eq(round.procedureId, position.procedureId), eq(round.id, position.roundId)))
    .where(and(where, filter.before === null ? undefined : lt(position.id, filter.before)))
    .orderBy(desc(position.id))
    .limit(filter.limit + 1);
  return rows.map((row) => presentHandedIn(viewer, row));
}

/** How many handed-in positions the caller may see. */
export async function countHandedIn(reader: Reader, viewer: Viewer, filter: PositionFilter): Promise<number> {
  const where = handedInLike(viewer, filter);
  if (where === null) return 0;
  const [row] = await reader.select({ total: count() }).from(position).where(where);
  return row?.total ?? 0;
}

function handedInLike(viewer: Viewer, { procedureId, roundId, organisationId, status }: PositionFilter) {
  if (status === 'draft') return null;
  return and(
    eq(position.procedureId, procedureId),
    roundId === undefined ? undefined : eq(position.roundId, roundId),
    organisationId === undefined ? undefined : eq(position.organisationId, organisationId),
    status === undefined ? undefined : hasStatusInSql(status),
    handedInFor(viewer),
  );
}

function presentHandedIn(viewer: Viewer, row: Omit<HandedInRow, 'answers'>): PositionHead {
  const { isLate, steps, isProposedOn, round: ofRound, sha256, submittedBy: _, recordedByStaff: __, ...fields } = row;
  return {
    ...fields,
    status: positionStatus(steps),
    late: isLate,
    admitted: admission(isLate, steps),
    receipt: { number: receiptNumber(row.reference, sha256), sha256 },
    version: steps.length + 1,
    contentVersion: steps.length + 1,
    can: positionAbilities(viewer, { organisationId: row.organisationId, isLate, steps, isProposedOn, round: ofRound }),
  };
}
