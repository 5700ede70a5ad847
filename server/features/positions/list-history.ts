import { and, eq } from 'drizzle-orm';
import type { listHistory as endpoint, getHistoryState as stateEndpoint } from '../../../shared/co-writing.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { pageOf } from '../../platform/paging.ts';
import { draft } from '../../tables/drafts.ts';
import { lastId } from './cursor.ts';
import { findEarlier, getRevision, listStretches, type RevisionRow } from './history-queries.ts';
import { requireWriter } from './list-revisions.ts';

/** The history of a draft, newest first, for those who write it; also after it was handed in (R9). */
export async function listHistory(
  context: ReadContext,
  { params, query }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  await requireWriter(context, params);
  const { procedureId, positionId: draftId } = params;
  const { limit, cursor } = query;
  const rows = await listStretches(context.db, { procedureId, draftId, before: lastId(cursor), limit: limit + 1 });
  const page = pageOf(rows, limit, (row) => [row.id]);
  return {
    ...page,
    items: page.items.map((row) => ({ ...row, since: new Date(row.since), at: new Date(row.at) })),
  };
}

/** One saved state with the state before it, so that the difference can be read, and whether it can be restored. */
export async function getHistoryState(
  context: ReadContext,
  { params, query }: Input<typeof stateEndpoint>,
): Promise<Output<typeof stateEndpoint>> {
  const { db, language } = context;
  await requireWriter(context, params);
  const row = await getRevision(db, params);
  const previous = await findEarlier(db, row, row.id);
  const { firstId = row.id } = query;
  const before = firstId === row.id ? previous : await findEarlier(db, row, firstId);
  const [open] = await db
    .select({ id: draft.id })
    .from(draft)
    .where(and(eq(draft.procedureId, params.procedureId), eq(draft.id, params.positionId)));
  const { id, part, text } = row;
  const obstacle = open ? (isRestorable(row) ? null : onlyReadable) : handedIn;
  const restore = obstacle === null || { code: 'wrong_state', detail: say(obstacle, language) };
  return { id, part, text, before: before?.text ?? null, previousId: previous?.id ?? null, can: { restore } };
}

/** Whether a saved state tells everything its part held. */
export const isRestorable = ({ part, state }: RevisionRow): boolean =>
  part === 'cover_text' || part === 'position' || state !== null;

/** Why a state cannot be restored. */
export const onlyReadable = i18n.t('Dieser Eintrag lässt sich nur nachlesen, nicht wiederherstellen.');

const handedIn = i18n.t('Die Stellungnahme ist eingereicht oder verworfen. Der Stand lässt sich noch nachlesen.');
