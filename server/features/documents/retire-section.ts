import { and, eq } from 'drizzle-orm';
import type { retireSection as endpoint } from '../../../shared/documents.ts';
import type { Input } from '../../../shared/endpoint.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { sectionDraft } from '../../tables/documents.ts';
import { presentSection } from './present.ts';
import { listDrafts, lockWorkingVersion } from './queries.ts';
import { touchVersion } from './touch-version.ts';

/** Takes a section out of the working version; frozen versions keep it, and R7 asks where its sentences went. */
export async function retireSection(context: WriteContext, { params }: Input<typeof endpoint>): Promise<undefined> {
  const { tx, expected, record } = context;
  const { procedureId, sectionKey } = params;
  const working = await lockWorkingVersion(tx, params);
  const sections = await listDrafts(tx, working);
  const row = sections.find(({ key }) => key === sectionKey);
  if (!row) throw notFound(i18n.t('Diesen Abschnitt gibt es in der Arbeitsfassung nicht.'));
  if (row.version !== expected) {
    throw stale(
      i18n.t('Jemand hat diesen Abschnitt inzwischen geändert. Bitte lesen Sie ihn, bevor Sie ihn herausnehmen.'),
      presentSection({ ...row, plainText: toPlainText(row.body) }, sections),
    );
  }
  if (sections.some(({ parentKey }) => parentKey === sectionKey)) {
    throw wrongState(
      i18n.t(
        'Unter diesem Abschnitt stehen noch andere. Bitte nehmen Sie zuerst diese heraus oder verschieben Sie sie.',
      ),
    );
  }
  await tx.delete(sectionDraft).where(and(eq(sectionDraft.procedureId, procedureId), eq(sectionDraft.id, row.id)));
  await touchVersion(tx, procedureId, working.id);
  const { key, number, heading, body } = row;
  record({
    action: 'section.retire',
    subject: { type: 'section', id: row.id },
    before: { key, number, heading, body },
  });
}
