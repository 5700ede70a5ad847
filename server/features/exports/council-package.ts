import { createHash } from 'node:crypto';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import { type Audience, type downloadCouncilPackage as endpoint, exportLimits } from '../../../shared/exports.ts';
import type { ReadContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import type { PackedFile } from '../../platform/files/zip.ts';
import { i18n, say } from '../../platform/i18n.ts';
import type { WantedForm, Written } from '../../platform/mount-pieces.ts';
import { version } from '../../tables/documents.ts';
import { getVersionById, type VersionRow } from '../documents/index.ts';
import { getDeliberation } from '../procedures/index.ts';
import { makeConcept } from './concept.ts';
import { coverOf } from './cover.ts';
import { makeDispositionTable } from './disposition-table.ts';
import { makeEndorsements } from './endorsements.ts';
import { makeInvolvement } from './involvement.ts';
import { writeConcept } from './write-concept.ts';
import { writeExport } from './write-export.ts';

type Format = NonNullable<WantedForm['format']>;

/** A file of the package before it is written. */
interface Part {
  /** Its place, by which the names sort. */
  place: number;
  write: () => Promise<Written>;
}

/**
 * Everything a body needs to decide, in one archive: paper, concept, decisions on every point, endorsements and involvement, with the
 * checksum of each file. What is put before a public deliberation is public: then nothing stands in it that is not published (R11, R12).
 * Throws `wrong_state` where no version is agreed and none is named.
 */
export async function packForCouncil(context: ReadContext, { params, query }: Input<typeof endpoint>) {
  const { db, language } = context;
  const { procedureId, deliberationId } = params;
  const deliberation = await getDeliberation(db, procedureId, deliberationId);
  const audience: Audience = deliberation.public ? 'public' : 'office';
  const row = await findVersion(context, procedureId, query.versionId, deliberation.public);
  const decisions = await makeDispositionTable(context, {
    params: { procedureId },
    query: { by: 'section', audience },
    body: undefined,
  });
  const concept = await makeConcept(context, {
    params: { procedureId },
    query: { versionId: row.id, provenance: false, audience },
    body: undefined,
  });
  const endorsements = await makeEndorsements(context, row, audience);
  const involvement = await makeInvolvement(context, { params: { procedureId }, query: {}, body: undefined });
  const form = (format: Format): WantedForm => ({ format, isForSpreadsheet: false });
  const table = (place: number, made: typeof decisions | typeof endorsements | typeof involvement, formats: Format[]) =>
    formats.map((format): Part => ({ place, write: () => writeExport(made, language, form(format)) }));
  const isShort = decisions.points <= exportLimits.pdf;
  const parts: Part[] = [
    { place: 1, write: () => coverOf(context, deliberation, concept) },
    ...(['pdf', 'docx'] as const).map((format) => ({
      place: 2,
      write: () => writeConcept(concept, language, form(format)),
    })),
    ...table(3, decisions, isShort ? ['pdf', 'docx', 'csv'] : ['docx', 'csv']),
    ...table(4, endorsements, ['pdf', 'csv']),
    ...table(5, involvement, ['pdf', 'csv']),
  ];
  const title = say(i18n.t('Unterlagen {body} {day}', { body: deliberation.body, day: deliberation.heldOn }), language);
  return { name: `${title}.zip`, files: withChecksums(parts) };
}

/** The version that is put before the body: the one named, else the newest that is agreed or resolved. */
async function findVersion(
  { db }: ReadContext,
  procedureId: string,
  versionId: string | undefined,
  isPublic: boolean,
): Promise<VersionRow> {
  if (versionId !== undefined) return getVersionById(db, procedureId, versionId, !isPublic);
  const [agreed] = await db
    .select({ id: version.id })
    .from(version)
    .where(and(eq(version.procedureId, procedureId), inArray(version.status, ['agreed', 'resolved'])))
    .orderBy(desc(version.frozenAt))
    .limit(1);
  if (!agreed) {
    throw wrongState(i18n.t('Noch ist keine Fassung abgestimmt. Bitte nennen Sie die Fassung, über die beraten wird.'));
  }
  return getVersionById(db, procedureId, agreed.id, true);
}

/** The files one after the other, and at the end their SHA-256 as `sha256sum -c` reads them. */
async function* withChecksums(parts: Part[]): AsyncGenerator<PackedFile> {
  const sums: string[] = [];
  for (const { place, write } of parts) {
    const { name, content } = await write();
    const numbered = `${place} ${name.replaceAll('/', '-')}`;
    const hash = createHash('sha256');
    yield { name: numbered, content: hashed(content, hash) };
    sums.push(`${hash.digest('hex')}  ${numbered}\n`);
  }
  yield { name: 'SHA256SUMS', content: Buffer.from(sums.join('')) };
}

async function* hashed(content: Written['content'], hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const piece of Buffer.isBuffer(content) ? [content] : content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    hash.update(bytes);
    yield bytes;
  }
}
