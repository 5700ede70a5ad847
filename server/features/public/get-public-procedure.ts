import { and, asc, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { getPublicProcedure as endpoint } from '../../../shared/public.ts';
import { closingOf, roundState } from '../../../shared/rounds.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { document, version } from '../../tables/documents.ts';
import { organisation } from '../../tables/organisations.ts';
import { deliberation, paper, participation } from '../../tables/procedures.ts';
import { round } from '../../tables/rounds.ts';
import { groupSeat, workingGroup } from '../../tables/working-group.ts';
import { getProcedureBySlug } from './queries.ts';

/** A procedure as everybody may see it: mandate, public deliberations (R12), participants, working group, rounds, released versions. */
export async function getPublicProcedure(
  { db, now }: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const found = await getProcedureBySlug(db, params.slug);
  return {
    ...found,
    deliberations: await listDeliberations(db, found.id),
    participants: await listParticipants(db, found.id),
    workingGroup: await findWorkingGroup(db, found.id),
    rounds: await listRounds(db, found.id, now),
    documents: await listDocuments(db, found.id),
  };
}

const listDeliberations = (db: Reader, procedureId: string) =>
  db
    .select({
      id: deliberation.id,
      body: deliberation.body,
      heldOn: deliberation.heldOn,
      public: deliberation.isPublic,
      capacity: deliberation.capacity,
      result: deliberation.result,
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
    .leftJoin(paper, and(eq(paper.procedureId, deliberation.procedureId), eq(paper.id, deliberation.paperId)))
    .where(eq(deliberation.procedureId, procedureId))
    .orderBy(asc(deliberation.heldOn), asc(deliberation.id));

const listParticipants = (db: Reader, procedureId: string) =>
  db
    .select({
      name: organisation.name,
      kind: organisation.kind,
      status: participation.status,
      capacity: participation.capacity,
    })
    .from(participation)
    .innerJoin(organisation, eq(organisation.id, participation.organisationId))
    .where(eq(participation.procedureId, procedureId))
    .orderBy(asc(organisation.name));

async function findWorkingGroup(db: Reader, procedureId: string) {
  const [group] = await db
    .select({ title: workingGroup.title, note: workingGroup.note })
    .from(workingGroup)
    .where(eq(workingGroup.procedureId, procedureId));
  if (!group) return null;
  const seats = await db
    .select({ function: groupSeat.function, organisationName: organisation.name, voting: groupSeat.isVoting })
    .from(groupSeat)
    .leftJoin(organisation, eq(organisation.id, groupSeat.organisationId))
    .where(eq(groupSeat.procedureId, procedureId))
    .orderBy(asc(groupSeat.place));
  return { ...group, seats };
}

async function listRounds(db: Reader, procedureId: string, now: Date) {
  const rows = await db
    .select({
      id: round.id,
      reference: round.reference,
      title: round.title,
      opensAt: round.opensAt,
      closesAt: round.closesAt,
      closedEarlyAt: round.closedEarlyAt,
      publishedAt: round.publishedAt,
      versionNumber: version.number,
    })
    .from(round)
    .innerJoin(version, and(eq(version.procedureId, round.procedureId), eq(version.id, round.versionId)))
    .where(eq(round.procedureId, procedureId))
    .orderBy(asc(round.number));
  return rows.map(({ closedEarlyAt, ...row }) => {
    const instants = { ...row, closedEarlyAt };
    return { ...row, closesAt: closingOf(instants), status: roundState(instants, now) };
  });
}

async function listDocuments(db: Reader, procedureId: string) {
  const rows = await db
    .select({
      document: { id: document.id, title: document.title, note: document.note },
      version: {
        id: version.id,
        documentId: version.documentId,
        number: version.number,
        status: version.status,
        frozenAt: version.frozenAt,
      },
    })
    .from(document)
    .innerJoin(version, and(eq(version.procedureId, document.procedureId), eq(version.documentId, document.id)))
    .where(eq(document.procedureId, procedureId))
    .orderBy(asc(document.createdAt), asc(document.id), asc(version.number));
  const documents = new Map<
    string,
    (typeof rows)[number]['document'] & { versions: (typeof rows)[number]['version'][] }
  >();
  for (const row of rows) {
    const known = documents.get(row.document.id) ?? { ...row.document, versions: [] };
    known.versions.push(row.version);
    documents.set(row.document.id, known);
  }
  return [...documents.values()];
}
