import { t } from '@lingui/core/macro';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { WireBody, WireQuery, WireResult } from '../../../shared/endpoint.ts';
import { getTrace } from '../../../shared/incorporation.ts';
import * as contract from '../../../shared/positions.ts';
import { listPoints } from '../../../shared/review.ts';
import { getRound } from '../../../shared/rounds.ts';
import { api, ofContent, ofVersion } from '../../platform/api.ts';
import { ApiProblem } from '../../platform/api-problem.ts';
import { kept } from '../../platform/kept-queries.ts';

export type Position = WireResult<typeof contract.getPosition>;
export type PositionHead = WireResult<typeof contract.listPositions>['items'][number];
export type DraftPoint = Position['points'][number];
export type Receipt = WireResult<typeof contract.getReceipt>;
export type Round = WireResult<typeof getRound>;
export type PointRow = WireResult<typeof listPoints>['items'][number];
export type Trace = WireResult<typeof getTrace>;
export type NewPosition = WireBody<typeof contract.createPosition>;
/** A point as it is begun; what it disputes is known with its reference. */
export type NewPoint = Omit<WireBody<typeof contract.addPoint>, 'disputesPointId'> &
  Partial<Pick<DraftPoint, 'disputes'>>;

const keyOf = (procedureId: string) => ['procedure', procedureId] as const;
const positionKey = (procedureId: string, positionId: string) =>
  [...keyOf(procedureId), 'positions', 'one', positionId] as const;

export const roundQuery = (procedureId: string, roundId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'rounds', roundId],
    queryFn: ({ signal }) => api(getRound, { params: { procedureId, roundId }, signal }),
    meta: kept,
  });

export const positionsQuery = (procedureId: string, query: WireQuery<typeof contract.listPositions>) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'positions', 'list', query],
    queryFn: ({ signal }) => api(contract.listPositions, { params: { procedureId }, query, signal }),
    meta: kept,
  });

export const positionQuery = (procedureId: string, positionId: string) =>
  queryOptions({
    queryKey: positionKey(procedureId, positionId),
    queryFn: ({ signal }) => api(contract.getPosition, { params: { procedureId, positionId }, signal }),
    meta: kept,
  });

/** Goes with `positionQuery` for a draft others may be writing in too: read again on every return and every 15 seconds. */
export const whileShared = { refetchInterval: 15_000, refetchOnWindowFocus: 'always' } as const;

export const receiptQuery = (procedureId: string, positionId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'positions', 'receipt', positionId],
    queryFn: ({ signal }) => api(contract.getReceipt, { params: { procedureId, positionId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Where the points of a position stand, with those staff marked in its texts. */
export const pointsOfQuery = (procedureId: string, positionId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'positions', 'points', positionId],
    queryFn: ({ signal }) => api(listPoints, { params: { procedureId }, query: { positionId, limit: 200 }, signal }),
  });

/** Our points whose decision is published, in the order of the text. */
export const earlierPointsQuery = (procedureId: string, organisationId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'positions', 'earlier-points', organisationId],
    queryFn: ({ signal }) =>
      api(listPoints, {
        params: { procedureId },
        query: { organisationId, status: 'published', sort: 'section', limit: 200 },
        signal,
      }),
  });

export const traceQuery = (procedureId: string, pointId: string) =>
  queryOptions({
    queryKey: [...keyOf(procedureId), 'trace', pointId],
    queryFn: ({ signal }) => api(getTrace, { params: { procedureId, pointId }, signal }),
  });

/** Taken in by staff for an organisation; what an organisation writes itself comes by form or by script. */
export const isRecorded = ({ channel }: Pick<PositionHead, 'channel'>): boolean =>
  channel !== 'form' && channel !== 'api';

/** Changes a draft in the cache, after requests that would still bring the old state were called off. */
export async function updateDraft(
  client: QueryClient,
  { procedureId, positionId }: { procedureId: string; positionId: string },
  change: (position: Position) => Position,
): Promise<void> {
  const queryKey = positionKey(procedureId, positionId);
  await client.cancelQueries({ queryKey });
  client.setQueryData<Position>(queryKey, (position) => position && change(position));
}

/** Begins a draft; when somebody of the organisation was quicker, theirs is the one to write in. */
export async function beginDraft(procedureId: string, roundId: string, body: NewPosition): Promise<Position> {
  try {
    return await api(contract.createPosition, { params: { procedureId, roundId }, body });
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status !== 409) throw problem;
    const present = problem.current;
    if (typeof present !== 'object' || present === null || !('id' in present)) throw problem;
    return api(contract.getPosition, { params: { procedureId, positionId: String(present.id) } });
  }
}

/** Hands a position in as it was read; what changed since is refused (R16). */
export const submit = ({ procedureId, id: positionId, contentVersion }: Position): Promise<Position> =>
  api(contract.submitPosition, { params: { procedureId, positionId }, ifMatch: ofContent(contentVersion) });

/** The words and choices of a position: what somebody reads before binding themselves to it. */
const wordsOf = ({
  stance,
  publication,
  language,
  coverText,
  answers,
  points,
  attachments,
  counterDraft,
}: Position): string =>
  JSON.stringify([
    stance,
    publication,
    language,
    coverText,
    answers
      .map(({ questionKey, value }) => [questionKey, value])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
    points.map(({ id, kind, sectionKey, quote, comment, proposedText }) => [
      id,
      kind,
      sectionKey,
      quote,
      comment,
      proposedText,
    ]),
    attachments.map(({ id }) => id),
    counterDraft,
  ]);

const changedMeanwhile = () =>
  new ApiProblem({
    status: 412,
    code: 'stale',
    title: t`Inzwischen geändert`,
    detail: t`Jemand anderes hat inzwischen weitergeschrieben. Bitte lesen Sie den neuen Stand, bevor Sie fortfahren.`,
  });

/** The present state of a draft before a binding act; throws `stale` when its words are no longer those on the screen (R16). */
export async function confirmAsRead(client: QueryClient, shown: Position): Promise<Position> {
  const fresh = await client.fetchQuery({
    ...positionQuery(shown.procedureId, shown.id),
    staleTime: 0,
    networkMode: 'always',
  });
  if (wordsOf(fresh) !== wordsOf(shown)) throw changedMeanwhile();
  return fresh;
}

/** Whether something is written in a draft that „Keine Anmerkungen“ would contradict. */
export const hasWords = ({ points, coverText, attachments, counterDraft }: Position): boolean =>
  points.length > 0 || attachments.length > 0 || counterDraft !== null || coverText.trim() !== '';

/** „Keine Anmerkungen“ in one act: begins the draft unless there is one, sets the stance and hands it in. */
export async function submitNoComment(procedureId: string, roundId: string, organisationId: string): Promise<Position> {
  const position = await beginDraft(procedureId, roundId, { organisationId, stance: 'no_comment' });
  if (hasWords(position)) throw changedMeanwhile();
  if (position.stance === 'no_comment') return submit(position);
  return submit(
    await api(contract.editPosition, {
      params: { procedureId, positionId: position.id },
      body: { stance: 'no_comment' },
      ifMatch: ofVersion(position.version),
    }),
  );
}

/** An act on a position: afterwards everything of the procedure is read anew. */
export function useAct<Input, Result>(procedureId: string, act: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation<Result, ApiProblem, Input>({
    mutationFn: act,
    onSettled: () => void client.invalidateQueries({ queryKey: keyOf(procedureId) }),
  });
}
