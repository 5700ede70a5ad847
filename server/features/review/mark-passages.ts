import { and, eq, isNull, max, sql } from 'drizzle-orm';
import type { PointKind } from '../../../shared/positions.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { insertRows, type NewRow } from '../../platform/insert-rows.ts';
import { section } from '../../tables/documents.ts';
import { point, pointSpan } from '../../tables/positions.ts';
import { indexPoints, refreshPointState } from '../positions/index.ts';
import type { Span } from './lock-text.ts';

/** Whose words are marked. */
interface Owner {
  procedureId: string;
  positionId: string;
  organisationId: string;
  roundId: string | null;
  /** What the point that is split disputes: its parts do so too. */
  disputesPointId?: string | null;
}

interface Marked {
  number: number;
  reference: string;
  parentId: string | null;
  kind: PointKind;
  sectionKey: string | null;
  spans: (Span & { textId: string })[];
}

/** Makes passages points of their own, each with its number and reference; the position is held. Returns their ids in order. */
export async function insertMarked(context: WriteContext, owner: Owner, marked: Marked[]): Promise<string[]> {
  const { tx, now, personId } = context;
  const { procedureId } = owner;
  const points = marked.map(
    ({ spans: _, ...fields }): NewRow<typeof point> => ({
      disputesPointId: null,
      ...owner,
      ...fields,
      id: newId(),
      origin: 'marked',
      quote: null,
      createdBy: personId,
      createdAt: now,
    }),
  );
  const spans = points.flatMap(({ id: pointId }, index) =>
    (marked[index]?.spans ?? []).map(
      ({ textId, start, end }): NewRow<typeof pointSpan> => ({
        procedureId,
        id: newId(),
        pointId,
        textId,
        start,
        end,
      }),
    ),
  );
  await insertRows(tx, point, points);
  await insertRows(tx, pointSpan, spans);
  const ids = points.map(({ id }) => id);
  await indexPoints(tx, procedureId, ids);
  await refreshPointState(tx, procedureId, ids);
  for (const [index, { id, reference, kind }] of points.entries()) {
    const passages = (marked[index]?.spans ?? []).map(({ textId, start, end }) => ({ textId, start, end }));
    context.record({ action: 'point.mark', subject: { type: 'point', id }, after: { reference, kind, passages } });
  }
  return ids;
}

/** References are never reused: numbers go on after those that were given, to points taken back too. The position is held meanwhile. */
export async function nextPointNumber(
  tx: Tx,
  procedureId: string,
  positionId: string,
  parentId: string | null = null,
): Promise<number> {
  const [last] = await tx
    .select({ number: max(point.number) })
    .from(point)
    .where(
      and(
        eq(point.procedureId, procedureId),
        eq(point.positionId, positionId),
        parentId === null ? isNull(point.parentId) : eq(point.parentId, parentId),
      ),
    );
  return (last?.number ?? 0) + 1;
}

/** Throws `malformed` for a section that stands in no frozen version. */
export async function mustBeSection(tx: Tx, procedureId: string, key: string): Promise<void> {
  const [found] = await tx
    .select({ one: sql`1` })
    .from(section)
    .where(and(eq(section.procedureId, procedureId), eq(section.key, key)))
    .limit(1);
  if (!found) throw badInput('/sectionKey', 'section_unknown', i18n.t('Diesen Abschnitt gibt es in keiner Fassung.'));
}
