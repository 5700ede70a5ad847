import { and, eq } from 'drizzle-orm';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import type { WriteContext } from '../../platform/context.ts';
import { sectionDraft } from '../../tables/documents.ts';
import type { SectionRow, VersionRow } from './queries.ts';
import { touchVersion } from './touch-version.ts';

/** Gives a section of the locked working version another text. The bare write: whoever calls it has judged what was read (R16). */
export async function rewriteSection(
  { tx, record }: Pick<WriteContext, 'tx' | 'record'>,
  { procedureId, id }: VersionRow,
  section: SectionRow,
  body: string,
): Promise<SectionRow> {
  const version = section.version + 1;
  await tx
    .update(sectionDraft)
    .set({ body, version })
    .where(and(eq(sectionDraft.procedureId, procedureId), eq(sectionDraft.id, section.id)));
  await touchVersion(tx, procedureId, id);
  record({
    action: 'section.edit',
    subject: { type: 'section', id: section.id },
    before: { body: section.body },
    after: { body },
  });
  return { ...section, body, plainText: toPlainText(body), version };
}
