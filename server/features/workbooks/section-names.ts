import { sql } from 'drizzle-orm';
import type { Reader } from '../../platform/db.ts';
import { findSection, type KnownSection } from '../imports/index.ts';

/** The sections a proposal can name, each as its newest version calls it, in the order of the text. */
export async function listSectionNames(reader: Reader, procedureId: string): Promise<KnownSection[]> {
  const { rows } = await reader.execute<{ key: string; number: string | null; heading: string }>(sql`
    select key, number, heading from (
      select distinct on (s.key) s.key, s.number, s.heading, s.position, v.document_id
      from (
        select procedure_id, version_id, key, number, heading, position from section
        union all
        select procedure_id, version_id, key, number, heading, position from section_draft
      ) s
      join version v on v.procedure_id = s.procedure_id and v.id = s.version_id
      where s.procedure_id = ${procedureId}
      order by s.key, v.number desc
    ) newest
    order by document_id, position`);
  return rows.map((row) => ({ ...row, plainText: '' }));
}

/** What a cell says for a section: number and heading, or its key where those are another one's too. */
export function sectionCell(key: string | null, sections: readonly KnownSection[]): string {
  const section = sections.find((known) => known.key === key);
  if (!section) return key ?? '';
  const label = [section.number, section.heading].filter(Boolean).join(' ');
  const found = label === '' ? null : findSection(label, sections);
  return found !== null && found !== 'ambiguous' && found.key === section.key ? label : section.key;
}
