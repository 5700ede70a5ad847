import { and, eq, gt, inArray, isNull, lt, not } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { markPoint as endpoint, Point } from '../../../shared/review.ts';
import type { markPoints as severalEndpoint } from '../../../shared/splitting.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { ruleBroken } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { point, pointSpan } from '../../tables/positions.ts';
import { retiredInSql } from '../positions/index.ts';
import { getPoint } from './get-point.ts';
import { lockText, type Span, wordsAt } from './lock-text.ts';
import { insertMarked, mustBeSection, nextPointNumber } from './mark-passages.ts';
import { requireOpened } from './open-text.ts';
import { getText } from './text-queries.ts';

type Passage = Input<typeof endpoint>['body'];

/**
 * Makes a passage of a handed-in text a point of its own, with the next number of its position. The text stays as it is:
 * a point is a span of it (R1). A word belongs to one point only, and a point says something (R3).
 */
export async function markPoint(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<Point> {
  const { procedureId, textId } = params;
  const text = await lockText(context.tx, procedureId, textId);
  const [pointId = ''] = await mark(context, procedureId, text, [body]);
  return getPoint(context.tx, context, { params: { procedureId, pointId } });
}

/**
 * The same for several passages, all or none: proposals for cuts that were read. A text of 20 words or more must have been opened by
 * whoever confirms them (R3).
 */
export async function markPoints(
  context: WriteContext,
  { params, body }: Input<typeof severalEndpoint>,
): Promise<Output<typeof severalEndpoint>> {
  const { tx } = context;
  const { procedureId, textId } = params;
  const text = await lockText(tx, procedureId, textId);
  await requireOpened(context, procedureId, [textId]);
  await mark(context, procedureId, text, body.points);
  return getText(tx, context, procedureId, textId);
}

async function mark(
  context: WriteContext,
  procedureId: string,
  text: Awaited<ReturnType<typeof lockText>>,
  passages: Passage[],
): Promise<string[]> {
  const { tx } = context;
  const { positionId, organisationId, roundId } = text;
  requireApart(passages);
  const signs = Array.from(text.body);
  for (const passage of passages) {
    if (!/\p{L}/u.test(wordsAt(signs, passage))) {
      throw ruleBroken('R3', i18n.t('Die Stelle enthält kein Wort. Bitte markieren Sie den Satz, um den es geht.'));
    }
  }
  await mustBeFree(tx, procedureId, text.id, passages);
  for (const key of new Set(passages.flatMap(({ sectionKey }) => sectionKey ?? []))) {
    await mustBeSection(tx, procedureId, key);
  }
  const first = await nextPointNumber(tx, procedureId, positionId);
  return insertMarked(
    context,
    { procedureId, positionId, organisationId, roundId },
    passages.map(({ kind, sectionKey, start, end }, index) => ({
      kind,
      sectionKey,
      parentId: null,
      number: first + index,
      reference: `${text.positionReference}.${first + index}`,
      spans: [{ textId: text.id, start, end }],
    })),
  );
}

function requireApart(passages: Span[]): void {
  const ordered = passages.toSorted((one, other) => one.start - other.start);
  if (!ordered.some(({ end }, index) => end > (ordered[index + 1]?.start ?? end))) return;
  throw ruleBroken(
    'R3',
    i18n.t('Zwei der Stellen überschneiden sich. Jedes Wort gehört zu höchstens einem Einzelpunkt.'),
  );
}

/** Throws `rule_broken` naming a point that already has words of one of these passages, unless it is one of `except`. */
export async function mustBeFree(
  tx: Tx,
  procedureId: string,
  textId: string,
  passages: Span[],
  except: string[] = [],
): Promise<void> {
  const taken = await tx
    .select({ reference: point.reference, start: pointSpan.start, end: pointSpan.end })
    .from(pointSpan)
    .innerJoin(point, and(eq(point.procedureId, pointSpan.procedureId), eq(point.id, pointSpan.pointId)))
    .where(
      and(
        eq(pointSpan.procedureId, procedureId),
        eq(pointSpan.textId, textId),
        lt(pointSpan.start, Math.max(...passages.map(({ end }) => end))),
        gt(pointSpan.end, Math.min(...passages.map(({ start }) => start))),
        isNull(retiredInSql(point.procedureId, point.id)),
        except.length === 0 ? undefined : not(inArray(point.id, except)),
      ),
    );
  const other = taken.find((span) => passages.some(({ start, end }) => span.start < end && span.end > start));
  if (!other) return;
  throw ruleBroken(
    'R3',
    i18n.t('Ein Teil dieser Stelle gehört schon zu {point}. Bitte markieren Sie nur, was noch frei ist.', {
      point: other.reference,
    }),
  );
}
