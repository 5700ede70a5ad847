import type { Endpoint } from '../../shared/endpoint.ts';
import { AppError, badInput } from './errors.ts';
import { i18n } from './i18n.ts';

/**
 * Reads the state the sender has in front of them (R16): `If-Match: "v7"` for an edit, `"c42"` for a binding act,
 * `If-None-Match: *` for the first state of something. Null means "nothing there yet".
 * Throws `precondition_required` (428) without it, `malformed` when it has another form.
 */
export function expectedState(
  endpoint: Pick<Endpoint, 'precondition'>,
  headers: Record<string, string | string[] | undefined>,
): number | null {
  if (!endpoint.precondition) return null;
  const letter = endpoint.precondition === 'content' ? 'c' : 'v';
  if (endpoint.precondition === 'version-or-new' && headers['if-none-match'] === '*') return null;
  const header = headers['if-match'];
  if (typeof header !== 'string') {
    throw new AppError(
      'precondition_required',
      i18n.t('Bitte senden Sie den Kopf If-Match mit dem Stand, den Sie gelesen haben, zum Beispiel "{example}".', {
        example: `${letter}7`,
      }),
    );
  }
  const match = /^"([vc])(\d{1,9})"$/.exec(header.trim());
  if (match?.[1] !== letter) {
    throw badInput(
      '/header/If-Match',
      'wrong_form',
      i18n.t('If-Match hat hier die Form "{example}".', { example: `${letter}7` }),
    );
  }
  return Number(match[2]);
}

/** The ETag of an answer: the content's where it has parts, else its own version. */
export function etagOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null) return null;
  if ('contentVersion' in result && typeof result.contentVersion === 'number') return `"c${result.contentVersion}"`;
  if ('version' in result && typeof result.version === 'number') return `"v${result.version}"`;
  return null;
}
