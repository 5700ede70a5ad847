import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { editDeliberation as endpoint } from '../../../shared/procedures.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { deliberation } from '../../tables/procedures.ts';
import { changedNames, pick } from './changed-names.ts';
import { getDeliberation } from './deliberation-queries.ts';
import { holdDeliberations } from './hold-deliberations.ts';
import { storePaper } from './store-paper.ts';

/** Changes a deliberation or notes its result; releasing a non-public one shows it outside from now on (R12). */
export async function editDeliberation(context: WriteContext, { params, body }: Input<typeof endpoint>) {
  const { tx, now, expected, record, unchanged } = context;
  const { procedureId, deliberationId } = params;
  await holdDeliberations(tx, procedureId);
  const before = await getDeliberation(tx, procedureId, deliberationId);
  if (before.version !== expected) {
    throw stale(i18n.t('Jemand hat diese Beratung inzwischen geändert. Bitte prüfen Sie die Angaben.'), before);
  }
  const names = changedNames(before, body);
  if (names.length === 0) {
    unchanged();
    return before;
  }
  const { paper, public: isPublic, released, ...plain } = pick(body, names);
  await tx
    .update(deliberation)
    .set({
      ...plain,
      ...(isPublic !== undefined && { isPublic }),
      ...(released !== undefined && { releasedAt: released ? now : null }),
      ...(paper !== undefined && { paperId: await storePaper(tx, procedureId, paper) }),
      version: before.version + 1,
    })
    .where(and(eq(deliberation.procedureId, procedureId), eq(deliberation.id, deliberationId)));
  const after = await getDeliberation(tx, procedureId, deliberationId);
  record({
    action: 'deliberation.edit',
    subject: { type: 'deliberation', id: deliberationId },
    before: pick(before, names),
    after: pick(after, names),
  });
  return after;
}
