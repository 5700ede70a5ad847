import { type DueStanding, dueStandings } from '../../../shared/review.ts';
import { daysAfter } from '../../platform/days.ts';
import type { DeskColumns } from './desk-columns.ts';
import type { Facet } from './desk-view.ts';

/** Days from today within which something is due soon. */
const SOON = 7;

const values = ['', ...dueStandings];
const known = new Map(values.map((value, code) => [value, code]));

/** Where a point that is due on a day stands today; the day itself is still in time. */
const standingOf = (dueOn: string, today: string, soon: string): DueStanding => {
  if (dueOn < today) return 'overdue';
  return dueOn <= soon ? 'soon' : 'later';
};

/** Where every point stands against its due date today; what is decided is due no more. */
export function dueFacet({ single }: DeskColumns, today: string): Facet {
  const { dueOn, status } = single;
  const soon = daysAfter(today, SOON);
  const codeOf = dueOn.values.map((day) => (day === '' ? 0 : (known.get(standingOf(day, today, soon)) ?? 0)));
  const isDecided = status.values.map((value) => value === 'adopted' || value === 'published');
  const codes = dueOn.codes.map((code, row) => (isDecided[status.codes[row] ?? 0] ? 0 : (codeOf[code] ?? 0)));
  return { values, known, codes };
}
