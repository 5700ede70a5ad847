import { and, asc, count, desc, eq, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
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
    .select(head)
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
  const { coverText, answers } = await getWords(reader, procedureId, id);
  const points = await listSubmittedPoints(reader, procedureId, id);
  return {
    ...presentHandedIn(viewer, row),
    coverText,
    coverTextVersion: 1,
    answers: answers.map((answer) => ({ ...answer, version: 1 })),
    points,
  };
}

/** Cover text and answers as they were handed in. */
export async function getWords(reader: Reader, procedureId: string, positionId: string) {
  const [row] = await reader
    .select({ answers: position.answers, coverText: sql<string>`coalesce(${evidenceText.body}, '')` })
    .from(position)
    .leftJoin(
      evidenceText,
      and(
        eq(evidenceText.procedureId, position.procedureId),
        eq(evidenceText.positionId, position.id),
        eq(evidenceText.kind, 'cover'),
      ),
    )
    .where(and(eq(position.procedureId, procedureId), eq(position.id, positionId)));
  return row ?? { answers: [], coverText: '' };
}

const comment = alias(evidenceText, 'comment_text');
const proposal = alias(evidenceText, 'proposal_text');

/** The points of a position as they were handed in, with their own words; those that staff marked are not among them. */
export function listSubmittedPoints(reader: Reader, procedureId: string, positionId: string): Promise<WrittenPoint[]> {
  const textOf = (table: typeof comment | typeof proposal, kind: 'comment' | 'proposed_text') =>
    and(
      eq(table.procedureId, point.procedureId),
      eq(table.sourceKey, sql`${point.id}::text`),
      eq(table.positionId, point.positionId),
      eq(table.kind, kind),
    );
  return reader
    .select({
      id: point.id,
      positionId: point.positionId,
      kind: point.kind,
      sectionKey: point.sectionKey,
      quote: point.quote,
      comment: sql<string>`coalesce(${comment.body}, '')`,
      proposedText: sql<string>`coalesce(${proposal.body}, '')`,
      place: point.number,
      reference: point.reference,
      version: sql<number>`1`,
    })
    .from(point)
    .leftJoin(comment, textOf(comment, 'comment'))
    .leftJoin(proposal, textOf(proposal, 'proposed_text'))
    .where(and(eq(point.procedureId, procedureId), eq(point.positionId, positionId), eq(point.origin, 'submitted')))
    .orderBy(asc(point.number));
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

function presentHandedIn(viewer: Viewer, row: HandedInRow): PositionHead {
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
