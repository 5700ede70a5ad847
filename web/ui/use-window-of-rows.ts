import { type UIEvent, useState } from 'react';

const SPARE_ROWS = 15;
const FIRST_ROWS = 40;
const USUAL_HEIGHT = 53;

/** The part of a long table that is drawn: rows outside leave only their height. */
export interface RowWindow {
  first: number;
  /** The row behind the last one drawn. */
  end: number;
  /** Height of the rows before and after, in pixels. */
  before: number;
  after: number;
  total: number;
  onScroll: (event: UIEvent<HTMLElement>) => void;
}

/** Draws of `loaded` rows those in sight and some more; `onNearEnd` is called when the last ones come near. */
export function useWindowOfRows(loaded: number, total: number, onNearEnd: () => void): RowWindow {
  const [sight, setSight] = useState({ first: 0, end: FIRST_ROWS, height: USUAL_HEIGHT });
  const first = Math.max(0, Math.min(sight.first, loaded - FIRST_ROWS));
  const end = Math.min(Math.max(sight.end, first + FIRST_ROWS), loaded);
  return {
    first,
    end,
    before: first * sight.height,
    after: (loaded - end) * sight.height,
    total,
    onScroll: ({ currentTarget: box }) => {
      const height = averageHeight(box);
      const top = Math.max(0, Math.floor(box.scrollTop / height) - SPARE_ROWS);
      const bottom = Math.ceil((box.scrollTop + box.clientHeight) / height) + SPARE_ROWS;
      const isNew = Math.abs(top - sight.first) > SPARE_ROWS / 2 || Math.abs(bottom - sight.end) > SPARE_ROWS / 2;
      if (isNew) setSight({ first: top, end: bottom, height });
      if (bottom >= loaded) onNearEnd();
    },
  };
}

function averageHeight(box: HTMLElement): number {
  const rows = box.querySelectorAll<HTMLElement>('tr[data-row]');
  const [top, bottom] = [rows[0], rows[rows.length - 1]];
  if (!top || !bottom) return USUAL_HEIGHT;
  return (bottom.offsetTop + bottom.offsetHeight - top.offsetTop) / rows.length;
}
