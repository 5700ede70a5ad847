import { and, eq, gt, lt, max, sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { markPoint as endpoint, Point } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { badInput, ruleBroken } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { section } from '../../tables/documents.ts';
import { point, pointSpan } from '../../tables/positions.ts';
import { indexPoints, refreshPointState } from '../positions/index.ts';
import { getPoint } from './get-point.ts';
import { lockText, type Span, wordsAt } from './lock-text.ts';

/**
 * Makes a passage of a handed-in text a point of its own, with the next number of its position. The text stays as it is:
 * a point is a span of it (R1). A word belongs to one point only, and a point says something (R3).
 */
export async function markPoint(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Point> {
  const { tx, now, personId } = context;
  const { procedureId } = params;
  const { start, end, kind, sectionKey } = body;
  const text = await lockText(tx, procedureId, params.textId);
  if (!/\p{L}/u.test(wordsAt(text.body, body))) {
    throw ruleBroken('R3', i18n.t('Die Stelle enthält kein Wort. Bitte markieren Sie den Satz, um den es geht.'));
  }
  await mustBeFree(tx, procedureId, text.id, body);
  if (sectionKey !== null) await mustBeSection(tx, procedureId, sectionKey);
  const { positionId, organisationId, roundId } = text;
  const number = await nextPointNumber(tx, procedureId, positionId);
  const reference = `${text.positionReference}.${number}`;
  const id = newId();
  await tx.insert(point).values({
    procedureId,
    id,
    positionId,
    roundId,
    organisationId,
    reference,
    number,
    origin: 'marked',
    kind,
    sectionKey,
    quote: null,
    createdBy: personId,
    createdAt: now,
  });
  await tx.insert(pointSpan).values({ procedureId, id: newId(), pointId: id, textId: text.id, start, end });
  await indexPoints(tx, procedureId, [id]);
  await refreshPointState(tx, procedureId, [id]);
  context.record({
    action: 'point.mark',
    subject: { type: 'point', id },
    after: { reference, textId: text.id, start, end, kind },
  });
  return getPoint(tx, context, { params: { procedureId, pointId: id } });
}

/** Throws `rule_broken` naming the point that already has words of this passage. */
export async function mustBeFree(tx: Tx, procedureId: string, textId: string, { start, end }: Span): Promise<void> {
  const [taken] = await tx
    .select({ reference: point.reference })
    .from(pointSpan)
    .innerJoin(point, and(eq(point.procedureId, pointSpan.procedureId), eq(point.id, pointSpan.pointId)))
    .where(
      and(
        eq(pointSpan.procedureId, procedureId),
        eq(pointSpan.textId, textId),
        lt(pointSpan.start, end),
        gt(pointSpan.end, start),
      ),
    )
    .limit(1);
  if (!taken) return;
  throw ruleBroken(
    'R3',
    i18n.t('Ein Teil dieser Stelle gehört schon zu {point}. Bitte markieren Sie nur, was noch frei ist.', {
      point: taken.reference,
    }),
  );
}

async function mustBeSection(tx: Tx, procedureId: string, key: string): Promise<void> {
  const [found] = await tx
    .select({ one: sql`1` })
    .from(section)
    .where(and(eq(section.procedureId, procedureId), eq(section.key, key)))
    .limit(1);
  if (!found) throw badInput('/sectionKey', 'section_unknown', i18n.t('Diesen Abschnitt gibt es in keiner Fassung.'));
}

/** References are never reused: numbers go on after those that were handed in. The position is held meanwhile. */
async function nextPointNumber(tx: Tx, procedureId: string, positionId: string): Promise<number> {
  const [last] = await tx
    .select({ number: max(point.number) })
    .from(point)
    .where(and(eq(point.procedureId, procedureId), eq(point.positionId, positionId)));
  return (last?.number ?? 0) + 1;
}
