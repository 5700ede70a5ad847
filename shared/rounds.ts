import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { question, questions } from './questions.ts';
import { abilities, id, instant, line, listOf, sectionKey } from './values.ts';

export const roundStates = ['planned', 'open', 'closed', 'published'] as const;
export type RoundState = (typeof roundStates)[number];

/** What can be done with a round in which state. */
export const roundLifecycle = {
  edit: ['planned', 'open'],
  open: ['planned'],
  close: ['open'],
  publish: ['closed'],
  /** After closing a submission is recorded as late, never refused, until the results are published (R10). */
  submit: ['open', 'closed'],
  draft: ['planned', 'open', 'closed'],
} as const satisfies Record<string, readonly RoundState[]>;

/** Stored instants of a round; everything about open or closed follows from them. */
export interface RoundInstants {
  opensAt: Date;
  closesAt: Date;
  closedEarlyAt: Date | null;
  publishedAt: Date | null;
}

/** When a round closes or has closed: as announced, or earlier by an act. */
export const closingOf = ({ closesAt, closedEarlyAt }: Pick<RoundInstants, 'closesAt' | 'closedEarlyAt'>): Date =>
  closedEarlyAt !== null && closedEarlyAt < closesAt ? closedEarlyAt : closesAt;

/** State of a round at an instant; closing is exclusive: at `closesAt` it is closed (R10). */
export function roundState(round: RoundInstants, now: Date): RoundState {
  if (round.publishedAt !== null && round.publishedAt <= now) return 'published';
  if (now >= closingOf(round)) return 'closed';
  return now >= round.opensAt ? 'open' : 'planned';
}

export const round = z.object({
  id,
  reference: z.string(),
  number: z.int(),
  title: z.string(),
  versionId: id,
  documentId: id,
  versionNumber: z.int(),
  opensAt: instant,
  closesAt: instant,
  status: z.enum(roundStates),
  audience: z.enum(['invited', 'public']),
  sectionKeys: z.array(sectionKey),
  questions: z.array(question),
  /** Organisations with more time and its exclusive end: to an organisation its own, to staff all (R10). */
  extendedFor: z.array(z.object({ organisationId: id, until: instant })),
  publishedAt: instant.nullable(),
  /** `c<contentVersion>`: raised by everything a publication binds. */
  contentVersion: z.int(),
  version: z.int(),
  can: abilities,
});

const roundFields = {
  title: line(300),
  versionId: id,
  opensAt: instant,
  closesAt: instant,
  audience: z.enum(['invited', 'public']).default('invited'),
  sectionKeys: z.array(sectionKey).max(2000).default([]),
  questions: questions.default([]),
};

export const listRounds = endpoint({
  operationId: 'listRounds',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/rounds',
  action: 'round.list',
  summary: 'Rounds of the procedure; organisations see them once they are open',
  result: listOf(round),
});

export const listQuestionTemplates = endpoint({
  operationId: 'listQuestionTemplates',
  method: 'GET',
  path: '/api/v1/question-templates',
  action: 'round.create',
  summary: 'Rounds with questions, of every procedure the caller coordinates, to ask the same again; newest first',
  result: listOf(
    z.object({
      roundId: id,
      procedureId: id,
      procedureTitle: z.string(),
      roundTitle: z.string(),
      opensAt: instant,
      questions: z.array(question),
    }),
  ),
});

export const createRound = endpoint({
  operationId: 'createRound',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/rounds',
  action: 'round.create',
  summary: 'Plan a round on a frozen version',
  body: z.strictObject(roundFields),
  result: round,
  status: 201,
});

export const getRound = endpoint({
  operationId: 'getRound',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/rounds/:roundId',
  action: 'round.list',
  summary: 'One round with its questions',
  result: round,
});

export const editRound = endpoint({
  operationId: 'editRound',
  method: 'PATCH',
  path: '/api/v1/procedures/:procedureId/rounds/:roundId',
  action: 'round.edit',
  summary: 'Change a planned round; of an open one only title and a later closing',
  body: z.strictObject({
    title: line(300).optional(),
    versionId: id.optional(),
    opensAt: instant.optional(),
    closesAt: instant.optional(),
    audience: z.enum(['invited', 'public']).optional(),
    sectionKeys: z.array(sectionKey).max(2000).optional(),
    questions: questions.optional(),
  }),
  result: round,
  precondition: 'version',
});

export const openRound = endpoint({
  operationId: 'openRound',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/rounds/:roundId/open',
  action: 'round.open',
  summary: 'Open a planned round now; its version is released with it',
  result: round,
  precondition: 'version',
});

export const closeRound = endpoint({
  operationId: 'closeRound',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/rounds/:roundId/close',
  action: 'round.close',
  summary: 'Close an open round now',
  result: round,
  precondition: 'version',
});

export const publishRound = endpoint({
  operationId: 'publishRound',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/rounds/:roundId/publish',
  action: 'round.publish',
  summary: 'Publish the results of a closed round at once for everybody concerned (R3, R11)',
  result: round,
  precondition: 'content',
});
