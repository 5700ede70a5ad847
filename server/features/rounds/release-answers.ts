import type { Tx } from '../../platform/db.ts';
import { listUnreleased, lockDocument, releaseVersion } from '../documents/index.ts';
import { listRoundsOfDocument } from './queries.ts';

/**
 * Releases the frozen versions that answer published rounds of a document, as soon as no round of it that has begun is unpublished
 * (R11). Answers the ids of the versions released now.
 */
export async function releaseAnswers(tx: Tx, procedureId: string, documentId: string, now: Date): Promise<string[]> {
  await lockDocument(tx, procedureId, documentId);
  const begun = (await listRoundsOfDocument(tx, procedureId, documentId)).filter(({ opensAt }) => opensAt <= now);
  if (begun.length === 0 || begun.some(({ publishedAt }) => publishedAt === null)) return [];
  const first = Math.min(...begun.map(({ versionNumber }) => versionNumber));
  const versions = await listUnreleased(tx, procedureId, documentId, first + 1);
  for (const { id } of versions) await releaseVersion(tx, procedureId, id, now);
  return versions.map(({ id }) => id);
}
