import { and, eq } from 'drizzle-orm';
import type { importVersion as endpoint } from '../../../shared/documents.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { matchSections } from '../../../shared/text/match-sections.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId, newSectionKey } from '../../platform/ids.ts';
import { sectionDraft } from '../../tables/documents.ts';
import { inBatches } from './in-batches.ts';
import { presentVersion } from './present.ts';
import {
  type DraftRow,
  findPreviousVersion,
  getVersionById,
  listDrafts,
  listSections,
  lockWorkingVersionOf,
} from './queries.ts';
import { takeMarkdown } from './take-markdown.ts';
import { touchVersion } from './touch-version.ts';

/**
 * Takes a Markdown text as the working version. A section keeps its key where it continues one of the working version,
 * or one of the last frozen version that was taken out meanwhile, so that points and changes still find it.
 */
export async function importVersion(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, record, unchanged } = context;
  const { procedureId, documentId } = params;
  const parsed = takeMarkdown(body.markdown);
  if (parsed.length === 0)
    throw badInput('/markdown', 'empty', i18n.t('Der Text ist leer. Bitte wählen Sie eine andere Datei.'));
  const working = await lockWorkingVersionOf(tx, procedureId, documentId);
  const before = await listDrafts(tx, working);
  const previous = await findPreviousVersion(tx, working);
  const known = new Set(before.map(({ key }) => key));
  const retired = previous === null ? [] : (await listSections(tx, previous)).filter(({ key }) => !known.has(key));
  const keys = matchSections([...before, ...retired], parsed).map((key) => key ?? newSectionKey());

  const old = new Map(before.map((row) => [row.key, row]));
  const after = parsed.map(({ parent, kind, number, heading, body: text }, position): DraftRow => {
    const key = keys[position] ?? newSectionKey();
    const parentKey = parent === null ? null : (keys[parent] ?? null);
    const row = {
      procedureId,
      id: newId(),
      versionId: working.id,
      key,
      parentKey,
      kind,
      number,
      heading,
      body: text,
      position,
      version: 1,
    };
    const earlier = old.get(key);
    return earlier ? { ...row, id: earlier.id, version: earlier.version + (isSame(earlier, row) ? 0 : 1) } : row;
  });
  const isUnchanged = after.length === before.length && after.every((row) => old.get(row.key)?.version === row.version);
  if (isUnchanged) unchanged();
  else {
    await tx
      .delete(sectionDraft)
      .where(and(eq(sectionDraft.procedureId, procedureId), eq(sectionDraft.versionId, working.id)));
    await inBatches(after, (rows) => tx.insert(sectionDraft).values(rows));
    await touchVersion(tx, procedureId, working.id);
    const continued = after.filter(({ key }) => known.has(key)).length;
    record({
      action: 'version.import',
      subject: { type: 'version', id: working.id },
      before: { sections: before.length },
      after: { sections: after.length, continued },
    });
  }
  const present = await getVersionById(tx, procedureId, working.id, true);
  return presentVersion(context, present, await listSections(tx, present));
}

const isSame = (one: DraftRow, other: DraftRow): boolean =>
  (['parentKey', 'kind', 'number', 'heading', 'body', 'position'] as const).every((name) => one[name] === other[name]);
