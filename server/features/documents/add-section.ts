import { and, eq } from 'drizzle-orm';
import type { addSection as endpoint } from '../../../shared/documents.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId, newSectionKey } from '../../platform/ids.ts';
import { sectionDraft } from '../../tables/documents.ts';
import { presentSection } from './present.ts';
import { type DraftRow, listDrafts, lockWorkingVersion } from './queries.ts';
import { placeOfNew } from './section-order.ts';
import { storeOrder } from './store-order.ts';
import { touchVersion } from './touch-version.ts';

/** Adds a section to the working version: after another one, or at the end of its parent or of the document. */
export async function addSection(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, record } = context;
  const { procedureId } = params;
  const working = await lockWorkingVersion(tx, params);
  const sections = await listDrafts(tx, working);
  for (const name of ['afterKey', 'parentKey'] as const) {
    if (body[name] !== null && !sections.some(({ key }) => key === body[name])) {
      throw badInput(`/${name}`, 'unknown', i18n.t('Diesen Abschnitt gibt es in der Arbeitsfassung nicht.'));
    }
  }
  const place = placeOfNew(sections, body.afterKey, body.parentKey);
  if (!place)
    throw badInput(
      '/afterKey',
      'not_in_parent',
      i18n.t('Dieser Abschnitt steht nicht unter dem genannten Oberabschnitt.'),
    );
  const { number, heading, body: text } = body;
  const isItem = sections[place.at - 1]?.kind === 'item' && place.parentKey === null;
  const row: DraftRow = {
    procedureId,
    id: newId(),
    versionId: working.id,
    key: newSectionKey(),
    parentKey: place.parentKey,
    kind: isItem ? 'item' : 'section',
    number,
    heading,
    body: text,
    position: place.at,
    version: 1,
  };
  await tx.insert(sectionDraft).values(row);
  await storeOrder(
    tx,
    working,
    [...sections.slice(0, place.at), row, ...sections.slice(place.at)].map(({ key }) => key),
  );
  if (place.parentKey !== null) {
    const parent = and(eq(sectionDraft.versionId, working.id), eq(sectionDraft.key, place.parentKey));
    await tx
      .update(sectionDraft)
      .set({ kind: 'chapter' })
      .where(and(eq(sectionDraft.procedureId, procedureId), parent));
  }
  await touchVersion(tx, procedureId, working.id);
  record({
    action: 'section.add',
    subject: { type: 'section', id: row.id },
    after: { key: row.key, number, heading, body: text },
  });
  return presentSection({ ...row, plainText: toPlainText(text) }, [...sections, row]);
}
