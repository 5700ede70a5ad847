import { z } from 'zod';
import { id, instant } from './values.ts';

/** What a saved state in the history of a draft is about: a part of it, or a step of those who write together. */
export const revisionParts = [
  'position',
  'cover_text',
  'answer',
  'point',
  'attachment',
  'counter_draft',
  'ready',
  'returned',
  'remark',
  'signature',
] as const;
export type RevisionPart = (typeof revisionParts)[number];

/** Longest remark inside an organisation, in code points. */
export const remarkLength = 4000;

/**
 * Where a draft stands between those who write and those who submit: `ready` for submission until its content changes,
 * or `returned` with a remark until it is ready again.
 */
export const readiness = z.object({
  state: z.enum(['ready', 'returned']),
  at: instant,
  byName: z.string(),
  remark: z.string(),
});

/** An organisation that signed a position with its owner (R14). */
export const signatory = z.object({ organisationId: id, organisationName: z.string(), approvedAt: instant });
