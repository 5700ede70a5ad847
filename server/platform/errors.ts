import type { ErrorCode, InputError, Obstacle } from '../../shared/errors.ts';
import type { Text } from './i18n.ts';

interface Details {
  /** What the transaction wrote is kept although the request is refused: ending a stolen session, for example. */
  commits?: true;
  rule?: string;
  errors?: (Omit<InputError, 'message'> & { message: Text })[];
  current?: unknown;
  obstacles?: Obstacle[];
  retryAfterSeconds?: number;
}

/** A refusal: thrown anywhere, translated in one handler. The sentence names the thing and the next step. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly text: Text;
  readonly details: Details;

  constructor(code: ErrorCode, text: Text, details: Details = {}) {
    super(text.id);
    this.code = code;
    this.text = text;
    this.details = details;
  }
}

/** Unknown, of another procedure, or not yours to know: all the same (R9). */
export const notFound = (text: Text) => new AppError('not_found', text);

/** The state of the thing does not allow it now. */
export const wrongState = (text: Text, current?: unknown) => new AppError('wrong_state', text, { current });

/** A rule of the procedure forbids it; `obstacles` lists what stands in the way. */
export const ruleBroken = (rule: string, text: Text, obstacles?: Obstacle[]) =>
  new AppError('rule_broken', text, { rule, ...(obstacles && { obstacles }) });

/** Somebody else was faster: the present state goes along so that both texts can be shown (R16). */
export const stale = (text: Text, current: unknown) => new AppError('stale', text, { current });

/** One place of the input is wrong; `pointer` is RFC 6901 into the body. */
export const badInput = (pointer: string, code: string, message: Text) =>
  new AppError('malformed', message, { errors: [{ pointer, code, message }] });
