import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { addPoint, editPoint } from '../../../shared/positions.ts';
import { suggestedText } from '../../../shared/text/difference-as-point.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { ApiProblem, isPassing } from '../../platform/api-problem.ts';
import { useAutosave } from '../../platform/autosave.ts';
import type { SaveOptions } from '../../platform/autosave-runner.ts';
import type { Section } from '../documents/queries.ts';
import { type DraftPoint, type NewPoint, type Position, positionQuery, updateDraft } from './queries.ts';
import { useBoard, useReport } from './save-board.tsx';
import { suggestedPoint } from './suggest-point.ts';

/** The whole text of a section as it should read, and why. */
export interface Suggestion {
  edited: string;
  comment: string;
}

type SuggestedText = Pick<DraftPoint, 'kind' | 'quote' | 'proposedText' | 'comment'>;

interface SuggestedIn {
  draft: Position;
  section: Section;
  /** The point that holds the suggestion; undefined before the first change is saved. */
  point: DraftPoint | undefined;
  onAdded: (pointId: string) => void;
}

/** Saves an edited section as it is typed: the first change adds the point, every further one goes into the same. */
export function useSuggestAutosave({ draft, section, point, onAdded }: SuggestedIn) {
  const client = useQueryClient();
  const board = useBoard();
  const { procedureId, id: positionId } = draft;
  const { plainText: plain, key: sectionKey } = section;
  const mine = useRef<DraftPoint | undefined>(point);
  const first = useRef<{ body: NewPoint; idempotencyKey: string } | null>(null);
  const lastSaved = useRef(0);
  if (point !== undefined && point.version > (mine.current?.version ?? 0)) mine.current = point;

  const store = async (saved: DraftPoint) => {
    mine.current = saved;
    lastSaved.current = saved.version;
    await updateDraft(client, { procedureId, positionId }, (old) => ({
      ...old,
      points: old.points.some(({ id }) => id === saved.id)
        ? old.points.map((other) => (other.id === saved.id ? saved : other))
        : [...old.points, saved],
    }));
    return saved;
  };

  /** Asked again after a lost answer it is the same request, whatever was typed since: never two points. */
  const add = async (body: NewPoint, { idempotencyKey, keepalive }: SaveOptions) => {
    first.current ??= { body, idempotencyKey };
    const request = { params: { procedureId, positionId }, ...first.current, keepalive };
    const added = await api(addPoint, request).catch((problem: unknown) => {
      if (!(problem instanceof ApiProblem && isPassing(problem))) first.current = null;
      throw problem;
    });
    onAdded(added.id);
    return { point: await store(added), isAllSaved: request.body === body };
  };

  const edit = (present: DraftPoint, body: SuggestedText, base: number, how: SaveOptions) => {
    const version = Math.max(base, lastSaved.current);
    const request = { params: { procedureId, pointId: present.id }, body, ifMatch: ofVersion(version), ...how };
    return api(editPoint, request).then(store, (problem: unknown) => {
      if (problem instanceof ApiProblem && problem.status === 404) {
        board.orphan({ ...present, ...body });
        void client.invalidateQueries({ queryKey: positionQuery(procedureId, positionId).queryKey });
      }
      throw problem;
    });
  };

  const key = `position:${positionId}:section:${sectionKey}:wording`;
  const autosave = useAutosave<Suggestion>({
    key,
    value: point === undefined ? { edited: plain, comment: '' } : suggestionOf(plain, point),
    version: point?.version ?? 0,
    save: async ({ edited, comment }, base, how) => {
      const body: SuggestedText = { ...suggestedPoint(plain, edited, mine.current), comment };
      if (mine.current !== undefined) return edit(mine.current, body, base, how);
      const { point: added, isAllSaved } = await add({ ...body, sectionKey }, how);
      return isAllSaved ? added : edit(added, body, added.version, { ...how, idempotencyKey: crypto.randomUUID() });
    },
    present: (current) => (isPoint(current) ? { value: suggestionOf(plain, current), version: current.version } : null),
  });
  useReport(key, autosave.status);
  return autosave;
}

const suggestionOf = (plain: string, point: DraftPoint): Suggestion => ({
  edited: suggestedText(plain, point) ?? plain,
  comment: point.comment,
});

const isPoint = (current: unknown): current is DraftPoint =>
  typeof current === 'object' &&
  current !== null &&
  ['quote', 'proposedText', 'comment', 'version'].every((key) => Object.hasOwn(current, key));
