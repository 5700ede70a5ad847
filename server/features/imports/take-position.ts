import type { Input } from '../../../shared/endpoint.ts';
import type { importPositions } from '../../../shared/imports.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { StoredUpload } from '../../platform/files/mount-upload.ts';
import type { Position } from '../positions/index.ts';
import {
  addAttachment,
  addPoint,
  createPosition,
  createPriorPosition,
  getVisiblePosition,
  submitPosition,
} from '../positions/index.ts';
import type { Entry, PlannedPosition } from './plan.ts';
import { type KnownSource, keepSources } from './sources.ts';

type Request = Input<typeof importPositions>;

/** What became of a planned position. */
export interface Taken {
  id: string;
  reference: string | null;
  status: Position['status'];
}

interface Circumstances {
  /** An earlier import of the same position. */
  earlier: KnownSource | undefined;
  /** What the audit event says about the file. */
  source: { sha256: string; format: string };
  /** The file itself, where it belongs to the position. */
  original: StoredUpload | null;
}

/**
 * Records the new entries of a position: in the draft of an earlier import while that is one, else in a new draft; handed in
 * at once if the import says so (R1). Only through the verbs of positions: there is no second way to write evidence.
 */
export async function takePosition(
  context: WriteContext,
  request: Request,
  { origin, entries }: PlannedPosition,
  { earlier, source, original }: Circumstances,
): Promise<Taken> {
  const { procedureId } = request.params;
  const roundId = request.query.roundId ?? null;
  const fresh = entries.filter(({ state }) => state === 'new');
  const isContinued = earlier?.isDraft === true && fresh.every(({ item }) => item.kind === 'point');
  const begun = isContinued
    ? await continueDraft(context, procedureId, earlier.positionId, fresh)
    : await beginDraft(context, { procedureId, roundId }, origin, fresh);
  await keepSources(
    context,
    { procedureId, roundId },
    { organisationId: origin.organisationId, positionId: begun.positionId },
    begun.taken,
  );
  context.record({
    action: 'position.import',
    subject: { type: 'position', id: begun.positionId },
    after: {
      organisationId: origin.organisationId,
      roundId,
      points: fresh.filter(({ item }) => item.kind === 'point').length,
      hasText: fresh.some(({ item }) => item.kind === 'text'),
      ...source,
    },
  });
  if (original) await keepOriginal(context, procedureId, begun.positionId, original);
  if (!request.query.submit) return { id: begun.positionId, reference: null, status: 'draft' };
  const { contentVersion } = await getVisiblePosition(context.tx, context, procedureId, begun.positionId);
  const handedIn = await submitPosition(
    { ...context, expected: contentVersion },
    { params: { procedureId, positionId: begun.positionId }, query: {}, body: undefined },
  );
  return { id: handedIn.id, reference: handedIn.reference, status: handedIn.status };
}

/** Attaches the file, unless the draft has the very same bytes from an earlier import. */
async function keepOriginal(
  context: WriteContext,
  procedureId: string,
  positionId: string,
  original: StoredUpload,
): Promise<void> {
  const { attachments } = await getVisiblePosition(context.tx, context, procedureId, positionId);
  if (attachments.some(({ sha256 }) => sha256 === original.sha256)) return;
  await addAttachment(context, { params: { procedureId }, query: { positionId }, body: undefined }, original);
}

interface Begun {
  positionId: string;
  taken: { entry: Entry; pointId: string | null }[];
}

async function beginDraft(
  context: WriteContext,
  { procedureId, roundId }: { procedureId: string; roundId: string | null },
  { organisationName: _, channel, ...origin }: PlannedPosition['origin'],
  fresh: Entry[],
): Promise<Begun> {
  const points = fresh.filter(({ point }) => point !== null);
  const text = fresh.find(({ item }) => item.kind === 'text');
  const content = {
    ...origin,
    coverText: text?.item.values.coverText?.text ?? '',
    answers: [],
    points: points.flatMap(({ point }) => point?.words ?? []),
    supersedesId: null,
  };
  const position =
    roundId === null
      ? await createPriorPosition(context, { params: { procedureId }, query: {}, body: content })
      : await createPosition(context, { params: { procedureId, roundId }, query: {}, body: { ...content, channel } });
  return {
    positionId: position.id,
    taken: [
      ...(text ? [{ entry: text, pointId: null }] : []),
      ...points.map((entry, index) => ({ entry, pointId: position.points[index]?.id ?? null })),
    ],
  };
}

async function continueDraft(
  context: WriteContext,
  procedureId: string,
  positionId: string,
  fresh: Entry[],
): Promise<Begun> {
  const taken: Begun['taken'] = [];
  for (const entry of fresh) {
    if (!entry.point) continue;
    const added = await addPoint(context, { params: { procedureId, positionId }, query: {}, body: entry.point.words });
    taken.push({ entry, pointId: added.id });
  }
  return { positionId, taken };
}
