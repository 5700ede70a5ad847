import type { Input, Output } from '../../../shared/endpoint.ts';
import type { listPositions as endpoint, listRoundPositions as roundEndpoint } from '../../../shared/positions.ts';
import type { ReadContext } from '../../platform/context.ts';
import { pageOf } from '../../platform/paging.ts';
import { getRoundFor } from '../rounds/index.ts';
import { lastId } from './cursor.ts';
import { countDrafts, listDrafts } from './draft-queries.ts';
import { countHandedIn, listHandedIn } from './position-queries.ts';
import type { PositionFilter } from './shapes.ts';

/** Positions over all rounds, newest first: drafts to those who write them, the rest to its organisation and to staff (R9). */
export function listPositions(
  context: ReadContext,
  { params, query }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { roundId, organisationId } = query;
  return pageOfPositions(context, { ...params, roundId, organisationId }, query);
}

/** Positions of one round; a planned round is known to staff alone. */
export async function listRoundPositions(
  context: ReadContext,
  { params, query }: Input<typeof roundEndpoint>,
): Promise<Output<typeof roundEndpoint>> {
  await getRoundFor(context.db, context, params.procedureId, params.roundId);
  return pageOfPositions(context, { ...params, organisationId: undefined }, query);
}

async function pageOfPositions(
  context: ReadContext,
  where: Pick<PositionFilter, 'procedureId' | 'roundId' | 'organisationId'>,
  { limit, cursor, count, status }: Input<typeof roundEndpoint>['query'],
): Promise<Output<typeof endpoint>> {
  const filter = { ...where, status, before: lastId(cursor), limit };
  const { db } = context;
  const [drafts, handedIn] = await Promise.all([listDrafts(db, context, filter), listHandedIn(db, context, filter)]);
  const rows = [...drafts, ...handedIn].sort((one, other) => (one.id < other.id ? 1 : -1));
  const page = pageOf(rows, limit, (row) => [row.id]);
  if (!count) return page;
  return { ...page, total: (await countDrafts(db, context, filter)) + (await countHandedIn(db, context, filter)) };
}
