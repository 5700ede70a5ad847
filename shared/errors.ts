import { z } from 'zod';

/** Every error code with its HTTP status; the `type` of a problem is `/problems/<code>`. */
export const errorStatus = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  wrong_state: 409,
  stale: 412,
  too_large: 413,
  unsupported_media_type: 415,
  rule_broken: 422,
  precondition_required: 428,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Place of a mistake in the input: an RFC 6901 pointer into body, or `/query/…`, `/header/…`. */
export const inputError = z.object({ pointer: z.string(), code: z.string(), message: z.string() });
export type InputError = z.output<typeof inputError>;

/** What stands in the way of an act, with its human reference. */
export const obstacle = z.object({
  kind: z.string(),
  id: z.string(),
  reference: z.string().nullable(),
  detail: z.string(),
});
export type Obstacle = z.output<typeof obstacle>;

/** RFC 9457 problem details as every error is answered. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  requestId: z.string(),
  code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
  rule: z.string().optional(),
  errors: z.array(inputError).optional(),
  /** With `stale`: the present representation, so that both texts can be shown (R16). */
  current: z.unknown().optional(),
  /** With `rule_broken`: what stands in the way, each with its human reference. */
  obstacles: z.array(obstacle).optional(),
});
export type Problem = z.output<typeof problem>;
