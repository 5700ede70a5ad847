import { and, eq } from 'drizzle-orm';
import { section } from '../../tables/documents.ts';
import { point, position } from '../../tables/positions.ts';
import { pointState, pointTriage, topic } from '../../tables/review.ts';
import { round } from '../../tables/rounds.ts';

/** What stands beside a point, row for row: each join of a statement over points names one of these. */
export const itsPosition = and(eq(position.procedureId, point.procedureId), eq(position.id, point.positionId));
export const itsState = and(eq(pointState.procedureId, point.procedureId), eq(pointState.pointId, point.id));
export const itsTriage = and(eq(pointTriage.procedureId, point.procedureId), eq(pointTriage.pointId, point.id));
export const itsTopic = and(eq(topic.procedureId, point.procedureId), eq(topic.id, pointState.topicId));
export const itsRound = and(eq(round.procedureId, point.procedureId), eq(round.id, point.roundId));

/** As the version has it that the round of the point is about. */
export const itsSection = and(
  eq(section.procedureId, point.procedureId),
  eq(section.versionId, round.versionId),
  eq(section.key, point.sectionKey),
);
