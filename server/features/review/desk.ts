import { prepared, type Reader } from '../../platform/db.ts';
import type { Chosen } from './choose-points.ts';
import { type DeskColumns, emptyColumns, putInOrder, putRows } from './desk-columns.ts';
import { ROWS_AT_ONCE, selectDeskRows, selectHorizon } from './desk-rows.ts';

/** The points of a procedure as they are kept in memory between requests. */
export interface Desk {
  procedureId: string;
  columns: DeskColumns;
  /** Another one after every write that was taken over. */
  revision: number;
  horizon: string;
  published: string;
  /** Where the days of the procedure begin. */
  timeZone: string;
  /** What lists have asked for since a point was last written. */
  chosen: Map<string, Chosen>;
  /** Hits of the words that were searched for last, as long as no point is added. */
  hits: Map<string, Promise<Uint8Array>>;
  words: Promise<string[]> | null;
  /** The refresh that runs, and the one that begins when it ends. */
  running: Promise<void> | null;
  waiting: Promise<void> | null;
}

const MOST_DESKS = 16;
const FIRST = '00000000-0000-0000-0000-000000000000';
const desks = new WeakMap<Reader, Map<string, Desk>>();

/**
 * The points of a procedure as they stand now. What was read once is kept, and each call reads only what was written since:
 * every row bears the transaction that wrote it, and those that had ended before the last snapshot was taken are known.
 */
export async function openDesk(reader: Reader, procedureId: string): Promise<Desk> {
  const kept = desks.get(reader) ?? new Map<string, Desk>();
  desks.set(reader, kept);
  const desk = kept.get(procedureId) ?? newDesk(procedureId);
  kept.delete(procedureId);
  kept.set(procedureId, desk);
  const [oldest] = kept.keys();
  if (kept.size > MOST_DESKS && oldest !== undefined) kept.delete(oldest);
  await nextRefresh(reader, desk);
  return desk;
}

const newDesk = (procedureId: string): Desk => ({
  procedureId,
  columns: emptyColumns(),
  revision: 0,
  horizon: '0',
  published: '',
  timeZone: 'UTC',
  chosen: new Map(),
  hits: new Map(),
  words: null,
  running: null,
  waiting: null,
});

/** A refresh that begins after this call: one that runs already may have looked too early. */
function nextRefresh(reader: Reader, desk: Desk): Promise<void> {
  if (desk.running === null) {
    desk.running = refresh(reader, desk).finally(() => {
      desk.running = null;
    });
    return desk.running;
  }
  desk.waiting ??= desk.running
    .catch(() => undefined)
    .then(() => {
      desk.waiting = null;
      return nextRefresh(reader, desk);
    });
  return desk.waiting;
}

async function refresh(reader: Reader, desk: Desk): Promise<void> {
  const { procedureId } = desk;
  const [now] = await prepared(reader, 'desk_horizon', selectHorizon).execute({ procedureId, since: desk.horizon });
  if (!now) return;
  desk.timeZone = now.timeZone;
  const isFresh = now.published === desk.published;
  if (isFresh && !now.hasChanged) {
    desk.horizon = now.horizon;
    return;
  }
  let after = FIRST;
  for (let isMore = true; isMore; ) {
    const rows = await prepared(reader, 'desk_rows', selectDeskRows).execute({
      procedureId,
      since: isFresh ? desk.horizon : '0',
      after,
    });
    putRows(desk.columns, rows);
    isMore = rows.length === ROWS_AT_ONCE;
    after = rows.at(-1)?.id ?? FIRST;
  }
  desk.horizon = now.horizon;
  desk.published = now.published;
  desk.revision++;
  desk.chosen.clear();
  if (!putInOrder(desk.columns)) return;
  desk.hits.clear();
  desk.words = null;
}
