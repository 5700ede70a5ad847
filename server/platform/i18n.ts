import { type Messages, setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Language } from '../../shared/identity.ts';
import { messages as english } from '../locales/en.ts';

/** A sentence for a person: the German text as its own key, with the values that belong into it. */
export interface Text {
  id: string;
  values: Record<string, string | number>;
}

/** `i18n.t('Frist bis {date}', { date })` – found by the extractor of the catalogues. */
export const i18n = {
  t: (id: string, values: Record<string, string | number> = {}): Text => ({ id, values }),
};

const catalogue = (messages: Messages, language: Language) => {
  const catalog = setupI18n({ locale: language, messages: { [language]: messages } });
  catalog.setMessagesCompiler(compileMessage);
  return catalog;
};

const catalogues: Record<Language, ReturnType<typeof catalogue>> = {
  de: catalogue({}, 'de'),
  en: catalogue(english, 'en'),
};

/** The sentence in the reader's language; German where no translation exists. */
export const say = (text: Text, language: Language): string => catalogues[language]._(text.id, text.values);

/** The language of an `Accept-Language` header: the first that we speak, else German. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').toLowerCase().split(',')) {
    if (part.trim().startsWith('de')) return 'de';
    if (part.trim().startsWith('en')) return 'en';
  }
  return 'de';
}
