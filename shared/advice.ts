import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, id, instant, listOf, listQuery, pageOf, text } from './values.ts';

/** Who is asked: one specialist, or an office of the city, any of whose specialists answers for it. */
const adviser = z.object({ type: z.enum(['person', 'office']), id, name: z.string() });

/** Advice (Zuarbeit) of a specialist office on a point or topic: it stands beside the decision and is never one. */
const advice = z.object({
  id,
  subject: z.object({ type: z.enum(['point', 'topic']), id, reference: z.string() }),
  /** What it is about: the words of the point, or title and argument of the topic. */
  words: z.string(),
  question: z.string(),
  /** Last day for the answer, in the time zone of the procedure. */
  dueOn: day.nullable(),
  asked: z.object({ by: z.string(), at: instant }),
  adviser,
  /** Whether the reader is the person who was asked, or one of the specialists of the office. */
  isAsked: z.boolean(),
  /** Null while it is waited for. */
  answer: z.object({ by: z.string(), body: z.string(), at: instant }).nullable(),
});

const path = '/api/v1/procedures/:procedureId/advice' as const;
const filled = (max: number) => text(max).refine((value) => value.trim() !== '', { message: 'empty' });

export const listAdvice = endpoint({
  operationId: 'listAdvice',
  method: 'GET',
  path,
  action: 'advice.list',
  summary: 'Advice that was asked for, newest first: of a point or topic, or all; specialists see what they are asked',
  query: listQuery.omit({ count: true }).extend({
    pointId: id.optional(),
    topicId: id.optional(),
    open: z.stringbool().default(false),
  }),
  result: pageOf(advice),
});

export const listAdvisers = endpoint({
  operationId: 'listAdvisers',
  method: 'GET',
  path: `${path}/advisers`,
  action: 'advice.ask',
  summary: 'Who can be asked for advice: the specialists of the procedure, and the offices of the city they belong to',
  result: listOf(adviser),
});

export const askAdvice = endpoint({
  operationId: 'askAdvice',
  method: 'POST',
  path,
  action: 'advice.ask',
  summary: 'Ask a specialist, or all of an office, for advice on a point or topic; the decision stays where it is',
  body: z.strictObject({
    subject: z.strictObject({ type: z.enum(['point', 'topic']), id }),
    /** A specialist. Either this or `officeId`. */
    adviserId: id.nullable().default(null),
    /** An office of the city with a specialist in this procedure. */
    officeId: id.nullable().default(null),
    question: filled(5000),
    dueOn: day.nullable().default(null),
  }),
  result: advice,
  status: 201,
});

export const answerAdvice = endpoint({
  operationId: 'answerAdvice',
  method: 'POST',
  path: `${path}/:adviceId/answer`,
  action: 'advice.answer',
  summary: 'Give the advice one was asked for, once',
  body: z.strictObject({ body: filled(20_000) }),
  result: advice,
  status: 201,
});
