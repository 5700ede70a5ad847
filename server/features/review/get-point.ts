import { and, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { getPoint as endpoint, Point } from '../../../shared/review.ts';
import { prepared, type Reader } from '../../platform/db.ts';
import { point } from '../../tables/positions.ts';
import { abilitiesOf } from './abilities.ts';
import { dispositionsIn } from './disposition-facts.ts';
import { noSuchSubject } from './lock-subject.ts';
import { incorporationsOf } from './point-incorporations.ts';
import { presentForPoint, presentOutside, type Viewer } from './present-disposition.ts';
import { refusesProposal } from './rules.ts';
import { anyReach, reached, selectPoints } from './select-points.ts';
import { splittingActs, wasAdopted } from './split-rules.ts';
import { refusesAlone, refusesJoining, refusesRetired } from './topic-rules.ts';

interface Reading extends Viewer {
  organisationIds: string[];
}

/** One point with its words, decision and what became of it, in one statement. Throws `not_found` (R9). */
export async function getPoint(
  reader: Reader,
  viewer: Reading,
  { params }: Pick<Input<typeof endpoint>, 'params'>,
): Promise<Point> {
  const { isStaff, organisationIds, personId } = viewer;
  const [row] = await prepared(reader, `get_point_${isStaff}`, (db, name) =>
    selectPoint(db, isStaff).prepare(name),
  ).execute({ ...params, organisationIds, personId });
  if (!row) throw noSuchSubject({ type: 'point', id: params.pointId });
  const { words, outcome: _, isPublished, isAdopted, dispositions, incorporations, ...facts } = row;
  const isVisible = isStaff || isPublished;
  const own = dispositions.find(({ subject }) => subject.id === facts.id) ?? null;
  return {
    ...facts,
    ...words,
    disposition: isStaff
      ? presentForPoint(dispositions, facts, viewer)
      : isVisible
        ? presentOutside(dispositions, facts.id)
        : null,
    incorporations: isVisible ? incorporations : [],
    can: abilitiesOf(viewer, {
      triage: ['point.triage', null],
      group: ['topic.edit', refusesJoining({ ...facts, isAdopted }, null)],
      propose: ['disposition.propose', refusesRetired(facts) ?? refusesAlone(facts) ?? refusesProposal(own)],
      ...splittingActs({ ...facts, isDecided: wasAdopted(dispositions, facts.id) }),
    }),
  };
}

/** Every disposition that decides the point or has done so: its own, and those of the topics it is or was in. */
const touching = sql`(
  select own.* from disposition own where own.procedure_id = ${point.procedureId} and own.point_id = ${point.id}
  union
  select shared.* from topic_member m
  join disposition shared on shared.procedure_id = m.procedure_id and shared.topic_id = m.topic_id
  where m.procedure_id = ${point.procedureId} and m.point_id = ${point.id})`;

/** The points of later rounds that dispute it and whose position stands, the earliest first. */
const disputedBy = sql<Point['disputedBy']>`coalesce((
  select json_agg(json_build_object('pointId', later.id, 'reference', later.reference) order by later.id)
  from point later
  where later.procedure_id = ${point.procedureId} and later.disputes_point_id = ${point.id} and later.parent_id is null
    and not exists (
      select from position_step step
      where step.procedure_id = later.procedure_id and step.position_id = later.position_id
        and step.step in ('withdrawn', 'superseded'))), '[]')`;

const selectPoint = (reader: Reader, isStaff: boolean) =>
  selectPoints(reader, isStaff, {
    dispositions: dispositionsIn(touching, sql`${sql.placeholder('personId')}::uuid`),
    incorporations: incorporationsOf(isStaff),
    disputedBy,
  }).where(and(reached(anyReach(isStaff)), sql`${point.id} = ${sql.placeholder('pointId')}`));
