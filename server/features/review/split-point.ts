import { and, asc, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { splitPoint as endpoint } from '../../../shared/splitting.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { ruleBroken } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { evidenceText, point, pointSpan } from '../../tables/positions.ts';
import { getPoint } from './get-point.ts';
import type { Span } from './lock-text.ts';
import { insertMarked, mustBeSection, nextPointNumber } from './mark-passages.ts';
import { orRefuse } from './rules.ts';
import { refusesSplitting } from './split-rules.ts';
import { addPointStep, holdPoint } from './unmark-point.ts';

type SpanOfText = Span & { textId: string };

/**
 * Splits a point into parts on the same texts, `R1-017.3.1`, `R1-017.3.2`: each gets its own answer, and the point is only their
 * heading from then on (R8). Every word of it stands in exactly one part (R3); the texts stay as they are (R1).
 */
export async function splitPoint(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx } = context;
  const { procedureId, pointId } = params;
  const held = await holdPoint(tx, procedureId, pointId);
  orRefuse(refusesSplitting(held));
  const whole = await listSpans(tx, procedureId, pointId);
  const cuts = body.parts.map(({ spans }) => spans);
  requireEveryWord(held.reference, whole, cuts);
  const keys = new Set(body.parts.flatMap(({ sectionKey }) => sectionKey ?? []));
  for (const key of keys) await mustBeSection(tx, procedureId, key);

  const of = await getOwner(tx, procedureId, pointId);
  await addPointStep(context, procedureId, held, 'split', '');
  const first = await nextPointNumber(tx, procedureId, of.positionId, pointId);
  const ids = await insertMarked(
    context,
    of,
    body.parts.map((part, index) => ({
      ...part,
      parentId: pointId,
      number: first + index,
      reference: `${held.reference}.${first + index}`,
    })),
  );
  const items = [];
  for (const id of ids) items.push(await getPoint(tx, context, { params: { procedureId, pointId: id } }));
  return { items, next: null };
}

/** The passages of a point with their words, in the order of the texts. */
export async function listSpans(reader: Pick<Tx, 'select'>, procedureId: string, pointId: string) {
  const rows = await reader
    .select({
      textId: pointSpan.textId,
      kind: evidenceText.kind,
      start: pointSpan.start,
      end: pointSpan.end,
      body: evidenceText.body,
    })
    .from(pointSpan)
    .innerJoin(
      evidenceText,
      and(eq(evidenceText.procedureId, pointSpan.procedureId), eq(evidenceText.id, pointSpan.textId)),
    )
    .where(and(eq(pointSpan.procedureId, procedureId), eq(pointSpan.pointId, pointId)))
    .orderBy(asc(evidenceText.place), asc(pointSpan.start));
  return rows.map(({ body, ...span }) => ({ ...span, text: Array.from(body).slice(span.start, span.end).join('') }));
}

/** Throws `rule_broken` where a part leaves the point, says nothing, or a word stands in no part or in two (R3). */
function requireEveryWord(reference: string, whole: (SpanOfText & { text: string })[], cuts: SpanOfText[][]): void {
  const taken = whole.map(({ text }) => Array.from(text, () => false));
  for (const spans of cuts) {
    let hasWord = false;
    for (const { textId, start, end } of spans) {
      const index = whole.findIndex((span) => span.textId === textId && start >= span.start && end <= span.end);
      const [around, marks] = [whole[index], taken[index]];
      if (!around || !marks || start >= end) throw outside(reference);
      const [from, to] = [start - around.start, end - around.start];
      if (marks.slice(from, to).includes(true)) throw twice();
      marks.fill(true, from, to);
      hasWord ||= isWord(Array.from(around.text).slice(from, to).join(''));
    }
    if (!hasWord) throw wordless();
  }
  const isLeft = whole.some(({ text }, index) =>
    isWord(
      Array.from(text)
        .filter((_, at) => !taken[index]?.[at])
        .join(''),
    ),
  );
  if (isLeft) throw left(reference);
}

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const outside = (reference: string) =>
  ruleBroken(
    'R3',
    i18n.t('Ein Teil reicht über {reference} hinaus. Bitte teilen Sie nur auf, was dort steht.', { reference }),
  );

const twice = () => ruleBroken('R3', i18n.t('Ein Wort steht in zwei Teilen. Jedes Wort gehört in genau einen.'));

const wordless = () => ruleBroken('R3', i18n.t('Ein Teil enthält kein Wort. Bitte teilen Sie anders auf.'));

const left = (reference: string) =>
  ruleBroken(
    'R3',
    i18n.t('Ein Rest von {reference} steht in keinem Teil. Jedes Wort gehört in genau einen.', { reference }),
  );

async function getOwner(tx: Tx, procedureId: string, pointId: string) {
  const [found] = await tx
    .select({
      procedureId: point.procedureId,
      positionId: point.positionId,
      organisationId: point.organisationId,
      roundId: point.roundId,
      disputesPointId: point.disputesPointId,
    })
    .from(point)
    .where(and(eq(point.procedureId, procedureId), eq(point.id, pointId)));
  if (!found) throw new Error(`Point ${pointId} is gone.`);
  return found;
}
