import { and, eq, sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { deleteView, editView as endpoint } from '../../../shared/views.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { savedView } from '../../tables/triage.ts';
import { selectViews } from './list-views.ts';

/** Changes a view of one's own, with the version that was read (R16). A view of somebody else is not found. */
export async function editView(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { rowCount } = await context.tx
    .update(savedView)
    .set({ ...body, version: sql`${savedView.version} + 1` })
    .where(asRead(context, params));
  if (rowCount === 0) throw await changedOrGone(context, params);
  const [saved] = await selectViews(context.tx, context.personId, own(context, params));
  if (!saved) throw new Error('The view is gone.');
  return saved;
}

/** Throws a view of one's own away, with the version that was read (R16). */
export async function removeView(
  context: WriteContext,
  { params }: Pick<Input<typeof deleteView>, 'params'>,
): Promise<undefined> {
  const { rowCount } = await context.tx.delete(savedView).where(asRead(context, params));
  if (rowCount === 0) throw await changedOrGone(context, params);
}

type Named = Input<typeof deleteView>['params'];

const own = ({ personId }: WriteContext, { procedureId, viewId }: Named) =>
  and(eq(savedView.procedureId, procedureId), eq(savedView.id, viewId), eq(savedView.personId, personId));

const asRead = (context: WriteContext, params: Named) =>
  and(own(context, params), eq(savedView.version, context.expected ?? 0));

async function changedOrGone(context: WriteContext, params: Named) {
  const [present] = await selectViews(context.tx, context.personId, own(context, params));
  if (!present) return notFound(i18n.t('Diese Ansicht gibt es nicht.'));
  return stale(i18n.t('Diese Ansicht wurde inzwischen geändert. Bitte laden Sie die Seite neu.'), present);
}
