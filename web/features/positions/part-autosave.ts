import { useQueryClient } from '@tanstack/react-query';
import type { AnswerValue } from '../../../shared/answers.ts';
import * as contract from '../../../shared/positions.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { ApiProblem } from '../../platform/api-problem.ts';
import { useAutosave } from '../../platform/autosave.ts';
import { sendPoint } from './begun-points.ts';
import { isRemovedHere } from './left-behind.ts';
import { type DraftPoint, type Position, updateDraft } from './queries.ts';
import { useBoard, useReport } from './save-board.tsx';

/** What is written in a point; where it stands does not change while it is written. */
export type PointText = Pick<DraftPoint, 'kind' | 'comment' | 'proposedText'>;

/** The version a point begins with: words typed before the server had the point are based on it. */
const FIRST_VERSION = 1;

/** Saves a point of a draft as it is typed. */
export function usePointAutosave(procedureId: string, point: DraftPoint) {
  const client = useQueryClient();
  const board = useBoard();
  const { id: pointId, positionId } = point;
  const key = `position:${positionId}:point:${pointId}`;
  const autosave = useAutosave<PointText>({
    key,
    about: point,
    value: textOf(point),
    version: point.version,
    save: async (body, base, how) => {
      if (isRemovedHere(pointId)) return { version: base };
      const sent = point.version === 0 ? await sendPoint(client, procedureId, point) : null;
      const saved = await api(contract.editPoint, {
        params: { procedureId, pointId },
        body,
        ifMatch: ofVersion(sent?.version ?? Math.max(base, FIRST_VERSION)),
        ...how,
      }).catch((problem: unknown) => {
        if (!(problem instanceof ApiProblem && [404, 409].includes(problem.status))) throw problem;
        if (isRemovedHere(pointId)) return { ...point, ...body };
        if (problem.status === 404) board.orphan({ ...point, ...body });
        // The point, or the whole draft, is no longer written: the screen has to learn it.
        void client.invalidateQueries({ queryKey: ['procedure', procedureId, 'positions'] });
        throw problem;
      });
      await updateDraft(client, { procedureId, positionId }, (position) => ({
        ...position,
        points: position.points.map((other) => (other.id === pointId ? saved : other)),
      }));
      return saved;
    },
    present: presentPoint,
  });
  const isOnlyHere = point.version === 0 && autosave.status === 'saved';
  const status = isOnlyHere ? 'on-device' : autosave.status;
  useReport(key, status);
  return { ...autosave, status };
}

const textOf = ({ kind, comment, proposedText }: PointText): PointText => ({ kind, comment, proposedText });

/** The words of a point as they came with a stale answer. */
export const presentPoint = (current: unknown) =>
  based<DraftPoint, PointText>(['kind', 'comment', 'proposedText'], current, textOf);

/** Saves the cover text of a draft as it is typed. */
export function useCoverAutosave({ procedureId, id: positionId, ...position }: Position) {
  const client = useQueryClient();
  const key = `position:${positionId}:cover`;
  const autosave = useAutosave<string>({
    key,
    value: position.coverText,
    version: position.coverTextVersion,
    save: async (coverText, base, how) => {
      const saved = await api(contract.writeCoverText, {
        params: { procedureId, positionId },
        body: { coverText },
        ifMatch: ofVersion(base),
        ...how,
      });
      await updateDraft(client, { procedureId, positionId }, (old) => ({
        ...old,
        coverText: saved.coverText,
        coverTextVersion: saved.version,
        contentVersion: Math.max(old.contentVersion, saved.contentVersion),
      }));
      return saved;
    },
    present: (current) =>
      based<{ coverText: string; version: number }, string>(['coverText'], current, (part) => part.coverText),
  });
  useReport(key, autosave.status);
  return autosave;
}

/** Saves the answer to one question as it is given; `empty` stands for none yet. */
export function useAnswerAutosave(
  { procedureId, id: positionId, answers }: Position,
  questionKey: string,
  empty: AnswerValue,
) {
  const client = useQueryClient();
  const key = `position:${positionId}:answer:${questionKey}`;
  const answer = answers.find((given) => given.questionKey === questionKey);
  const autosave = useAutosave<AnswerValue>({
    key,
    value: answer?.value ?? empty,
    version: answer?.version ?? 0,
    save: async (value, base, how) => {
      const saved = await api(contract.writeAnswer, {
        params: { procedureId, positionId, questionKey },
        body: { value },
        ifMatch: ofVersion(base),
        ...how,
      });
      await updateDraft(client, { procedureId, positionId }, (old) => ({
        ...old,
        answers: [...old.answers.filter((other) => other.questionKey !== questionKey), saved],
        contentVersion: Math.max(old.contentVersion, saved.contentVersion),
      }));
      return saved;
    },
    present: (current) => based<Position['answers'][number], AnswerValue>(['value'], current, (part) => part.value),
  });
  useReport(key, autosave.status);
  return autosave;
}

export type Choices = Pick<Position, 'stance' | 'publication' | 'language'>;

/** Saves what the organisation says about its position as a whole: stance, publication, language. */
export function useChoicesAutosave(position: Position) {
  const client = useQueryClient();
  const { procedureId, id: positionId } = position;
  const key = `position:${positionId}:choices`;
  const autosave = useAutosave<Choices>({
    key,
    value: choicesOf(position),
    version: position.version,
    pause: 0,
    save: async (body, base, how) => {
      const saved = await api(contract.editPosition, {
        params: { procedureId, positionId },
        body,
        ifMatch: ofVersion(base),
        ...how,
      });
      await updateDraft(client, { procedureId, positionId }, () => saved);
      return saved;
    },
    present: (current) => based<Position, Choices>(['stance', 'publication', 'language'], current, choicesOf),
  });
  useReport(key, autosave.status);
  return autosave;
}

const choicesOf = ({ stance, publication, language }: Choices): Choices => ({ stance, publication, language });

/** Text and version of the part that came with a stale answer: our own server's, in the shape of the contract. */
function based<Part extends { version: number }, Value>(
  keys: readonly (keyof Part & string)[],
  current: unknown,
  pickFrom: (part: Part) => Value,
): { value: Value; version: number } | null {
  return isPart<Part>(current, keys) ? { value: pickFrom(current), version: current.version } : null;
}

const isPart = <Part>(current: unknown, keys: readonly string[]): current is Part =>
  typeof current === 'object' && current !== null && [...keys, 'version'].every((key) => Object.hasOwn(current, key));
