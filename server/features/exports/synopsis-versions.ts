import { sql } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { getVersionById, listSections, type SectionRow, type VersionRow } from '../documents/index.ts';
import type { Reach } from './reach.ts';

export interface SynopsisVersions {
  from: VersionRow | null;
  to: VersionRow | null;
  /** Sections of both texts in the order of the new one; one that is gone stands where it stood. */
  sections: { key: string; label: string; before: string; after: string }[];
}

interface Asked {
  procedureId: string;
  fromVersionId?: string | undefined;
  toVersionId?: string | undefined;
}

/** The text that was consulted and what it became; each null where there is none yet. Outside only released ones (R11). */
export async function findVersions(reader: Reader, asked: Asked, { isOffice }: Reach): Promise<SynopsisVersions> {
  const { procedureId } = asked;
  const version = async (id: string | null) => (id === null ? null : getVersionById(reader, procedureId, id, isOffice));
  const from = await version(asked.fromVersionId ?? (await consulted(reader, procedureId, isOffice)));
  const to = await version(asked.toVersionId ?? (from && (await newestAfter(reader, from, isOffice))));
  return { from, to, sections: aligned(await textOf(reader, from), await textOf(reader, to)) };
}

const textOf = async (reader: Reader, row: VersionRow | null): Promise<SectionRow[]> =>
  row === null ? [] : listSections(reader, row);

async function consulted(reader: Reader, procedureId: string, isOffice: boolean): Promise<string | null> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select r.version_id as id from round r
    join version v on v.procedure_id = r.procedure_id and v.id = r.version_id
    where r.procedure_id = ${procedureId}
      ${isOffice ? sql`` : sql`and r.published_at is not null and v.released_at is not null`}
    order by r.number desc limit 1`);
  return rows[0]?.id ?? null;
}

async function newestAfter(reader: Reader, from: VersionRow, isOffice: boolean): Promise<string | null> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select id from version
    where procedure_id = ${from.procedureId} and document_id = ${from.documentId} and number > ${from.number}
      ${isOffice ? sql`` : sql`and released_at is not null`}
    order by number desc limit 1`);
  return rows[0]?.id ?? null;
}

function aligned(before: SectionRow[], after: SectionRow[]): SynopsisVersions['sections'] {
  const old = new Map(before.map((section) => [section.key, section]));
  const kept = new Set(after.map(({ key }) => key));
  const order: SectionRow[] = [...after];
  for (const [index, section] of before.entries()) {
    if (kept.has(section.key)) continue;
    const neighbour = before[index - 1]?.key;
    order.splice(order.findIndex(({ key }) => key === neighbour) + 1, 0, section);
  }
  return order.map((section) => ({
    key: section.key,
    label: [section.number, section.heading].filter(Boolean).join(' '),
    before: old.get(section.key)?.plainText ?? '',
    after: kept.has(section.key) ? section.plainText : '',
  }));
}
