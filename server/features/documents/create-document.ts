import type { createDocument as endpoint } from '../../../shared/documents.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId, newSectionKey } from '../../platform/ids.ts';
import { document, sectionDraft, version } from '../../tables/documents.ts';
import { inBatches } from './in-batches.ts';
import { presentDocument } from './present.ts';
import { takeMarkdown } from './take-markdown.ts';

/** Creates a document with its first working version, cut into sections if a Markdown text comes along. */
export async function createDocument(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, record } = context;
  const { procedureId } = params;
  const parsed = takeMarkdown(body.markdown);
  const row = { procedureId, id: newId(), title: body.title, note: body.note, version: 1, createdAt: now };
  await tx.insert(document).values(row);
  const [working] = await tx
    .insert(version)
    .values({
      procedureId,
      id: newId(),
      documentId: row.id,
      number: 1,
      status: 'working',
      contentVersion: 1,
      createdAt: now,
    })
    .returning();
  if (!working) throw new Error('The first version was not created.');
  const keys = parsed.map(() => newSectionKey());
  const sections = parsed.map(({ parent, kind, number, heading, body: text }, position) => ({
    procedureId,
    id: newId(),
    versionId: working.id,
    key: keys[position] ?? '',
    parentKey: parent === null ? null : (keys[parent] ?? null),
    kind,
    number,
    heading,
    body: text,
    position,
    version: 1,
  }));
  await inBatches(sections, (rows) => tx.insert(sectionDraft).values(rows));
  record({
    action: 'document.create',
    subject: { type: 'document', id: row.id },
    after: { title: row.title, sections: sections.length },
  });
  return presentDocument(context, row, [working]);
}
