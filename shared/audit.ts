import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, instant, listQuery, pageOf } from './values.ts';

/** A sealed event. `actor`, `before` and `after` are null once erased (R17); the hash still verifies. */
export const event = z.object({
  sequence: z.int(),
  id,
  at: instant,
  action: z.string(),
  subject: z.object({ type: z.string(), id }),
  actor: z.object({ id: id.nullable(), name: z.string() }).nullable(),
  before: z.unknown(),
  after: z.unknown(),
  hash: z.string(),
});

export const listEvents = endpoint({
  operationId: 'listEvents',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/events',
  action: 'event.list',
  summary: 'What happened, in sealed order, newest first',
  query: listQuery.extend({ subjectId: id.optional() }),
  result: pageOf(event),
});

/** What is followed live: the consultation as staff works on it, never what an organisation still writes (R9). */
const liveActions = [
  'position.submit',
  'position.withdraw',
  'position.supersede',
  'position.admit',
  'position.import',
  'round.open',
  'round.close',
  'round.publish',
  'version.freeze',
] as const;
const liveNouns = [
  'point',
  'tag',
  'text',
  'translation',
  'topic',
  'disposition',
  'incorporation',
  'promise',
  'section',
];

/** Whether whoever may follow a procedure is told of this action. */
export const isLive = (action: string): boolean =>
  liveActions.some((known) => known === action) || liveNouns.includes(action.split('.')[0] ?? '');

/** That something happened, not what it was: whoever may read it reads it anew. */
export const liveEvent = event.pick({ sequence: true, at: true, action: true, subject: true });

export const followEvents = endpoint({
  operationId: 'followEvents',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/events/stream',
  action: 'event.follow',
  summary:
    'What happens, while it happens, in sealed order; ends after ten minutes at the latest: go on with Last-Event-ID',
  query: z.strictObject({
    /** How long to follow; 0: only what there is since `Last-Event-ID`. */
    seconds: z.coerce.number().int().min(0).max(600).default(600),
  }),
  stream: true,
  result: liveEvent,
});

export const verifyEvents = endpoint({
  operationId: 'verifyEvents',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/events/verify',
  action: 'event.verify',
  summary: 'Recompute the chain: up to where it is sealed and whether anything was altered (R13)',
  result: z.object({
    sealedTo: z.int(),
    head: z.string().nullable(),
    pending: z.int(),
    oldestPendingSeconds: z.number().nullable(),
    intact: z.boolean(),
    /** The first event that does not fit, with what is wrong. */
    firstBroken: z.object({ sequence: z.int(), eventId: id.nullable(), detail: z.string() }).nullable(),
  }),
});
