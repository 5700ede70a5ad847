import { and, eq, sql } from 'drizzle-orm';
import type { numberSections as endpoint } from '../../../shared/documents.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput, stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { sectionDraft } from '../../tables/documents.ts';
import { presentVersion } from './present.ts';
import { getVersionRow, listDrafts, listSections, lockWorkingVersion } from './queries.ts';
import { touchVersion } from './touch-version.ts';

/**
 * Gives sections of the working version other numbers in one act, where they still bear the numbers the caller has read (R16). Their keys stay, and with them
 * references and anchors; each change stands in the history of its section.
 */
export async function numberSections(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, record, unchanged } = context;
  const { procedureId } = params;
  const working = await lockWorkingVersion(tx, params);
  const sections = new Map((await listDrafts(tx, working)).map((row) => [row.key, row]));
  const odd = body.numbers.findIndex(({ sectionKey }) => !sections.has(sectionKey));
  if (odd !== -1) {
    const message = i18n.t('Diesen Abschnitt gibt es in der Arbeitsfassung nicht.');
    throw badInput(`/numbers/${odd}/sectionKey`, 'unknown', message);
  }
  const changes = body.numbers.flatMap(({ sectionKey, was, number }) => {
    const section = sections.get(sectionKey);
    return section && section.number !== number ? [{ section, was, number }] : [];
  });
  if (changes.some(({ section, was }) => section.number !== was)) {
    throw stale(
      i18n.t('Jemand hat Nummern inzwischen geändert. Bitte sehen Sie sich die neuen Nummern noch einmal an.'),
      presentVersion(context, working, await listSections(tx, working)),
    );
  }
  if (changes.length === 0) {
    unchanged();
    return presentVersion(context, working, await listSections(tx, working));
  }
  for (const { section, number } of changes) {
    await tx
      .update(sectionDraft)
      .set({ number, version: sql`${sectionDraft.version} + 1` })
      .where(and(eq(sectionDraft.procedureId, procedureId), eq(sectionDraft.id, section.id)));
    record({
      action: 'section.edit',
      subject: { type: 'section', id: section.id },
      before: { number: section.number },
      after: { number },
    });
  }
  await touchVersion(tx, procedureId, working.id);
  const row = await getVersionRow(tx, params, true);
  return presentVersion(context, row, await listSections(tx, row));
}
