import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { obstacle } from './errors.ts';
import { trace } from './incorporation.ts';
import { publications } from './positions.ts';
import { publicPoint } from './public.ts';
import { outcomes } from './review.ts';
import { id, pageOf } from './values.ts';

const previewedOrganisation = z.object({
  organisationId: id,
  organisationName: z.string(),
  /** What it said at submission: with its name, without, or not by the city. */
  publication: z.enum(publications),
  points: z.int(),
});
export type PreviewedOrganisation = z.output<typeof previewedOrganisation>;

const outcomeCount = z.object({ outcome: z.enum(outcomes), points: z.int() });
export type OutcomeCount = z.output<typeof outcomeCount>;

const preview = '/api/v1/procedures/:procedureId/rounds/:roundId/publication-preview' as const;

export const previewPublication = endpoint({
  operationId: 'previewPublication',
  method: 'POST',
  path: preview,
  action: 'round.publish',
  summary: 'What publishing a round would make public, what is left out, and what stands in the way; changes nothing',
  body: z.strictObject({ cursor: z.string().max(500).optional() }),
  owes: 'bookkeeping',
  result: z.object({
    /** What `publishRound` is bound to (R16). */
    contentVersion: z.int(),
    obstacleTotal: z.int(),
    obstacles: z.array(obstacle),
    /** How many mails go out. */
    mails: z.int(),
    /** Counting points by the decision on them, where there is one. */
    outcomes: z.array(outcomeCount),
    organisations: z.array(previewedOrganisation),
    /** Numbers of the versions that everybody can read from then on. */
    releasedVersions: z.array(z.int()),
    /** The list of the public page. */
    points: pageOf(publicPoint),
  }),
});

export const previewOrganisationResults = endpoint({
  operationId: 'previewOrganisationResults',
  method: 'POST',
  path: `${preview}/:organisationId`,
  action: 'round.publish',
  summary: 'What one organisation would read on its points once the round is published; changes nothing',
  body: z.strictObject({ skip: z.int().min(0).max(100_000).default(0) }),
  owes: 'bookkeeping',
  result: z.object({ contentVersion: z.int(), items: z.array(trace), total: z.int() }),
});
