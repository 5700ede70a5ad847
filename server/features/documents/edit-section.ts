import { and, eq } from 'drizzle-orm';
import type { editSection as endpoint } from '../../../shared/documents.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { sectionDraft } from '../../tables/documents.ts';
import { currentSection } from './current-section.ts';
import { presentSection } from './present.ts';
import { type DraftRow, listDrafts, lockWorkingVersion } from './queries.ts';
import { endOfSubtree, placeOfMoved } from './section-order.ts';
import { storeOrder } from './store-order.ts';
import { touchVersion } from './touch-version.ts';

/**
 * Changes number, heading, body or place of a section of the working version. Carries the version it is based on:
 * a stale edit is refused with the present text (R16). What stands under a moved section moves with it.
 */
export async function editSection(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, expected, record, unchanged } = context;
  const { procedureId, sectionKey } = params;
  const working = await lockWorkingVersion(tx, params);
  const sections = await listDrafts(tx, working);
  const before = currentSection(sections, sectionKey, expected);
  const { afterKey, ...words } = body;
  const place = afterKey === undefined ? null : move(sections, sectionKey, afterKey);
  const order = place?.order ?? sections.map(({ key }) => key);
  const after: DraftRow = {
    ...before,
    number: words.number === undefined ? before.number : words.number,
    heading: words.heading ?? before.heading,
    body: words.body ?? before.body,
    parentKey: place ? place.parentKey : before.parentKey,
    position: order.indexOf(sectionKey),
  };
  const changed = (['number', 'heading', 'body', 'parentKey', 'position'] as const).filter(
    (name) => before[name] !== after[name],
  );
  if (changed.length === 0) {
    unchanged();
    return present(before, sections);
  }
  after.version++;
  const { number, heading, body: text, parentKey, position, version } = after;
  await tx
    .update(sectionDraft)
    .set({ number, heading, body: text, parentKey, position, version })
    .where(and(eq(sectionDraft.procedureId, procedureId), eq(sectionDraft.id, before.id)));
  await storeOrder(tx, working, order);
  await touchVersion(tx, procedureId, working.id);
  const only = (row: DraftRow) => Object.fromEntries(changed.map((name) => [name, row[name]]));
  record({
    action: 'section.edit',
    subject: { type: 'section', id: before.id },
    before: only(before),
    after: only(after),
  });
  return present(
    after,
    sections.map((row) => (row.key === sectionKey ? after : row)),
  );
}

const present = (row: DraftRow, among: readonly DraftRow[]) =>
  presentSection({ ...row, plainText: toPlainText(row.body) }, among);

function move(sections: DraftRow[], key: string, afterKey: string | null) {
  const place = placeOfMoved(sections, key, afterKey);
  if (!place) {
    throw badInput(
      '/afterKey',
      'not_possible',
      i18n.t('Hinter diesen Abschnitt lässt er sich nicht verschieben. Bitte wählen Sie einen anderen.'),
    );
  }
  const keys = sections.map((section) => section.key);
  const from = keys.indexOf(key);
  const moved = keys.splice(from, endOfSubtree(sections, key) - from);
  keys.splice(place.at, 0, ...moved);
  return { order: keys, parentKey: place.parentKey };
}
