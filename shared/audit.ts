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
