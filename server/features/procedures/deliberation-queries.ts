import { and, asc, eq, isNotNull, or } from 'drizzle-orm';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { deliberation, paper } from '../../tables/procedures.ts';

const select = (reader: Reader) =>
  reader
    .select({
      id: deliberation.id,
      body: deliberation.body,
      heldOn: deliberation.heldOn,
      public: deliberation.isPublic,
      releasedAt: deliberation.releasedAt,
      capacity: deliberation.capacity,
      result: deliberation.result,
      version: deliberation.version,
      paper: {
        reference: paper.reference,
        paperType: paper.paperType,
        title: paper.title,
        issuedOn: paper.issuedOn,
        department: paper.department,
        office: paper.office,
      },
    })
    .from(deliberation)
    .leftJoin(paper, and(eq(paper.procedureId, deliberation.procedureId), eq(paper.id, deliberation.paperId)));

type Row = Awaited<ReturnType<typeof select>>[number];

const present = ({ releasedAt, ...row }: Row) => ({ ...row, released: releasedAt !== null });

/** The Beratungsfolge by date; outside of staff only what is public or released (R12). */
export async function listDeliberations(caller: Pick<ReadContext, 'isStaff'>, reader: Reader, procedureId: string) {
  const isKnown = caller.isStaff ? undefined : or(deliberation.isPublic, isNotNull(deliberation.releasedAt));
  const rows = await select(reader)
    .where(and(eq(deliberation.procedureId, procedureId), isKnown))
    .orderBy(asc(deliberation.heldOn), asc(deliberation.id));
  return rows.map(present);
}

/** One deliberation as staff sees it; throws `not_found`. */
export async function getDeliberation(reader: Reader, procedureId: string, deliberationId: string) {
  const [found] = await select(reader).where(
    and(eq(deliberation.procedureId, procedureId), eq(deliberation.id, deliberationId)),
  );
  if (!found) throw notFound(i18n.t('Diese Beratung gibt es in diesem Verfahren nicht.'));
  return present(found);
}
