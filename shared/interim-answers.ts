import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, instant, listOf, text } from './values.ts';

/** What an interim answer may leave open; filled for each position it goes to. */
export const interimPlaceholders = ['Organisation', 'Stellungnahme'] as const;

/** An interim answer (Zwischennachricht): what a position is waiting for. It tells no outcome, and can go out at any time (R3). */
const interimAnswer = z.object({
  id,
  body: z.string(),
  /** Office that answers, as it is named outside (R11). */
  office: z.string(),
  at: instant,
  /** Who wrote it: told to staff alone (R11). */
  by: z.string().nullable(),
});

const words = text(10_000).refine((value) => value.trim() !== '', { params: { code: 'empty' } });
const ofPosition = '/api/v1/procedures/:procedureId/positions/:positionId/interim-answers' as const;
const ofRound = '/api/v1/procedures/:procedureId/rounds/:roundId/interim-answers' as const;

/** Positions answered in one act. */
export const MOST_ANSWERED = 1000;

export const listInterimAnswers = endpoint({
  operationId: 'listInterimAnswers',
  method: 'GET',
  path: ofPosition,
  action: 'interim_answer.list',
  summary: 'Interim answers to a position, oldest first; organisations read those to their own',
  result: listOf(interimAnswer),
});

export const writeInterimAnswer = endpoint({
  operationId: 'writeInterimAnswer',
  method: 'POST',
  path: ofPosition,
  action: 'interim_answer.write',
  summary: 'Tell an organisation what its position is waiting for; it is told by mail, and no outcome with it (R3)',
  body: z.strictObject({ body: words }),
  result: interimAnswer,
  status: 201,
});

export const listUnanswered = endpoint({
  operationId: 'listUnanswered',
  method: 'GET',
  path: ofRound,
  action: 'interim_answer.write',
  summary: 'Positions of a round that stand and have had no interim answer yet: who would be told',
  result: listOf(
    z.object({ positionId: id, reference: z.string(), organisationName: z.string(), hasMailbox: z.boolean() }),
  ),
});

export const writeInterimAnswers = endpoint({
  operationId: 'writeInterimAnswers',
  method: 'POST',
  path: ofRound,
  action: 'interim_answer.write',
  summary: 'The same interim answer to several positions of a round, all or none',
  body: z.strictObject({ body: words, positionIds: z.array(id).min(1).max(MOST_ANSWERED) }),
  result: z.object({ answered: z.int() }),
  status: 201,
});
