import { useQuery } from '@tanstack/react-query';
import { roundsQuery } from '../rounds/queries.ts';
import { earlierPointsQuery, type PointRow, type Round } from './queries.ts';

/** Our points of one earlier round whose results are published. */
export interface EarlierRound {
  round: Pick<Round, 'id' | 'title' | 'reference' | 'number'>;
  points: PointRow[];
}

/** What an organisation said in earlier rounds and the city has decided, the latest round first; undefined while unknown. */
export function useEarlierPoints(
  procedureId: string,
  round: Round,
  organisationId: string,
): EarlierRound[] | undefined {
  const rounds = useQuery(roundsQuery(procedureId)).data?.items;
  const earlier = rounds?.filter(({ number, status }) => number < round.number && status === 'published') ?? [];
  const points = useQuery({
    ...earlierPointsQuery(procedureId, organisationId),
    enabled: earlier.length > 0,
  });
  if (rounds === undefined || (earlier.length > 0 && points.isPending)) return undefined;
  return earlier
    .toSorted((one, other) => other.number - one.number)
    .map((one) => ({ round: one, points: points.data?.items.filter(({ roundId }) => roundId === one.id) ?? [] }))
    .filter((one) => one.points.length > 0);
}
