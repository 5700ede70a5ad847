import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { pointKinds } from './positions.ts';
import { proposal } from './review.ts';
import { day, id, line, text } from './values.ts';

/**
 * What is done to many points at once: beside them, never in their words (R1). A proposal and a grouping obey the rules they obey
 * for one point, each point for itself.
 */
const bulkAct = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('assign'), assigneeId: id.nullable() }),
  z.strictObject({ type: z.literal('due'), dueOn: day.nullable() }),
  z.strictObject({ type: z.literal('kind'), reviewKind: z.enum(pointKinds).nullable() }),
  z.strictObject({ type: z.literal('propose'), proposal }),
  /** Into a topic that is there. */
  z.strictObject({ type: z.literal('group'), topicId: id }),
  /** Into a topic of their own. */
  z.strictObject({ type: z.literal('new_topic'), title: line(300), argument: text(20_000).default('') }),
  z.strictObject({ type: z.literal('tag'), add: z.array(line(80)).max(20), remove: z.array(line(80)).max(20) }),
]);
export type BulkAct = z.output<typeof bulkAct>;

/** Points one act reaches at most. */
export const MOST_IN_BULK = 1000;

const points = <Value extends z.ZodType>(value: Value) => z.array(value).min(1).max(MOST_IN_BULK);
const named = { id, reference: z.string() };
/** A point that stays as it is, and why. */
const refused = z.array(z.object({ ...named, detail: z.string() }));

const path = '/api/v1/procedures/:procedureId/bulk' as const;

export const previewBulk = endpoint({
  operationId: 'previewBulk',
  method: 'POST',
  path: `${path}/preview`,
  action: 'point.triage',
  summary: 'What an act on many points would change, and what it would leave and why',
  body: z.strictObject({ act: bulkAct, pointIds: points(id) }),
  result: z.object({
    /**
     * With the version that was read, of the triage or of the proposal: what was previewed is what takes effect (R16).
     * Joining a topic changes neither: 0.
     */
    changes: z.array(z.object({ ...named, version: z.int() })),
    /** Points on which everything is so already. */
    unchanged: z.int(),
    refused,
  }),
  owes: 'bookkeeping',
});

export const applyBulk = endpoint({
  operationId: 'applyBulk',
  method: 'POST',
  path,
  action: 'point.triage',
  summary: 'Do to many points what was previewed: to all of them or to none',
  body: z.strictObject({ act: bulkAct, points: points(z.strictObject({ id, version: z.int().min(0) })) }),
  result: z.object({ id, points: z.int() }),
  status: 201,
});

export const undoBulk = endpoint({
  operationId: 'undoBulk',
  method: 'POST',
  path: `${path}/:bulkId/undo`,
  action: 'point.triage',
  summary: "Take back one's own last act on many points, where nobody has changed them since",
  result: z.object({ restored: z.int(), refused }),
});
