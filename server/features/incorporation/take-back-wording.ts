import { and, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { takeBackWording as endpoint } from '../../../shared/incorporation.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { undoEdit } from '../../../shared/text/text-edit.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { incorporation, takeOver } from '../../tables/incorporation.ts';
import {
  currentSection,
  listSections,
  lockWorkingVersion,
  presentSection,
  rewriteSection,
} from '../documents/index.ts';
import { stands } from './list-promises.ts';
import { linkChange, unlinkChange } from './store-link.ts';

/**
 * Undoes a take-over while its version is in work: the words that stood there come back, its links go, and links that it replaced come
 * back where their words stand again. What was written elsewhere in the section since then stays. Refused once the words no longer
 * stand as they were put in: nothing is taken out by a guess.
 */
export async function takeBackWording(
  context: WriteContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, expected } = context;
  const { procedureId, takeOverId } = params;
  const isThis = and(eq(takeOver.procedureId, procedureId), eq(takeOver.id, takeOverId));
  const [known] = await tx.select({ versionId: takeOver.versionId }).from(takeOver).where(isThis);
  if (!known) throw noTakeOver();
  const working = await lockWorkingVersion(tx, { procedureId, versionId: known.versionId });
  const [found] = await tx.select().from(takeOver).where(isThis);
  const links = await tx
    .select()
    .from(incorporation)
    .where(and(eq(incorporation.procedureId, procedureId), eq(incorporation.takeOverId, takeOverId)));
  if (!found || links.length === 0) throw noTakeOver();
  const sections = await listSections(tx, working);
  const section = currentSection(sections, found.sectionKey, expected);
  const text = undoEdit(section.body, found.edit);
  if (text === null) {
    throw wrongState(
      i18n.t(
        'Der übernommene Wortlaut steht nicht mehr so im Text, wie er eingesetzt wurde. Bitte ändern Sie den Text selbst und lösen Sie die Verknüpfung.',
      ),
      presentSection(section, sections),
    );
  }
  for (const link of links) await unlinkChange(context, link);
  await tx.delete(takeOver).where(isThis);
  const place = { procedureId, versionId: working.id, sectionKey: section.key };
  const after = [{ ...section, body: text, plainText: toPlainText(text) }];
  for (const link of found.replaced) {
    if (stands({ ...link, sectionKey: section.key }, after)) await linkChange(context, { ...link, ...place });
  }
  return presentSection(await rewriteSection(context, working, section, text), sections);
}

const noTakeOver = () => notFound(i18n.t('Diese Übernahme gibt es nicht, oder sie wurde schon zurückgenommen.'));
