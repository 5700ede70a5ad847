import { z } from 'zod';

/** A service that translates; without configuration there is none, and nothing is ever sent anywhere. */
export interface Translator {
  /** Name shown beside what it has made. */
  name: string;
  /** Translates plain text; languages as BCP 47 names them. Throws when the service refuses or does not answer. */
  translate(body: string, from: string, to: string): Promise<string>;
}

interface TranslatorConfig {
  TRANSLATE_URL?: string | undefined;
  TRANSLATE_API_KEY?: string | undefined;
  TRANSLATE_NAME: string;
}

const PATIENCE_MS = 60_000;
const answer = z.object({ translatedText: z.string() });

/** Opens the LibreTranslate-compatible service that is configured (`POST <url>/translate`), or none. */
export function openTranslator({
  TRANSLATE_URL,
  TRANSLATE_API_KEY,
  TRANSLATE_NAME,
}: TranslatorConfig): Translator | null {
  if (TRANSLATE_URL === undefined) return null;
  const address = `${TRANSLATE_URL.replace(/\/$/, '')}/translate`;
  return {
    name: TRANSLATE_NAME,
    translate: async (body, from, to) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          q: body,
          source: primaryOf(from),
          target: primaryOf(to),
          format: 'text',
          ...(TRANSLATE_API_KEY !== undefined && { api_key: TRANSLATE_API_KEY }),
        }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!response.ok) throw new Error(`The translation service answered ${response.status}.`);
      return answer.parse(await response.json()).translatedText;
    },
  };
}

/** Such services know languages, not regions. */
const primaryOf = (language: string) => language.split('-')[0] ?? language;
