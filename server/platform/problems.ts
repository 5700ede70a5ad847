import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { type ErrorCode, errorStatus, type Problem } from '../../shared/errors.ts';
import type { Language } from '../../shared/identity.ts';
import { AppError } from './errors.ts';
import { i18n, languageOf, say, type Text } from './i18n.ts';

const titles: Record<ErrorCode, Text> = {
  malformed: i18n.t('Angaben unvollständig oder fehlerhaft'),
  unauthenticated: i18n.t('Nicht angemeldet'),
  forbidden: i18n.t('Keine Berechtigung'),
  not_found: i18n.t('Nicht gefunden'),
  wrong_state: i18n.t('Jetzt nicht möglich'),
  stale: i18n.t('Inzwischen geändert'),
  too_large: i18n.t('Zu groß'),
  unsupported_media_type: i18n.t('Format wird nicht angenommen'),
  rule_broken: i18n.t('Eine Regel des Verfahrens steht entgegen'),
  precondition_required: i18n.t('Gelesener Stand fehlt'),
  too_many_requests: i18n.t('Zu viele Anfragen'),
  internal: i18n.t('Etwas ist schiefgegangen'),
  unavailable: i18n.t('Vorübergehend nicht erreichbar'),
};

/** Errors of Fastify and its plugins in our own words, by their code. */
const foreign: Record<string, [ErrorCode, Text]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too_large', i18n.t('Die Anfrage ist zu groß. Bitte teilen Sie sie auf.')],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'unsupported_media_type',
    i18n.t('Bitte senden Sie JSON (Content-Type: application/json).'),
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed', i18n.t('Die Anfrage enthält kein JSON.')],
  FST_ERR_CTP_INVALID_JSON_BODY: ['malformed', i18n.t('Die Anfrage enthält kein gültiges JSON.')],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'malformed',
    i18n.t('Die Länge der Anfrage stimmt nicht mit ihrem Kopf überein.'),
  ],
  FST_ERR_MAX_PARAM_LENGTH: ['not_found', i18n.t('Diese Adresse gibt es nicht.')],
  FST_ERR_BAD_URL: ['not_found', i18n.t('Diese Adresse gibt es nicht.')],
};

/** The one place where errors become answers: RFC 9457 problem+json in the reader's language. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | AppError>((error, request, reply) => {
    const known = asAppError(error);
    if (known.code === 'internal') request.log.error({ err: error, requestId: request.id }, 'unexpected error');
    const answer = problemOf(known, request);
    if (known.details.retryAfterSeconds) reply.header('retry-after', String(known.details.retryAfterSeconds));
    if (known.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer');
    return reply
      .code(answer.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(answer));
  });
}

function asAppError(error: FastifyError | AppError): AppError {
  if (error instanceof AppError) return error;
  const entry = foreign[error.code];
  if (entry) return new AppError(entry[0], entry[1]);
  if (error.statusCode === 429) {
    return new AppError('too_many_requests', i18n.t('Das waren zu viele Versuche. Bitte warten Sie eine Minute.'), {
      retryAfterSeconds: 60,
    });
  }
  if (error.statusCode === 400) return new AppError('malformed', i18n.t('Die Anfrage ist nicht lesbar.'));
  if (isConnectionTrouble(error)) {
    return new AppError(
      'unavailable',
      i18n.t(
        'Die Datenbank ist gerade nicht erreichbar. Nichts wurde gespeichert; bitte versuchen Sie es gleich noch einmal.',
      ),
      {
        retryAfterSeconds: 5,
      },
    );
  }
  return new AppError(
    'internal',
    i18n.t('Etwas ist schiefgegangen. Nichts wurde gespeichert. Bitte nennen Sie bei Rückfragen die Vorgangsnummer.'),
  );
}

/** Lost or refused connections, server shutdown, too many clients: SQLSTATE classes 08, 53 and 57P. */
function isConnectionTrouble(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = String((cause as { code?: unknown }).code ?? '');
  return (
    /^(08|53|57P)/.test(code) ||
    /^E(CONNREFUSED|CONNRESET|PIPE)$/.test(code) ||
    /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/.test(
      String((cause as Error).message),
    )
  );
}

function problemOf(error: AppError, request: FastifyRequest): Problem {
  const language: Language = languageOf(request.headers['accept-language']);
  const { rule, errors, current, obstacles } = error.details;
  return {
    type: `/problems/${error.code}`,
    title: say(titles[error.code], language),
    status: errorStatus[error.code],
    detail: say(error.text, language),
    requestId: request.id,
    code: error.code,
    ...(rule && { rule }),
    ...(errors && { errors: errors.map((item) => ({ ...item, message: say(item.message, language) })) }),
    ...(current !== undefined && { current }),
    ...(obstacles && { obstacles }),
  };
}
