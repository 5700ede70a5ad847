import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { editPosition as endpoint } from '../../../shared/positions.ts';
import { canonicalJson } from '../../platform/audit.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { draft } from '../../tables/drafts.ts';
import { lockDraft } from './draft-lock.ts';
import { getVisiblePosition } from './get-position.ts';
import { keepRevisions } from './save-part.ts';
import type { Position } from './shapes.ts';
import { savedMeanwhile } from './stale.ts';

/** Sets stance, publication or language of a draft (R16). */
export async function editPosition(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Position> {
  const { tx, expected } = context;
  const { procedureId, positionId } = params;
  const row = await lockDraft(context, procedureId, positionId);
  const next = {
    stance: body.stance === undefined ? row.stance : body.stance,
    publication: body.publication ?? row.publication,
    language: body.language ?? row.language,
  };
  const isSame = next.stance === row.stance && next.publication === row.publication && next.language === row.language;
  if (row.version === expected && isSame) {
    context.unchanged();
    return getVisiblePosition(tx, context, procedureId, positionId);
  }
  const saved = await tx
    .update(draft)
    .set({ ...next, version: row.version + 1, contentVersion: row.contentVersion + 1 })
    .where(and(eq(draft.procedureId, procedureId), eq(draft.id, positionId), eq(draft.version, expected ?? -1)))
    .returning({ id: draft.id });
  const current = await getVisiblePosition(tx, context, procedureId, positionId);
  if (saved.length === 0) throw stale(savedMeanwhile, current);
  await keepRevisions(context, row, [{ part: 'position', partId: null, text: canonicalJson(next) }]);
  return current;
}
