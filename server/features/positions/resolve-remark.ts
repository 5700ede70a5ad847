import { and, eq } from 'drizzle-orm';
import type { resolveRemark as endpoint } from '../../../shared/co-writing.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { draftRemark } from '../../tables/co-writing.ts';
import { lockOwnDraft } from './draft-lock.ts';
import { type Remark, selectRemarks } from './remark-queries.ts';
import { keepRevisions } from './save-part.ts';

/** Marks a remark as resolved, or opens it again (R16). Its words never change. */
export async function resolveRemark(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Remark> {
  const { tx, now, personId, expected } = context;
  const { procedureId, positionId, remarkId } = params;
  const row = await lockOwnDraft(context, procedureId, positionId);
  const ofId = and(
    eq(draftRemark.procedureId, procedureId),
    eq(draftRemark.positionId, positionId),
    eq(draftRemark.id, remarkId),
  );
  const [present] = await selectRemarks(tx, ofId);
  if (!present) throw notFound(i18n.t('Diese Bemerkung gibt es nicht.'));
  if (present.version !== expected) {
    throw stale(i18n.t('Jemand hat diese Bemerkung inzwischen erledigt oder wieder geöffnet.'), present);
  }
  if (body.resolved === (present.resolvedAt !== null)) {
    context.unchanged();
    return present;
  }
  const resolution = body.resolved ? { resolvedAt: now, resolvedBy: personId } : { resolvedAt: null, resolvedBy: null };
  await tx
    .update(draftRemark)
    .set({ ...resolution, version: present.version + 1 })
    .where(ofId);
  await keepRevisions(context, row, [{ part: 'remark', partId: remarkId, text: body.resolved ? '' : present.body }]);
  const [saved] = await selectRemarks(tx, ofId);
  return saved ?? present;
}
