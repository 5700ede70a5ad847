import { and, count, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { type saveView as endpoint, MOST_VIEWS } from '../../../shared/views.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { savedView } from '../../tables/triage.ts';
import { selectViews } from './list-views.ts';

/** Keeps a view of the table of points under a name, for oneself or for the department. */
export async function saveView(
  { tx, personId }: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { procedureId } = params;
  const ofPerson = and(eq(savedView.procedureId, procedureId), eq(savedView.personId, personId));
  const [kept] = await tx.select({ views: count() }).from(savedView).where(ofPerson);
  if ((kept?.views ?? 0) >= MOST_VIEWS) {
    throw wrongState(
      i18n.t('Sie haben schon {most} Ansichten gespeichert. Löschen Sie zuerst eine.', { most: MOST_VIEWS }),
    );
  }
  const id = newId();
  await tx.insert(savedView).values({ procedureId, id, personId, ...body, version: 1 });
  const [saved] = await selectViews(tx, personId, and(ofPerson, eq(savedView.id, id)));
  if (!saved) throw new Error('The view is gone.');
  return saved;
}
