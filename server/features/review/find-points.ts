import type { ReadContext } from '../../platform/context.ts';
import { dayIn } from '../../platform/days.ts';
import { type Chosen, choosePoints, type PointQuery } from './choose-points.ts';
import { type Desk, openDesk } from './desk.ts';
import { type DeskView, viewDesk } from './desk-view.ts';
import { searchPoints } from './search-points.ts';

/** A list and its counts, and the pages that follow, ask the same. */
const MOST_KEPT = 20;

type Reading = Pick<ReadContext, 'db' | 'isStaff' | 'organisationIds' | 'now'>;

/** The points that answer a query, as far as the reader may know of them (R9, R11), in the order of their references. */
export async function findPoints(
  { db, isStaff, organisationIds, now }: Reading,
  procedureId: string,
  query: PointQuery,
): Promise<{ desk: Desk; view: DeskView; chosen: Chosen }> {
  const desk = await openDesk(db, procedureId);
  const { revision } = desk;
  const hits = await searchPoints(db, desk, query.q);
  const today = dayIn(desk.timeZone, now);
  const view = viewDesk(desk.columns, { isStaff, organisationIds }, today);
  const asked = JSON.stringify([today, isStaff, isStaff || organisationIds, query]);
  const chosen = desk.chosen.get(asked) ?? choosePoints(desk.columns, view, query, { isStaff, hits });
  if (desk.revision === revision) desk.chosen.set(asked, chosen);
  const [oldest] = desk.chosen.keys();
  if (desk.chosen.size > MOST_KEPT && oldest !== undefined) desk.chosen.delete(oldest);
  return { desk, view, chosen };
}
