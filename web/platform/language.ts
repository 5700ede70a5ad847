import { type InterfaceLanguage, type Language, languages } from '../../shared/identity.ts';

/** A language as it calls itself, and whether somebody whose own language it is has read its catalogue. */
interface Speech {
  name: string;
  dir: 'ltr' | 'rtl';
  isReviewed: boolean;
}

/** Every language of the interface, in the order in which they are offered. */
export const speeches: Record<InterfaceLanguage, Speech> = {
  de: { name: 'Deutsch', dir: 'ltr', isReviewed: true },
  en: { name: 'English', dir: 'ltr', isReviewed: true },
  ar: { name: 'العربية', dir: 'rtl', isReviewed: false },
  fr: { name: 'Français', dir: 'ltr', isReviewed: false },
  ru: { name: 'Русский', dir: 'ltr', isReviewed: false },
  tr: { name: 'Türkçe', dir: 'ltr', isReviewed: false },
  uk: { name: 'Українська', dir: 'ltr', isReviewed: false },
  vi: { name: 'Tiếng Việt', dir: 'ltr', isReviewed: false },
};

/** The language in which the server writes to somebody who uses the interface in this one. */
export const mailLanguage = (language: InterfaceLanguage): Language =>
  languages.find((known) => known === language) ?? 'de';

/** Where the interface says which language it speaks; kept apart from the catalogues so that any module can ask. */
let current: InterfaceLanguage = 'de';

/** Language of the interface, for `Accept-Language` and `Intl`. */
export const currentLanguage = (): InterfaceLanguage => current;

/** Names the language of the interface to the document and to later requests. */
export function announceLanguage(language: InterfaceLanguage): void {
  current = language;
  document.documentElement.lang = language;
  document.documentElement.dir = speeches[language].dir;
}
