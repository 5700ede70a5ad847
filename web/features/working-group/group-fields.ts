import type { WireBody } from '../../../shared/endpoint.ts';
import type { editWorkingGroup } from '../../../shared/working-group.ts';
import type { WorkingGroup } from '../procedures/queries.ts';

/** A seat in the form; the key only tells rows apart. */
export interface SeatValues {
  key: string;
  /** Null for a seat that is not stored yet. */
  id: string | null;
  organisationId: string | null;
  function: string;
  voting: boolean;
  personId: string | null;
}

export interface GroupValues {
  title: string;
  note: string;
  majority: WorkingGroup['majority'];
  seats: SeatValues[];
}

export const groupValues = ({ title, note, majority, seats }: WorkingGroup): GroupValues => ({
  title,
  note,
  majority,
  seats: seats.map(({ id, organisationId, function: held, voting, person }) => ({
    key: id,
    id,
    organisationId,
    function: held,
    voting,
    personId: person?.id ?? null,
  })),
});

export const emptySeat = (): SeatValues => ({
  key: crypto.randomUUID(),
  id: null,
  organisationId: null,
  function: '',
  voting: true,
  personId: null,
});

export const groupBody = ({ title, note, majority, seats }: GroupValues): WireBody<typeof editWorkingGroup> => ({
  title,
  note,
  majority,
  seats: seats.map(({ key: _, id, ...seat }) => (id === null ? seat : { id, ...seat })),
});

/** The list with one of its items a step up or down. */
export function moved<Item>(list: readonly Item[], from: number, step: -1 | 1): Item[] {
  const others = list.toSpliced(from, 1);
  return others.toSpliced(from + step, 0, ...list.slice(from, from + 1));
}
