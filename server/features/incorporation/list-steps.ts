import { and, eq, inArray, isNotNull, lte, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '../../platform/db.ts';
import { textSource, unit, version } from '../../tables/documents.ts';
import { incorporation, unitOrigin } from '../../tables/incorporation.ts';
import type { VersionRow } from '../documents/index.ts';

/** Predecessors of every unit in the frozen versions of a document up to one of them. */
export async function listPredecessors(reader: Reader, of: VersionRow): Promise<Map<string, string[]>> {
  const rows = await reader
    .select({ unitId: unitOrigin.unitId, predecessorId: unitOrigin.predecessorId })
    .from(unitOrigin)
    .innerJoin(unit, and(eq(unit.procedureId, unitOrigin.procedureId), eq(unit.id, unitOrigin.unitId)))
    .where(
      and(
        eq(unitOrigin.procedureId, of.procedureId),
        inArray(unit.versionId, versionsUpTo(reader, of)),
        isNotNull(unitOrigin.predecessorId),
      ),
    );
  const predecessors = new Map<string, string[]>();
  for (const { unitId, predecessorId } of rows) {
    if (predecessorId === null) continue;
    const known = predecessors.get(unitId);
    if (known) known.push(predecessorId);
    else predecessors.set(unitId, [predecessorId]);
  }
  return predecessors;
}

/** Every change of a unit with its reason, in the frozen versions of a document up to one of them. */
export type Step = Awaited<ReturnType<typeof listSteps>>[number];

/** The changes that have a reason, each with the words before and after; one row for each predecessor. */
export function listSteps(reader: Reader, of: VersionRow) {
  const earlier = alias(unit, 'earlier');
  return reader
    .select({
      unitId: unitOrigin.unitId,
      origin: unit.origin,
      after: unit.text,
      before: earlier.text,
      beforePosition: earlier.position,
      versionNumber: version.number,
      incorporationId: unitOrigin.incorporationId,
      note: incorporation.note,
      sourceId: unitOrigin.sourceId,
      sourceKind: textSource.kind,
      sourceNote: textSource.note,
    })
    .from(unitOrigin)
    .innerJoin(unit, and(eq(unit.procedureId, unitOrigin.procedureId), eq(unit.id, unitOrigin.unitId)))
    .innerJoin(version, and(eq(version.procedureId, unit.procedureId), eq(version.id, unit.versionId)))
    .leftJoin(earlier, and(eq(earlier.procedureId, unitOrigin.procedureId), eq(earlier.id, unitOrigin.predecessorId)))
    .leftJoin(
      incorporation,
      and(eq(incorporation.procedureId, unitOrigin.procedureId), eq(incorporation.id, unitOrigin.incorporationId)),
    )
    .leftJoin(
      textSource,
      and(eq(textSource.procedureId, unitOrigin.procedureId), eq(textSource.id, unitOrigin.sourceId)),
    )
    .where(
      and(
        eq(unitOrigin.procedureId, of.procedureId),
        inArray(unit.versionId, versionsUpTo(reader, of)),
        or(isNotNull(unitOrigin.incorporationId), isNotNull(unitOrigin.sourceId)),
      ),
    )
    .orderBy(unitOrigin.unitId, earlier.position);
}

const versionsUpTo = (reader: Reader, { procedureId, documentId, number }: VersionRow) =>
  reader
    .select({ id: version.id })
    .from(version)
    .where(
      and(
        eq(version.procedureId, procedureId),
        eq(version.documentId, documentId),
        lte(version.number, number),
        ne(version.status, 'working'),
      ),
    );
