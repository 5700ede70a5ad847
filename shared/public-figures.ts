import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { outcomes } from './review.ts';
import { id, sectionKey } from './values.ts';

/** One row of a table: null is what belongs to no section, or is published without a name. */
const figureRow = z.object({
  label: z.string().nullable(),
  points: z.int(),
  outcomes: z.array(z.object({ outcome: z.enum(outcomes), points: z.int() })),
});
export type FigureRow = z.output<typeof figureRow>;

export const getPublicFigures = endpoint({
  operationId: 'getPublicFigures',
  method: 'GET',
  path: '/api/v1/public/procedures/:slug/figures',
  action: 'public.read',
  summary: 'Published points by decision: per section, kind of organisation and round, as JSON or CSV',
  query: z.strictObject({
    outcome: z.enum(outcomes).optional(),
    sectionKey: sectionKey.optional(),
    roundId: id.optional(),
  }),
  formats: ['csv'],
  result: z.object({
    points: z.int(),
    bySection: z.array(figureRow),
    byKind: z.array(figureRow),
    byRound: z.array(figureRow),
  }),
});
export const figureTables = ['bySection', 'byKind', 'byRound'] as const;
export type FigureTable = (typeof figureTables)[number];
