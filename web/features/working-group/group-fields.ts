import type { WireBody } from '../../../shared/endpoint.ts';
import type { editWorkingGroup } from '../../../shared/working-group.ts';
import type { WorkingGroup } from '../procedures/queries.ts';

/** A seat in the form; the key only tells rows apart. */
export interface SeatValues {
  key: string;
  organisationId: string | null;
  function: string;
  voting: boolean;
}

export interface GroupValues {
  title: string;
  note: string;
  seats: SeatValues[];
}

export const groupValues = ({ title, note, seats }: WorkingGroup): GroupValues => ({
  title,
  note,
  seats: seats.map(({ id, organisationId, function: held, voting }) => ({
    key: id,
    organisationId,
    function: held,
    voting,
  })),
});

export const emptySeat = (): SeatValues => ({
  key: crypto.randomUUID(),
  organisationId: null,
  function: '',
  voting: true,
});

export const groupBody = ({ title, note, seats }: GroupValues): WireBody<typeof editWorkingGroup> => ({
  title,
  note,
  seats: seats.map(({ key: _, ...seat }) => seat),
});

/** The list with one of its items a step up or down. */
export function moved<Item>(list: readonly Item[], from: number, step: -1 | 1): Item[] {
  const others = list.toSpliced(from, 1);
  return others.toSpliced(from + step, 0, ...list.slice(from, from + 1));
}
