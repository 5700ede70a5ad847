import type { Language } from '../../shared/identity.ts';

/** Where the interface says which language it speaks; kept apart from the catalogues so that any module can ask. */
let current: Language = 'de';

/** Language of the interface, for `Accept-Language` and `Intl`. */
export const currentLanguage = (): Language => current;

/** Names the language of the interface to the document and to later requests. */
export function announceLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  document.documentElement.dir = 'ltr';
}
