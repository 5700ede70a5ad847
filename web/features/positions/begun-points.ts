import type { QueryClient } from '@tanstack/react-query';
import { get } from 'idb-keyval';
import { useEffect, useSyncExternalStore } from 'react';
import { v7 as newId } from 'uuid';
import { addPoint } from '../../../shared/positions.ts';
import { api } from '../../platform/api.ts';
import { changeList } from '../../platform/device-store.ts';
import { sessionState } from '../../platform/session-store.ts';
import { type DraftPoint, type NewPoint, type Position, updateDraft } from './queries.ts';

/** Points begun on this device that the server does not have yet, by draft and person; they bear version 0. */
const none: readonly DraftPoint[] = [];
const begun = new Map<string, readonly DraftPoint[]>();
const read = new Map<string, Promise<void>>();
const sending = new Map<string, Promise<DraftPoint>>();
const listeners = new Set<() => void>();

const nameOf = (positionId: string) => `begun:${sessionState().person?.id ?? ''}:${positionId}`;
export const begunIn = (positionId: string): readonly DraftPoint[] => begun.get(nameOf(positionId)) ?? none;

type Change = (points: readonly DraftPoint[]) => readonly DraftPoint[];

function show(positionId: string, change: Change): void {
  begun.set(nameOf(positionId), change(begunIn(positionId)));
  for (const listener of listeners) listener();
}

function become(positionId: string, change: Change): void {
  show(positionId, change);
  // A device that keeps nothing is told of by each part; the words stand in the part's own place as well.
  changeList(nameOf(positionId), change).catch(() => undefined);
}

/** Reads once what an earlier page left behind. */
export function readBegun(positionId: string): Promise<void> {
  const name = nameOf(positionId);
  const known = read.get(name);
  if (known) return known;
  const reading = get<DraftPoint[]>(name)
    .catch(() => undefined)
    .then((kept = []) =>
      show(positionId, (here) => [...kept.filter(({ id }) => !here.some((point) => point.id === id)), ...here]),
    );
  read.set(name, reading);
  return reading;
}

/** Begins a point on this device at once, connection or not. */
export function beginPoint({ id: positionId, points }: Position, body: NewPoint): DraftPoint {
  const { kind, sectionKey = null, quote = null, comment = '', proposedText = '', disputes = null } = body;
  const place = Math.max(0, ...points.map((point) => point.place)) + 1;
  const words = { kind, sectionKey, quote, comment, proposedText, disputes };
  const point = { id: newId(), positionId, ...words, place, reference: null, version: 0 };
  become(positionId, (points) => [...points, point]);
  return point;
}

export const forgetPoint = ({ id, positionId }: Pick<DraftPoint, 'id' | 'positionId'>): void =>
  become(positionId, (points) => points.filter((point) => point.id !== id));

/** Sends a begun point; under its id it is one point however often it is sent. Throws `ApiProblem`. */
export function sendPoint(client: QueryClient, procedureId: string, point: DraftPoint): Promise<DraftPoint> {
  const { id, positionId, kind, sectionKey, quote, comment, proposedText, disputes } = point;
  const under = sending.get(id);
  if (under) return under;
  const work = async () => {
    const disputesPointId = disputes?.pointId ?? null;
    const body = { id, kind, sectionKey, quote, comment, proposedText, disputesPointId };
    const sent = await api(addPoint, { params: { procedureId, positionId }, body, idempotencyKey: id });
    await updateDraft(client, { procedureId, positionId }, (old) => ({
      ...old,
      points: [...old.points.filter((other) => other.id !== id), sent],
    }));
    forgetPoint(point);
    return sent;
  };
  const sent = work().finally(() => sending.delete(id));
  sending.set(id, sent);
  return sent;
}

/** The draft with the points begun on this device; they are sent as soon as there is a connection. */
export function useWithBegun(client: QueryClient, draft: Position | undefined): Position | undefined {
  const positionId = draft?.id ?? '';
  const procedureId = draft?.procedureId ?? '';
  const points = useSyncExternalStore(subscribe, () => begunIn(positionId));
  useEffect(() => {
    if (positionId === '') return;
    const sendAll = () => {
      for (const point of begunIn(positionId)) sendPoint(client, procedureId, point).catch(() => undefined);
    };
    // Where somebody has typed on, the part sends its point itself, with the words it finds on the device.
    void readBegun(positionId);
    window.addEventListener('online', sendAll);
    const again = setInterval(sendAll, 10_000);
    return () => {
      window.removeEventListener('online', sendAll);
      clearInterval(again);
    };
  }, [client, procedureId, positionId]);
  const unsent = points.filter(({ id }) => draft?.points.every((point) => point.id !== id));
  return draft === undefined || unsent.length === 0 ? draft : { ...draft, points: [...draft.points, ...unsent] };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
