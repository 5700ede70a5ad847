import { z } from 'zod';
import type { Language } from '../../shared/identity.ts';
import { AppError } from './errors.ts';
import { i18n, type Text } from './i18n.ts';

const localeErrors = { de: z.locales.de().localeError, en: z.locales.en().localeError };

/** Sentences for the checks of `shared/values.ts`, by their code. */
const ownChecks: Record<string, (max: number) => Text> = {
  too_long: (max) =>
    i18n.t('Der Text ist zu lang: Höchstens {max} Zeichen sind möglich. Bitte kürzen oder aufteilen.', { max }),
  forbidden_character: () =>
    i18n.t('Der Text enthält ein Zeichen, das nicht gespeichert werden kann. Bitte entfernen Sie es.'),
  empty: () => i18n.t('Bitte füllen Sie dieses Feld aus.'),
  more_than_one_line: () => i18n.t('Hier ist nur eine Zeile möglich.'),
  not_an_email: () => i18n.t('Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.org.'),
  password_too_short: () => i18n.t('Das Passwort braucht mindestens 12 Zeichen.'),
  duplicate_key: () => i18n.t('Jeder Schlüssel darf nur einmal vorkommen.'),
  duplicate_option: () => i18n.t('Jede Antwort darf nur einmal zur Auswahl stehen.'),
  scale_does_not_fit: () =>
    i18n.t(
      'Eine Skala braucht ein unteres und ein höheres oberes Ende mit Worten für beide; andere Fragen haben keine.',
    ),
  range_does_not_fit: () =>
    i18n.t('Die kleinste Zahl darf nicht über der größten liegen; nur Fragen nach einer Zahl haben Grenzen.'),
  demanded_twice: () => i18n.t('Eine Frage ist entweder verpflichtend oder erwünscht, nicht beides.'),
  condition_does_not_fit: () =>
    i18n.t(
      'Die Bedingung muss eine frühere Frage und Antworten nennen, die dort möglich sind. Bitte wählen Sie sie neu.',
    ),
  options_do_not_fit: () => i18n.t('Eine Auswahlfrage braucht mindestens zwei Antworten; andere Fragen haben keine.'),
};

/**
 * Parses untrusted input. Throws `malformed` with every mistake as an RFC 6901 pointer below `base`
 * (empty for the body, `/query` for the query) and a sentence in the reader's language.
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  base: string,
  language: Language,
): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: (issue) => localeErrors[language](issue) });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, 50).flatMap((issue) => describe(issue, base));
  throw new AppError(
    'malformed',
    i18n.t('Die Angaben können so nicht übernommen werden. Bitte prüfen Sie die genannten Stellen.'),
    { errors },
  );
}

function describe(issue: z.core.$ZodIssue, base: string): { pointer: string; code: string; message: Text }[] {
  const path = issue.path.map((step) => String(step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerOf(base, [...path, key]),
      code: 'unknown_field',
      message: i18n.t('Dieses Feld gibt es hier nicht.'),
    }));
  }
  const params: Record<string, unknown> = issue.code === 'custom' ? (issue.params ?? {}) : {};
  const own = typeof params.code === 'string' ? ownChecks[params.code] : undefined;
  if (own) {
    return [{ pointer: pointerOf(base, path), code: String(params.code), message: own(Number(params.max ?? 0)) }];
  }
  return [
    {
      pointer: pointerOf(base, path),
      code: issue.code,
      message: { id: '{message}', values: { message: issue.message } },
    },
  ];
}

const pointerOf = (base: string, path: string[]) =>
  base + path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
