import type { Output } from '../../../shared/endpoint.ts';
import type { addPoint, getPosition, listPositions, PositionState } from '../../../shared/positions.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { draft } from '../../tables/drafts.ts';
import { round } from '../../tables/rounds.ts';

export type Position = Output<typeof getPosition>;
export type PositionHead = Output<typeof listPositions>['items'][number];
export type WrittenPoint = Output<typeof addPoint>;
export type WrittenAnswer = Position['answers'][number];
export type DraftRow = typeof draft.$inferSelect;

/** Who looks, in which language, at what moment. */
export type Viewer = Pick<ReadContext, 'actor' | 'language' | 'now' | 'isStaff' | 'organisationIds'>;

export interface PositionFilter {
  procedureId: string;
  roundId: string | undefined;
  organisationId: string | undefined;
  status: PositionState | undefined;
  /** Only what is older than this id. */
  before: string | null;
  limit: number;
}

/** The columns from which open or closed follows. */
export const roundInstants = {
  opensAt: round.opensAt,
  closesAt: round.closesAt,
  closedEarlyAt: round.closedEarlyAt,
  publishedAt: round.publishedAt,
};
