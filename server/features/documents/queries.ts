import { and, asc, desc, eq, gte, isNotNull, isNull, lt, ne, type SQL } from 'drizzle-orm';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import type { Reader, Tx } from '../../platform/db.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { document, section, sectionDraft, textSource, unit, version } from '../../tables/documents.ts';

export type VersionRow = typeof version.$inferSelect;
export type DocumentRow = typeof document.$inferSelect;
export type DraftRow = typeof sectionDraft.$inferSelect;

/** A section of any version: of a frozen one as it is stored, of the working one with its plain text made now. */
export type SectionRow = Omit<DraftRow, 'procedureId' | 'versionId'> & { plainText: string };

/** A version by the numbers of its path. */
export interface VersionPath {
  procedureId: string;
  documentId: string;
  number: number;
}

/** A GET by an organisation sees released versions only: the scope of every query here. */
export const visibleTo = (isStaff: boolean): SQL | undefined => (isStaff ? undefined : isNotNull(version.releasedAt));

/** Documents of a procedure with the versions the caller may read, oldest first; none without such a version. */
export async function listDocumentRows(reader: Reader, procedureId: string, isStaff: boolean) {
  const rows = await reader
    .select({ document, version })
    .from(document)
    .innerJoin(version, and(eq(version.procedureId, document.procedureId), eq(version.documentId, document.id)))
    .where(and(eq(document.procedureId, procedureId), visibleTo(isStaff)))
    .orderBy(asc(document.createdAt), asc(document.id), asc(version.number));
  const documents = new Map<string, { document: DocumentRow; versions: VersionRow[] }>();
  for (const row of rows) {
    const known = documents.get(row.document.id) ?? { document: row.document, versions: [] };
    known.versions.push(row.version);
    documents.set(row.document.id, known);
  }
  return [...documents.values()];
}

/** A document; throws `not_found`. */
export async function getDocument(reader: Reader, procedureId: string, documentId: string): Promise<DocumentRow> {
  const [found] = await reader
    .select()
    .from(document)
    .where(and(eq(document.procedureId, procedureId), eq(document.id, documentId)));
  if (!found) throw notFound(i18n.t('Dieses Dokument gibt es nicht.'));
  return found;
}

const noVersion = () => notFound(i18n.t('Diese Fassung gibt es nicht, oder sie ist noch nicht freigegeben.'));

/** A version by its number; throws `not_found`, for organisations also while it is not released. */
export async function getVersionRow(reader: Reader, path: VersionPath, isStaff: boolean): Promise<VersionRow> {
  const [found] = await reader
    .select()
    .from(version)
    .where(and(ofPath(path), visibleTo(isStaff)));
  if (!found) throw noVersion();
  return found;
}

/** A version by its id; throws `not_found`, for organisations also while it is not released. */
export async function getVersionById(reader: Reader, procedureId: string, id: string, isStaff: boolean) {
  const [found] = await reader
    .select()
    .from(version)
    .where(and(eq(version.procedureId, procedureId), eq(version.id, id), visibleTo(isStaff)));
  if (!found) throw noVersion();
  return found;
}

/** Locks a working version by number, or by id; throws `not_found`, or `wrong_state` when it is frozen. */
export async function lockWorkingVersion(tx: Tx, at: VersionPath | { procedureId: string; versionId: string }) {
  const where =
    'versionId' in at ? and(eq(version.procedureId, at.procedureId), eq(version.id, at.versionId)) : ofPath(at);
  const [found] = await tx.select().from(version).where(where).for('update');
  if (!found) throw noVersion();
  if (found.status === 'working') return found;
  throw wrongState(
    i18n.t(
      'Fassung {number} ist eingefroren und ändert sich nicht mehr. Bitte arbeiten Sie in der Arbeitsfassung weiter.',
      {
        number: found.number,
      },
    ),
  );
}

/** Locks the working version of a document, of which there is always exactly one; throws `not_found`. */
export async function lockWorkingVersionOf(tx: Tx, procedureId: string, documentId: string): Promise<VersionRow> {
  const [found] = await tx
    .select()
    .from(version)
    .where(and(eq(version.procedureId, procedureId), eq(version.documentId, documentId), eq(version.status, 'working')))
    .for('update');
  if (!found) throw notFound(i18n.t('Dieses Dokument gibt es nicht.'));
  return found;
}

const ofPath = ({ procedureId, documentId, number }: VersionPath) =>
  and(eq(version.procedureId, procedureId), eq(version.documentId, documentId), eq(version.number, number));

/** The newest frozen version before this one, or null: what changes are judged against (R7). */
export async function findPreviousVersion(reader: Reader, of: VersionRow): Promise<VersionRow | null> {
  const [found] = await reader
    .select()
    .from(version)
    .where(
      and(
        eq(version.procedureId, of.procedureId),
        eq(version.documentId, of.documentId),
        lt(version.number, of.number),
        ne(version.status, 'working'),
      ),
    )
    .orderBy(desc(version.number))
    .limit(1);
  return found ?? null;
}

/** Sections of a version in document order. */
export async function listSections(reader: Reader, of: VersionRow): Promise<SectionRow[]> {
  if (of.status === 'working') {
    const rows = await listDrafts(reader, of);
    return rows.map((row) => ({ ...row, plainText: toPlainText(row.body) }));
  }
  const rows = await reader
    .select()
    .from(section)
    .where(and(eq(section.procedureId, of.procedureId), eq(section.versionId, of.id)))
    .orderBy(asc(section.position));
  return rows.map((row) => ({ ...row, version: 1 }));
}

/** One section of a version, or null. */
export async function findSection(reader: Reader, of: VersionRow, key: string): Promise<SectionRow | null> {
  if (of.status === 'working') {
    const [row] = await reader
      .select()
      .from(sectionDraft)
      .where(
        and(eq(sectionDraft.procedureId, of.procedureId), eq(sectionDraft.versionId, of.id), eq(sectionDraft.key, key)),
      );
    return row ? { ...row, plainText: toPlainText(row.body) } : null;
  }
  const [row] = await reader
    .select()
    .from(section)
    .where(and(eq(section.procedureId, of.procedureId), eq(section.versionId, of.id), eq(section.key, key)));
  return row ? { ...row, version: 1 } : null;
}

/** Sections of the working version as they are stored. */
export const listDrafts = (reader: Reader, of: VersionRow): Promise<DraftRow[]> =>
  reader
    .select()
    .from(sectionDraft)
    .where(and(eq(sectionDraft.procedureId, of.procedureId), eq(sectionDraft.versionId, of.id)))
    .orderBy(asc(sectionDraft.position));

/** Stored units of a frozen version in document order. */
export const listUnits = (reader: Reader, of: VersionRow) =>
  reader
    .select()
    .from(unit)
    .where(and(eq(unit.procedureId, of.procedureId), eq(unit.versionId, of.id)))
    .orderBy(asc(unit.position));

/** Stated sources of a version, oldest first. */
export const listSourceRows = (reader: Reader, of: VersionRow) =>
  reader
    .select()
    .from(textSource)
    .where(and(eq(textSource.procedureId, of.procedureId), eq(textSource.versionId, of.id)))
    .orderBy(asc(textSource.id));

/** Locks a document: what decides over the release of its versions is judged one act after the other. */
export async function lockDocument(tx: Tx, procedureId: string, documentId: string): Promise<void> {
  await tx
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.procedureId, procedureId), eq(document.id, documentId)))
    .for('no key update');
}

/** Frozen versions of a document that nobody outside may read yet, from a number on. */
export const listUnreleased = (reader: Reader, procedureId: string, documentId: string, fromNumber: number) =>
  reader
    .select({ id: version.id, number: version.number })
    .from(version)
    .where(
      and(
        eq(version.procedureId, procedureId),
        eq(version.documentId, documentId),
        gte(version.number, fromNumber),
        ne(version.status, 'working'),
        isNull(version.releasedAt),
      ),
    )
    .orderBy(asc(version.number));
