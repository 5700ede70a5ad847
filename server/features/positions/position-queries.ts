import { and, count, desc, eq, lt, sql } from 'drizzle-orm';
import { prepared, type Reader } from '../../platform/db.ts';
import { position } from '../../tables/positions.ts';
import { round } from '../../tables/rounds.ts';
import { positionAbilities } from './abilities.ts';
import { counterDraftOfPosition } from './counter-draft-queries.ts';
import { hasStatusInSql } from './counting.ts';
import { wordsOfPosition } from './position-words.ts';
import { receiptNumber } from './receipt.ts';
import { admission, type PositionStep, positionStatus } from './rules.ts';
import { handedInFor, inAnyOrganisation, kindOf, readablePosition } from './scope.ts';
import { type Position, type PositionFilter, type PositionHead, roundInstants, type Viewer } from './shapes.ts';
import { presentSignatories, signatoriesOfPosition } from './signatories.ts';

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
  signatories: signatoriesOfPosition,
  round: roundInstants,
};

/** A position that was handed in, without its texts, and what is needed to judge it; null unless it is the caller's own or staff asks. */
export async function findHandedIn(reader: Reader, viewer: Viewer, procedureId: string, id: string) {
  const [row] = await reader
    .select(head)
    .from(position)
    .leftJoin(round, and(eq(round.procedureId, position.procedureId), eq(round.id, position.roundId)))
    .where(and(eq(position.procedureId, procedureId), eq(position.id, id), handedInFor(viewer)));
  return row ?? null;
}
export type HandedInRow = NonNullable<Awaited<ReturnType<typeof findHandedIn>>>;

/** A position that was handed in, whole, in one statement; null unless the caller may see it. */
export async function findPosition(
  reader: Reader,
  viewer: Viewer,
  procedureId: string,
  id: string,
): Promise<Position | null> {
  const { organisationIds } = viewer;
  const [row] = await prepared(reader, `find_position_${kindOf(viewer)}`, (db, name) =>
    selectWhole(db, viewer).prepare(name),
  ).execute({ procedureId, id, organisationIds });
  if (!row) return null;
  const { answers, coverText, points, attachments, counterDraft, ...rest } = row;
  return {
    ...presentHandedIn(viewer, rest),
    coverText,
    coverTextVersion: 1,
    answers: answers.map((answer) => ({ ...answer, version: 1 })),
    points,
    attachments,
    counterDraft,
  };
}

const selectWhole = (reader: Reader, viewer: Viewer) =>
  reader
    .select({ ...head, answers: position.answers, ...wordsOfPosition, counterDraft: counterDraftOfPosition })
    .from(position)
    .leftJoin(round, and(eq(round.procedureId, position.procedureId), eq(round.id, position.roundId)))
    .where(
      and(
        eq(position.procedureId, sql.placeholder('procedureId')),
        eq(position.id, sql.placeholder('id')),
        readablePosition(inAnyOrganisation(viewer)),
      ),
    );

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
    readablePosition(viewer),
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
    readiness: null,
    signatories: presentSignatories(row.signatories),
    version: steps.length + 1,
    contentVersion: steps.length + 1,
    can: positionAbilities(viewer, { organisationId: row.organisationId, isLate, steps, isProposedOn, round: ofRound }),
  };
}
