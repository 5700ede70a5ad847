import { type followEvents as contract, isLive } from '../../../shared/audit.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Following, Frame } from '../../platform/mount-stream.ts';
import { headOf, listAfter } from './queries.ts';

/** Events read at once. */
const BATCH = 500;
/** Something is said at least this often, so that nobody between takes the connection for dead. */
const HEARTBEAT_MS = 20_000;

/**
 * What is sealed in a procedure while it is followed, as server-sent events whose id is the sequence (R13): nothing is left out
 * and nothing told twice, whichever process sealed it.
 */
export async function* followEvents(
  { db }: ReadContext,
  { params: { procedureId }, query: { seconds } }: Input<typeof contract>,
  { live, after: known, reader }: Following,
): AsyncGenerator<Frame<Output<typeof contract>>[]> {
  const end = Date.now() + seconds * 1000;
  const follower = live.follow(procedureId);
  reader.addEventListener('abort', follower.end, { once: true });
  try {
    let after = known ?? (await headOf(db, procedureId));
    yield [{ id: after }];
    while (!reader.aborted) {
      const rows = await listAfter(db, procedureId, after, BATCH);
      after = rows.at(-1)?.sequence ?? after;
      const frames = rows.filter(({ action }) => isLive(action)).map(frameOf);
      if (frames.length > 0) yield frames;
      if (rows.length === BATCH) continue;
      const left = end - Date.now();
      if (left <= 0 || follower.hasEnded()) return;
      const isWoken = await follower.next(Math.min(left, HEARTBEAT_MS));
      if (!isWoken && !follower.hasEnded()) yield [{ id: after }];
    }
  } finally {
    follower.end();
  }
}

type Row = Awaited<ReturnType<typeof listAfter>>[number];

const frameOf = ({ subjectType, subjectId, ...row }: Row): Frame<Output<typeof contract>> => ({
  id: row.sequence,
  data: { ...row, subject: { type: subjectType, id: subjectId } },
});
