import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { removePoint } from '../../../shared/positions.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { ApiProblem, isPassing } from '../../platform/api-problem.ts';
import { beginPoint, forgetPoint, sendPoint, useWithBegun } from './begun-points.ts';
import { removeHere } from './left-behind.ts';
import { type PointText, presentPoint } from './part-autosave.ts';
import {
  type DraftPoint,
  isRecorded,
  type NewPoint,
  type Position,
  positionQuery,
  positionsQuery,
  updateDraft,
  whileShared,
} from './queries.ts';

/** The draft of an organisation in a round, and what can be done in it. There is none before somebody writes. */
export interface Writing {
  procedureId: string;
  draft: Position | undefined;
  /** Why nothing can be written; undefined when one may. */
  refusal: string | undefined;
  isBusy: boolean;
  problem: ApiProblem | null;
  /** The point just added: its card takes the focus. */
  newestId: string | null;
  /** Removed here a moment ago; can be brought back. */
  removed: DraftPoint | null;
  begin: () => Promise<boolean>;
  /** Answers whether it worked; why not stands in `problem`. */
  add: (point: NewPoint) => Promise<boolean>;
  /** Takes a point out; `shown` is what stands on the screen, saved or not, and comes back with `restore`. */
  remove: (point: DraftPoint, shown: PointText) => Promise<boolean>;
  restore: () => Promise<void>;
}

/** Finds the draft in the list of what I may see, and keeps it fresh. */
export function useDraft(procedureId: string, roundId: string, organisationId: string | undefined) {
  const client = useQueryClient();
  const list = useQuery({
    ...positionsQuery(procedureId, { roundId, status: 'draft', limit: 200 }),
    refetchInterval: 15_000,
  });
  const head = list.data?.items.find((item) => item.organisationId === organisationId && !isRecorded(item));
  const draft = useQuery({
    ...positionQuery(procedureId, head?.id ?? ''),
    ...whileShared,
    enabled: head !== undefined,
  });
  return {
    isPending: list.isPending || (head !== undefined && draft.isPending),
    // Without a connection one goes on writing in what was read last.
    error: (list.data === undefined ? list.error : null) ?? (draft.data === undefined ? draft.error : null),
    draft: useWithBegun(client, draft.data),
  };
}

/** Writing in a draft that exists or, with the first word, comes into being. */
export function useWriting(
  procedureId: string,
  draft: Position | undefined,
  { refusal, start }: { refusal?: string | undefined; start: () => Promise<Position> },
): Writing {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [newestId, setNewestId] = useState<string | null>(null);
  const [removed, setRemoved] = useState<DraftPoint | null>(null);
  const beginning = useRef<Promise<Position> | null>(null);

  /** Two quick clicks begin one draft. */
  const ensureDraft = (): Promise<Position> => {
    if (draft !== undefined) return Promise.resolve(draft);
    beginning.current ??= start().finally(() => {
      beginning.current = null;
    });
    return beginning.current;
  };

  const act = async (work: () => Promise<void>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      setProblem(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };

  const announce = async (position: Position) => {
    client.setQueryData(positionQuery(procedureId, position.id).queryKey, position);
    if (draft === undefined)
      await client.invalidateQueries({ queryKey: ['procedure', procedureId, 'positions', 'list'] });
  };

  const add = (body: NewPoint) =>
    act(async () => {
      const position = await ensureDraft();
      const point = beginPoint(position, body);
      setNewestId(point.id);
      if (draft === undefined) await announce(position);
      await sendPoint(client, procedureId, point).catch((failure: unknown) => {
        if (failure instanceof ApiProblem && isPassing(failure)) return;
        forgetPoint(point);
        throw failure;
      });
    });

  return {
    procedureId,
    draft,
    refusal,
    isBusy,
    problem,
    newestId,
    removed,
    begin: () => act(async () => announce(await ensureDraft())),
    add,
    remove: (point, shown) =>
      act(async () => {
        if (point.version === 0) forgetPoint(point);
        else await removeAsShown(procedureId, point, shown);
        removeHere(point.id);
        setRemoved({ ...point, ...shown });
        await updateDraft(client, { procedureId, positionId: point.positionId }, (old) => ({
          ...old,
          points: old.points.filter(({ id }) => id !== point.id),
        }));
      }),
    restore: async () => {
      if (removed === null) return;
      const { kind, sectionKey, quote, comment, proposedText, disputes } = removed;
      if (await add({ kind, sectionKey, quote, comment, proposedText, disputes })) setRemoved(null);
    },
  };
}

/** Removes a point, also when its own last words were saved only a moment ago; never over somebody else's (R16). */
async function removeAsShown(
  procedureId: string,
  { id: pointId, version }: DraftPoint,
  shown: PointText,
): Promise<void> {
  const remove = (base: number) => api(removePoint, { params: { procedureId, pointId }, ifMatch: ofVersion(base) });
  try {
    await remove(version);
  } catch (problem) {
    const present = problem instanceof ApiProblem ? presentPoint(problem.current) : null;
    if (present === null || JSON.stringify(present.value) !== JSON.stringify(shown)) throw problem;
    await remove(present.version);
  }
}
