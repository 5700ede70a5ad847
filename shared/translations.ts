import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { evidenceTextKinds } from './review.ts';
import { abilities, id, instant, listOf, text } from './values.ts';

/** A language as BCP 47 names it. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .max(35);

/** Longest translation, in code points: an original may grow by half. */
export const translationLimit = 300_000;

export const translationStates = ['done', 'requested', 'failed'] as const;
export const translators = ['person', 'service'] as const;

/** Words in another language beside the original, which alone is binding (R1). */
export const translation = z.object({
  language: languageTag,
  state: z.enum(translationStates),
  body: z.string(),
  madeBy: z.enum(translators),
  /** The person, in the eyes of staff; the office, in everybody else's; or the name of the service. */
  madeByName: z.string(),
  at: instant,
  /** The original is not what was translated any more: replaced by a newer position, or redacted. */
  isStale: z.boolean(),
  version: z.int(),
});

/** One text of a position as it was handed in, with its translations. */
export const translatedText = z.object({
  id,
  kind: z.enum(evidenceTextKinds),
  /** The point or the question the text belongs to. */
  sourceKey: z.string().nullable(),
  /** Language the organisation named. */
  language: z.string(),
  body: z.string(),
  translations: z.array(translation),
  can: abilities,
});

export const listTranslations = endpoint({
  operationId: 'listTranslations',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/positions/:positionId/translations',
  action: 'translation.list',
  summary: 'The texts of a handed-in position with the translations that stand beside them',
  result: listOf(translatedText),
});

const translationPath = '/api/v1/procedures/:procedureId/texts/:textId/translations/:language' as const;

export const writeTranslation = endpoint({
  operationId: 'writeTranslation',
  method: 'PUT',
  path: translationPath,
  action: 'translation.write',
  summary: 'Write or correct a translation by hand; `If-Match: "v0"` for the first',
  body: z.strictObject({
    body: text(translationLimit).refine((value) => value.trim() !== '', { params: { code: 'empty' } }),
  }),
  maxBytes: 2_000_000,
  result: translatedText,
  precondition: 'version',
});

export const requestTranslation = endpoint({
  operationId: 'requestTranslation',
  method: 'POST',
  path: `${translationPath}/request`,
  action: 'translation.write',
  summary: 'Ask the configured service for a translation; it stands there as soon as the service has answered',
  result: translatedText,
  status: 202,
});
