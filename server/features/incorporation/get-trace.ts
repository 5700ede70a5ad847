import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { getTrace as endpoint, traceIncorporation } from '../../../shared/incorporation.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { section, unit, version } from '../../tables/documents.ts';
import { promiseExplanation, unitOrigin } from '../../tables/incorporation.ts';
import { topic } from '../../tables/review.ts';
import { listAnchors } from '../anchors/index.ts';
import { sectionLabel } from '../documents/index.ts';
import { getPoint } from '../review/index.ts';
import { listTogether } from './list-together.ts';
import { abilitiesOf, presentAction } from './present.ts';
import { type IncorporationRow, listIncorporationRows } from './queries.ts';
import { incorporationState } from './rules.ts';

type Reading = Pick<ReadContext, 'isStaff'> & { procedureId: string; db: Reader };

/**
 * The whole path of a point: its words, the decision, what was written in for it, and the sentences in which that stands (Werdegang).
 * An organisation follows its own points, sees nothing of the decision before the round is published (R11), and a new wording once its
 * version is released.
 */
export async function getTrace(
  context: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { db, isStaff } = context;
  const { procedureId, pointId } = params;
  const reading = { db, isStaff, procedureId };
  const { can: _, incorporations: __, ...point } = await getPoint(db, context, { params });
  const isDecidedForReader = isStaff || point.disposition !== null;
  const rows = isDecidedForReader ? await listIncorporationRows(db, procedureId, { pointId }) : [];
  const shown = rows.filter(
    (row) => isStaff || row.incorporation.change === 'action' || row.versionReleasedAt !== null,
  );
  const ids = shown.map((row) => row.incorporation.id);
  const together = await listTogether(db, procedureId, ids);
  const sentences = await listSentences(reading, [...new Set([...together.values()].flatMap((others) => [...others]))]);
  const sentencesOf = (id: string) =>
    sentences.flatMap(({ incorporationId, unitId, text }) =>
      together.get(id)?.has(incorporationId ?? '') ? { unitId, text } : [],
    );
  const labels = await listLabels(reading, [point.sectionKey, ...shown.map((row) => row.incorporation.sectionKey)]);
  return {
    point,
    sectionLabel: labels.get(point.sectionKey ?? '') ?? null,
    topic: await findTopic(reading, point.topicId),
    incorporations: shown.map((row) => ({
      ...present(context, row, pointId, labels),
      sentences: sentencesOf(row.incorporation.id),
    })),
    anchors: await listAnchors(db, { procedureId, pointId, isStaff }),
    explanation: isDecidedForReader ? await findExplanation(reading, pointId) : null,
  };
}

function present(
  context: ReadContext,
  row: IncorporationRow,
  pointId: string,
  labels: ReadonlyMap<string, string>,
): Omit<z.output<typeof traceIncorporation>, 'sentences'> {
  const { id, change, sectionKey, before, after, note, version, doneAt } = row.incorporation;
  const responses = row.responses.filter((response) => response.pointId === pointId);
  const last = responses.at(-1);
  return {
    id,
    change,
    versionNumber: row.versionNumber,
    versionReleased: row.versionReleasedAt !== null,
    sectionKey,
    sectionLabel: labels.get(sectionKey ?? '') ?? null,
    before,
    after,
    action: presentAction(row),
    note,
    state: incorporationState(doneAt, responses),
    response: last ? { kind: last.kind, note: last.note, at: new Date(last.at) } : null,
    version,
    can: abilitiesOf(context, row),
  };
}

const listSentences = ({ db, procedureId }: Reading, incorporationIds: string[]) =>
  db
    .selectDistinct({
      incorporationId: unitOrigin.incorporationId,
      unitId: unit.id,
      text: unit.text,
      position: unit.position,
    })
    .from(unitOrigin)
    .innerJoin(unit, and(eq(unit.procedureId, unitOrigin.procedureId), eq(unit.id, unitOrigin.unitId)))
    .where(and(eq(unitOrigin.procedureId, procedureId), inArray(unitOrigin.incorporationId, incorporationIds)))
    .orderBy(asc(unit.position));

/** What sections are called in the newest frozen version that has them and that the reader may see. */
async function listLabels(
  { db, isStaff, procedureId }: Reading,
  keys: (string | null)[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectDistinctOn([section.key], {
      key: section.key,
      number: section.number,
      heading: section.heading,
      plainText: section.plainText,
    })
    .from(section)
    .innerJoin(version, and(eq(version.procedureId, section.procedureId), eq(version.id, section.versionId)))
    .where(
      and(
        eq(section.procedureId, procedureId),
        inArray(
          section.key,
          keys.flatMap((key) => key ?? []),
        ),
        isStaff ? undefined : isNotNull(version.releasedAt),
      ),
    )
    .orderBy(section.key, desc(version.number));
  return new Map(rows.map((row) => [row.key, sectionLabel(row)]));
}

async function findTopic({ db, procedureId }: Reading, topicId: string | null) {
  if (topicId === null) return null;
  const [found] = await db
    .select({ reference: topic.reference, title: topic.title, argument: topic.argument })
    .from(topic)
    .where(and(eq(topic.procedureId, procedureId), eq(topic.id, topicId)));
  return found ?? null;
}

async function findExplanation({ db, procedureId }: Reading, pointId: string): Promise<string | null> {
  const [found] = await db
    .select({ explanation: promiseExplanation.explanation })
    .from(promiseExplanation)
    .where(and(eq(promiseExplanation.procedureId, procedureId), eq(promiseExplanation.pointId, pointId)))
    .orderBy(desc(promiseExplanation.id))
    .limit(1);
  return found?.explanation ?? null;
}
