import { eq, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import { type editProcedure as endpoint, procedureLifecycle } from '../../../shared/procedures.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { procedure } from '../../tables/procedures.ts';
import { getOrganisation } from '../organisations/index.ts';
import { changedNames, pick } from './changed-names.ts';
import { columnsOf } from './procedure-columns.ts';
import { getProcedure } from './procedure-queries.ts';

/** Changes mandate, due date, lead, texts or state of a procedure; the lifecycle says which state follows which. */
export async function editProcedure(context: WriteContext, { params, body }: Input<typeof endpoint>) {
  const { tx, expected, record, unchanged } = context;
  const { procedureId } = params;
  const [row] = await tx.select().from(procedure).where(eq(procedure.id, procedureId)).for('update');
  if (!row) throw notFound(i18n.t('Dieses Verfahren gibt es nicht.'));
  const before = await getProcedure(context, tx, procedureId);
  if (row.version !== expected) {
    throw stale(i18n.t('Jemand hat das Verfahren inzwischen geändert. Bitte prüfen Sie die Angaben.'), before);
  }
  const { status, ...fields } = body;
  if (status && status !== row.status && !procedureLifecycle[row.status].includes(status)) {
    throw wrongState(
      i18n.t('Dieser Stand kann auf den jetzigen nicht folgen. Möglich ist ein Schritt nach dem anderen.'),
    );
  }
  if (row.status === 'archived') {
    throw wrongState(i18n.t('Das Verfahren ist archiviert und kann nicht mehr geändert werden.'));
  }
  const names = changedNames(before, body);
  if (names.length === 0) {
    unchanged();
    return before;
  }
  if (fields.leadOrganisationId) await getOrganisation(tx, fields.leadOrganisationId);
  await tx
    .update(procedure)
    .set({ ...columnsOf(fields), ...(status && { status }), version: sql`${procedure.version} + 1` })
    .where(eq(procedure.id, procedureId));
  const after = await getProcedure(context, tx, procedureId);
  record({
    action: 'procedure.edit',
    subject: { type: 'procedure', id: procedureId },
    before: pick(before, names),
    after: pick(after, names),
  });
  return after;
}
