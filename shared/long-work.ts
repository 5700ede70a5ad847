import { z } from 'zod';
import { abilities, instant } from './values.ts';

/** Work that takes longer than an answer may: a job does it, it can be stopped, and what it made is kept for a time. */
export const workStates = ['running', 'done', 'cancelled', 'failed'] as const;
export type WorkState = (typeof workStates)[number];

/** How far a piece of long work has come. */
export const workProgress = {
  status: z.enum(workStates),
  /** Parts to make, and made so far. */
  total: z.int(),
  made: z.int(),
  startedBy: z.string(),
  startedAt: instant,
  /** Instant from which what was made is no longer kept. */
  keptUntil: instant,
  version: z.int(),
  can: abilities,
};
