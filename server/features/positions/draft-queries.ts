import { and, count, desc, eq, lt, sql } from 'drizzle-orm';
import type { RoundInstants } from '../../../shared/rounds.ts';
import { prepared, type Reader } from '../../platform/db.ts';
import { draft } from '../../tables/drafts.ts';
import { organisation } from '../../tables/organisations.ts';
import { round } from '../../tables/rounds.ts';
import { draftAbilities } from './abilities.ts';
import { filesOfDraft } from './attachment-queries.ts';
import { counterDraftOfDraft } from './counter-draft-queries.ts';
import { lastMark, type Mark, readinessOf } from './readiness.ts';
import { inAnyOrganisation, kindOf, readableDraft, writtenBy } from './scope.ts';
import {
  type DraftRow,
  type Position,
  type PositionFilter,
  type PositionHead,
  roundInstants,
  type Viewer,
  type WrittenAnswer,
  type WrittenPoint,
} from './shapes.ts';

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
  mark: lastMark,
  round: roundInstants,
};

const writtenAnswers = sql<WrittenAnswer[]>`coalesce((
  select json_agg(json_build_object('questionKey', question_key, 'value', value, 'version', version) order by question_key)
  from draft_answer where draft_answer.procedure_id = draft.procedure_id and draft_id = draft.id), '[]')`;

const writtenPoints = sql<WrittenPoint[]>`coalesce((
  select json_agg(json_build_object('id', id, 'positionId', draft_id, 'kind', kind, 'sectionKey', section_key,
    'quote', quote, 'comment', comment, 'proposedText', proposed_text, 'place', place, 'reference', null,
    'version', version, 'disputes', (select json_build_object('pointId', old.id, 'reference', old.reference) from point old
      where old.procedure_id = draft_point.procedure_id and old.id = draft_point.disputes_point_id)) order by place, id)
  from draft_point where draft_point.procedure_id = draft.procedure_id and draft_id = draft.id), '[]')`;

/** A draft whole, read in one statement so that its parts fit together; null unless the caller may read it (R9). */
export async function findDraft(
  reader: Reader,
  viewer: Viewer,
  procedureId: string,
  id: string,
): Promise<Position | null> {
  const { organisationIds } = viewer;
  const [row] = await prepared(reader, `find_draft_${kindOf(viewer)}`, (db, name) =>
    selectWhole(db, viewer).prepare(name),
  ).execute({ procedureId, id, organisationIds });
  if (!row) return null;
  const { coverText, coverTextVersion, answers, points, attachments, counterDraft, ...rest } = row;
  return { ...presentDraft(viewer, rest), coverText, coverTextVersion, answers, points, attachments, counterDraft };
}

const selectWhole = (reader: Reader, viewer: Viewer) =>
  reader
    .select({
      ...draftHead,
      coverText: draft.coverText,
      coverTextVersion: draft.coverTextVersion,
      answers: writtenAnswers,
      points: writtenPoints,
      attachments: filesOfDraft,
      counterDraft: counterDraftOfDraft,
    })
    .from(draft)
    .innerJoin(organisation, eq(organisation.id, draft.organisationId))
    .leftJoin(round, and(eq(round.procedureId, draft.procedureId), eq(round.id, draft.roundId)))
    .where(
      and(
        eq(draft.procedureId, sql.placeholder('procedureId')),
        eq(draft.id, sql.placeholder('id')),
        readableDraft(inAnyOrganisation(viewer)),
      ),
    );

/** Drafts the caller writes, newest first. */
export async function listDrafts(reader: Reader, viewer: Viewer, filter: PositionFilter): Promise<PositionHead[]> {
  if (filter.status !== undefined && filter.status !== 'draft') return [];
  const rows = await reader
    .select(draftHead)
    .from(draft)
    .innerJoin(organisation, eq(organisation.id, draft.organisationId))
    .leftJoin(round, and(eq(round.procedureId, draft.procedureId), eq(round.id, draft.roundId)))
    .where(and(draftsLike(viewer, filter), filter.before === null ? undefined : lt(draft.id, filter.before)))
    .orderBy(desc(draft.id))
    .limit(filter.limit + 1);
  return rows.map((row) => presentDraft(viewer, row));
}

/** How many drafts the caller writes; nobody else's are in the number (R9). */
export async function countDrafts(reader: Reader, viewer: Viewer, filter: PositionFilter): Promise<number> {
  if (filter.status !== undefined && filter.status !== 'draft') return 0;
  const [row] = await reader.select({ total: count() }).from(draft).where(draftsLike(viewer, filter));
  return row?.total ?? 0;
}

const draftsLike = (viewer: Viewer, { procedureId, roundId, organisationId }: PositionFilter) =>
  and(
    eq(draft.procedureId, procedureId),
    roundId === undefined ? undefined : eq(draft.roundId, roundId),
    organisationId === undefined ? undefined : eq(draft.organisationId, organisationId),
    writtenBy(viewer, draft),
  );

type HeadRow = Pick<DraftRow, 'id' | 'procedureId' | 'organisationId' | 'roundId' | 'channel' | 'receivedOn'> &
  Pick<
    DraftRow,
    'supersedesId' | 'stance' | 'publication' | 'language' | 'recordedByStaff' | 'version' | 'contentVersion'
  > & {
    organisationName: string;
    mark: Mark | null;
    round: RoundInstants | null;
  };

function presentDraft(viewer: Viewer, { recordedByStaff, mark, round, ...row }: HeadRow): PositionHead {
  const { organisationId } = row;
  const readiness = readinessOf(mark, row.contentVersion);
  /** Whoever is only shown the draft for signing learns nothing of what was said inside its organisation (R9). */
  const isOwn = viewer.actor.organisations.some(({ id }) => id === organisationId);
  return {
    ...row,
    reference: null,
    status: 'draft',
    late: false,
    admitted: null,
    submittedAt: null,
    receipt: null,
    readiness: isOwn ? readiness : null,
    signatories: [],
    can: draftAbilities(viewer, { organisationId, recordedByStaff, round, isReady: readiness?.state === 'ready' }),
  };
}
