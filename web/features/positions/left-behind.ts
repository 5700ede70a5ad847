import { useCallback, useEffect, useState } from 'react';
import { type Kept, listOf } from '../../platform/device-draft.ts';
import { changeList, listsUnder } from '../../platform/device-store.ts';
import { isOpenElsewhere } from '../../platform/pages.ts';
import { useSession } from '../../platform/session.tsx';
import { begunIn, readBegun } from './begun-points.ts';
import type { DraftPoint, NewPoint, Position } from './queries.ts';
import { useBoard } from './save-board.tsx';

/** Words that lie on this device for a draft that is no longer written: it was handed in or deleted meanwhile. */
export interface LeftBehind {
  /** Their list on the device. */
  name: string;
  point: NewPoint;
}

type Lists = ReadonlyMap<string, readonly Kept<unknown>[]>;

const partsOf = (personId: string, positionId: string) => listOf(`${personId}:position:${positionId}:`);
const removedHere = new Set<string>();

/** Taken out by the person here: nobody is told that somebody else did, and nothing more is saved in it. */
export const isRemovedHere = (pointId: string): boolean => removedHere.has(pointId);
export const removeHere = (pointId: string): void => void removedHere.add(pointId);

/** The words on this device of a point that is gone are no longer wanted. */
export const dropPointText = (personId: string, { positionId, id }: DraftPoint): Promise<unknown> =>
  changeList(`${partsOf(personId, positionId)}point:${id}`, () => []);

/**
 * Finds what earlier pages left on this device for this organisation in this round and no part on the screen shows: a point
 * that somebody else has removed goes to its place on the board, everything else is answered here.
 */
export function useLeftBehind(roundId: string, organisationId: string, draft: Position | undefined) {
  const personId = useSession().person?.id ?? '';
  const board = useBoard();
  const [left, setLeft] = useState<readonly LeftBehind[]>([]);
  const draftId = draft?.id;
  const pointIds = draft?.points.map(({ id }) => id).join() ?? '';
  const look = useCallback(async () => {
    const drafts = `drafts:${personId}:${roundId}:${organisationId}`;
    const known = await changeList<string>(drafts, (ids) =>
      draftId === undefined || ids.includes(draftId) ? ids : [...ids, draftId],
    );
    const isOpen = await isOpenElsewhere();
    const found: LeftBehind[] = [];
    for (const positionId of known) {
      await readBegun(positionId);
      const all = await listsUnder<Kept<unknown>>(partsOf(personId, positionId));
      const lists: Lists = new Map(
        [...all].map(([name, kept]) => [name, kept.filter(({ writer }) => !isOpen(writer))]),
      );
      if (positionId !== draftId) found.push(...wordsIn(lists));
      else for (const point of orphansIn(lists, positionId, pointIds)) board.orphan(point);
    }
    setLeft(found);
  }, [personId, roundId, organisationId, draftId, pointIds, board]);
  useEffect(() => void look().catch(() => undefined), [look]);
  return {
    left,
    drop: async ({ name }: LeftBehind) => {
      await changeList(name, () => []);
      await look();
    },
  };
}

/** Points of a draft whose words lie here while the draft no longer has them. */
function orphansIn(lists: Lists, positionId: string, pointIds: string): DraftPoint[] {
  const known = new Set([...pointIds.split(','), ...begunIn(positionId).map(({ id }) => id)]);
  return [...lists.values()].flat().flatMap(({ about, value }) => {
    if (!isPoint(about) || known.has(about.id) || isRemovedHere(about.id)) return [];
    return [{ ...about, ...(value as Partial<DraftPoint>) }];
  });
}

/** Every text in lists of which the draft is gone, as the point it could become. */
function wordsIn(lists: Lists): LeftBehind[] {
  return [...lists].flatMap(([name, kept]) =>
    kept.flatMap(({ value, about }) => {
      const { kind, proposedText, ...said } = fieldsOf(value);
      const comment = [said.edited, said.comment, said.reason, said.text].filter(Boolean).join('\n\n');
      if (!comment && !proposedText) return [];
      const place = isPoint(about) ? { kind: about.kind, sectionKey: about.sectionKey, quote: about.quote } : {};
      return [{ name, point: { kind: 'concern' as const, ...place, comment, proposedText: proposedText ?? '' } }];
    }),
  );
}

type Fields = Partial<Record<'kind' | 'comment' | 'proposedText' | 'edited' | 'reason' | 'text', string>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'string' ? { text: value } : typeof value === 'object' && value !== null ? value : {};

const isPoint = (about: unknown): about is DraftPoint =>
  typeof about === 'object' && about !== null && 'sectionKey' in about && 'positionId' in about;
