import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import type { RoundInstants } from './rounds.ts';
import { abilities, id, instant, listOf, text } from './values.ts';

export const extensionStates = ['requested', 'granted', 'refused'] as const;
export type ExtensionState = (typeof extensionStates)[number];

/** What can be done with an extension in which state: a decision stands, a longer time is asked for or granted anew. */
export const extensionLifecycle = {
  decide: ['requested'],
} as const satisfies Record<string, readonly ExtensionState[]>;

/** When the time of an organisation ends, exclusive: with the round, or when its extension does, whichever is later (R10). */
export function closingOf({ closesAt, closedEarlyAt }: RoundInstants, until: Date | null): Date {
  const closing = closedEarlyAt !== null && closedEarlyAt < closesAt ? closedEarlyAt : closesAt;
  return until !== null && until > closing ? until : closing;
}

/** The instants of a round as they hold for an organisation with an extension. */
export const extendedRound = <Round extends RoundInstants>(round: Round, until: Date | null): Round =>
  until !== null && closingOf(round, null) < until ? { ...round, closesAt: until, closedEarlyAt: null } : round;

const reason = text(2000).refine((value) => value.trim() !== '', { params: { code: 'empty' } });

export const extension = z.object({
  id,
  roundId: id,
  organisationId: id,
  organisationName: z.string(),
  status: z.enum(extensionStates),
  /** The exclusive end that is asked for; once granted, the one granted. */
  until: instant,
  reason: z.string(),
  /** Null where it was granted unasked. */
  askedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  decisionReason: z.string(),
  version: z.int(),
  can: abilities,
});

const path = '/api/v1/procedures/:procedureId/rounds/:roundId/extensions' as const;

export const listExtensions = endpoint({
  operationId: 'listExtensions',
  method: 'GET',
  path,
  action: 'extension.list',
  summary: 'Extensions of a round: organisations see their own',
  result: listOf(extension),
});

export const createExtension = endpoint({
  operationId: 'createExtension',
  method: 'POST',
  path,
  action: 'extension.create',
  summary: 'Ask for more time for the own organisation; by the coordinator: grant it to one (R10)',
  body: z.strictObject({ organisationId: id, until: instant, reason }),
  result: extension,
  status: 201,
});

export const decideExtension = endpoint({
  operationId: 'decideExtension',
  method: 'POST',
  path: `${path}/:extensionId/decision`,
  action: 'extension.decide',
  summary: 'Grant a request for more time, as asked or until another day, or refuse it, with a reason (R10)',
  body: z.strictObject({ granted: z.boolean(), until: instant.optional(), reason }),
  result: extension,
  precondition: 'version',
});
