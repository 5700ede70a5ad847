import { and, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { insertRows } from '../../platform/insert-rows.ts';
import { draft, draftPoint } from '../../tables/drafts.ts';
import { importSource } from '../../tables/imports.ts';
import { point, position } from '../../tables/positions.ts';
import type { Entry, PlannedPosition } from './plan.ts';

export interface KnownSource {
  contentHash: string;
  positionId: string;
  /** Whether the position is still a draft that can be added to. */
  isDraft: boolean;
}

/** Where ids at a source are counted: a round, or what came before any. */
export interface Scope {
  procedureId: string;
  roundId: string | null;
}

/** Lets one import of a scope after the other look and write, so that two of the same file at once add nothing twice (R15). */
export const holdScope = (tx: Tx, { procedureId, roundId }: Scope) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${procedureId} ${roundId}`}, 0))`);

export const keyOfSource = (organisationId: string, kind: string, sourceId: string): string =>
  JSON.stringify([organisationId, kind, sourceId]);

/** What is taken in already and still there: what was thrown away with its draft can be taken in again. */
export async function findKnown(
  { tx }: Pick<WriteContext, 'tx'>,
  scope: Scope,
  positions: readonly PlannedPosition[],
): Promise<Map<string, KnownSource>> {
  const sourceIds = positions.flatMap(({ entries }) => entries.map(({ sourceId }) => sourceId));
  if (sourceIds.length === 0) return new Map();
  const rows = await tx
    .select({ source: importSource, draftId: draft.id })
    .from(importSource)
    .leftJoin(draft, and(eq(draft.procedureId, importSource.procedureId), eq(draft.id, importSource.positionId)))
    .where(and(ofScope(scope), inArray(importSource.sourceId, sourceIds), isThere(tx)));
  return new Map(
    rows.map(({ source, draftId }) => [
      keyOfSource(source.organisationId, source.kind, source.sourceId),
      { contentHash: source.contentHash, positionId: source.positionId, isDraft: draftId !== null },
    ]),
  );
}

const ofScope = ({ procedureId, roundId }: Scope) =>
  and(
    eq(importSource.procedureId, procedureId),
    roundId === null ? isNull(importSource.roundId) : eq(importSource.roundId, roundId),
  );

/** Of a text its position, of a point the point itself; both keep their ids when they are handed in. */
const isThere = (tx: Tx) => {
  const one = tx.select({ one: sql`1` });
  const ofPosition = (table: typeof draft | typeof position) =>
    exists(
      tx
        .select({ one: sql`1` })
        .from(table)
        .where(and(eq(table.procedureId, importSource.procedureId), eq(table.id, importSource.positionId))),
    );
  const ofPoint = (table: typeof draftPoint | typeof point) =>
    exists(
      one.from(table).where(and(eq(table.procedureId, importSource.procedureId), eq(table.id, importSource.pointId))),
    );
  return or(
    and(isNull(importSource.pointId), or(ofPosition(draft), ofPosition(position))),
    ofPoint(draftPoint),
    ofPoint(point),
  );
};

/** Remembers what was taken in, in place of what had the same id and was thrown away. */
export async function keepSources(
  { tx, now, personId }: WriteContext,
  scope: Scope,
  { organisationId, positionId }: { organisationId: string; positionId: string },
  taken: { entry: Entry; pointId: string | null }[],
): Promise<void> {
  for (const kind of ['text', 'point'] as const) {
    const sourceIds = taken.flatMap(({ entry }) => (entry.item.kind === kind ? [entry.sourceId] : []));
    if (sourceIds.length === 0) continue;
    const ofSource = and(eq(importSource.organisationId, organisationId), eq(importSource.kind, kind));
    await tx.delete(importSource).where(and(ofScope(scope), ofSource, inArray(importSource.sourceId, sourceIds)));
  }
  await insertRows(
    tx,
    importSource,
    taken.map(({ entry, pointId }) => ({
      ...scope,
      id: newId(),
      organisationId,
      kind: entry.item.kind,
      sourceId: entry.sourceId,
      contentHash: entry.contentHash,
      positionId,
      pointId,
      importedAt: now,
      importedBy: personId,
    })),
  );
}
