import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { openPromise, silentChange } from './incorporation.ts';
import { id, instant } from './values.ts';

const listed = <Item extends z.ZodType>(item: Item) =>
  z.object({
    count: z.int(),
    /** The first 200. */
    items: z.array(item),
  });

const pointItem = z.object({ id, reference: z.string(), organisationName: z.string(), excerpt: z.string() });

/** Everything that is not finished, per procedure: `domain.md` section 5. */
export const unfinished = z.object({
  asOf: instant,
  pointsWithoutDisposition: listed(pointItem),
  textsUnaccounted: listed(
    z.object({
      id,
      positionReference: z.string(),
      organisationName: z.string(),
      kind: z.string(),
      excerpt: z.string(),
    }),
  ),
  proposalsWaiting: listed(
    z.object({
      subject: z.enum(['point', 'topic']),
      id,
      reference: z.string(),
      outcome: z.string(),
      waitingSince: instant,
    }),
  ),
  lateUndecided: listed(z.object({ id, reference: z.string(), organisationName: z.string() })),
  openPromises: listed(openPromise),
  silentChanges: listed(silentChange),
  organisationsWithoutAnswer: listed(
    z.object({ organisationId: id, organisationName: z.string(), roundReference: z.string(), closesAt: instant }),
  ),
  /** Organisations that ask for more time and have no answer yet (R10). */
  extensionRequests: listed(
    z.object({
      id,
      roundId: id,
      roundReference: z.string(),
      organisationId: id,
      organisationName: z.string(),
      until: instant,
      askedAt: instant,
      reason: z.string(),
    }),
  ),
  disputedIncorporations: listed(
    z.object({ id, pointId: id, pointReference: z.string(), organisationName: z.string(), note: z.string() }),
  ),
  failedMails: listed(z.object({ id, template: z.string(), failedAt: instant, detail: z.string() })),
});

export const getUnfinished = endpoint({
  operationId: 'getUnfinished',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/unfinished',
  action: 'unfinished.read',
  summary: 'What is not finished in this procedure, in one list',
  result: unfinished,
});
