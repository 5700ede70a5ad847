import { and, eq, sql } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { AnswerValue, addPoint, getPosition, listPositions } from '../../../shared/positions.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { draft } from '../../tables/drafts.ts';
import { organisation } from '../../tables/organisations.ts';
import { round } from '../../tables/rounds.ts';
import { draftAbilities } from './abilities.ts';
import { writtenBy } from './scope.ts';

export type Position = Output<typeof getPosition>;
export type PositionHead = Output<typeof listPositions>['items'][number];
export type WrittenPoint = Output<typeof addPoint>;
export type DraftRow = typeof draft.$inferSelect;
type Viewer = Pick<ReadContext, 'actor' | 'language' | 'now' | 'isStaff' | 'organisationIds'>;

export const roundInstants = {
  opensAt: round.opensAt,
  closesAt: round.closesAt,
  closedEarlyAt: round.closedEarlyAt,
  publishedAt: round.publishedAt,
};

const draftHead = {
  id: draft.id,
  procedureId: draft.procedureId,
  organisationId: draft.organisationId,
  organisationName: organisation.name,
  roundId: draft.roundId,
  channel: draft.channel,
  receivedOn: draft.receivedOn,
  supersedesId: draft.supersedesId,
  stance: draft.stance,
  publication: draft.publication,
  language: draft.language,
  recordedByStaff: draft.recordedByStaff,
  version: draft.version,
  contentVersion: draft.contentVersion,
  round: roundInstants,
};

export interface WrittenAnswer {
  questionKey: string;
  value: AnswerValue;
  version: number;
}

const writtenAnswers = sql<WrittenAnswer[]>`coalesce((
  select json_agg(json_build_object('questionKey', question_key, 'value', value, 'version', version) order by question_key)
  from draft_answer where draft_answer.procedure_id = draft.procedure_id and draft_id = draft.id), '[]')`;

const writtenPoints = sql<WrittenPoint[]>`coalesce((
  select json_agg(json_build_object('id', id, 'positionId', draft_id, 'kind', kind, 'sectionKey', section_key,
    'quote', quote, 'comment', comment, 'proposedText', proposed_text, 'place', place, 'reference', null,
    'version', version) order by place, id)
  from draft_point where draft_point.procedure_id = draft.procedure_id and draft_id = draft.id), '[]')`;

/** A draft whole, read in one statement so that its parts fit together; null unless the caller writes it (R9). */
export async function findDraft(reader: Reader, viewer: Viewer, procedureId: string, id: string): Promise<Position | null> {
  const [row] = await reader
    .select({
      ...draftHead,
      coverText: draft.coverText,
      coverTextVersion: draft.coverTextVersion,
      answers: writtenAnswers,
      points: writtenPoints,
    })
    .from(draft)
    .innerJoin(organisation, eq(organisation.id, draft.organisationId))
    .leftJoin(round, and(eq(round.procedureId, draft.procedureId), eq(round.id, draft.roundId)))
    .where(and(eq(draft.procedureId, procedureId), eq(draft.id, id), writtenBy(viewer, draft)));
  if (!row) return null;
  const { coverText, coverTextVersion, answers, points } = row;
  return { ...presentDraft(viewer, row), coverText, coverTextVersion, answers, points };
}

/** Drafts the caller writes, newest first. */
export async function listDrafts(reader: Reader, viewer: Viewer, filter: { procedureId: string; roundId: string | undefined; organisationId: string | undefined; before: string | null; limit: number }): Promise<PositionHead[]> {
  const rows = await reader
    .select(draftHead)
    .from(draft)
    .innerJoin(organisation, eq(organisation.id, draft.organisationId))
    .leftJoin(round, and(eq(round.procedureId, draft.procedureId), eq(round.id, draft.roundId)))
    .where(draftsLike(viewer, filter))
    .orderBy(sql`${draft.id} desc`)
    .limit(filter.limit);
  return rows.map((row) => presentDraft(viewer, row));
}
