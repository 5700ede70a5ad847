import type { ErrorCode, InputError, Obstacle } from '../../shared/errors.ts';

/** What went wrong with a request: the server's problem (RFC 9457), or `offline` when none answered. */
export interface ProblemFields {
  status: number;
  code: ErrorCode | 'offline';
  title: string;
  /** What happened and what to do, for the person. */
  detail: string;
  rule?: string | undefined;
  errors?: InputError[] | undefined;
  /** With `stale`: the present state of what was edited (R16). */
  current?: unknown;
  obstacles?: Obstacle[] | undefined;
  requestId?: string | undefined;
  /** Seconds the server asks to wait. */
  retryAfter?: number | undefined;
}

export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: ErrorCode | 'offline';
  readonly title: string;
  readonly detail: string;
  readonly rule: string | undefined;
  readonly errors: InputError[];
  readonly current: unknown;
  readonly obstacles: Obstacle[];
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(fields: ProblemFields) {
    super(fields.detail);
    this.status = fields.status;
    this.code = fields.code;
    this.title = fields.title;
    this.detail = fields.detail;
    this.rule = fields.rule;
    this.errors = fields.errors ?? [];
    this.current = fields.current;
    this.obstacles = fields.obstacles ?? [];
    this.requestId = fields.requestId;
    this.retryAfter = fields.retryAfter;
  }
}

/** Whether the same request can succeed later without anybody changing anything. */
export const isPassing = (problem: ApiProblem): boolean =>
  problem.code === 'offline' || problem.status === 429 || problem.status >= 500;
