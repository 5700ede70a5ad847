import { defineConfig } from '@lingui/cli';

export default defineConfig({
  sourceLocale: 'de',
  locales: ['de', 'en', 'ar', 'fr', 'ru', 'tr', 'uk', 'vi'],
  catalogs: [{ path: '<rootDir>/web/locales/{locale}', include: ['<rootDir>/web'] }],
  format: 'po',
  /** Without line numbers a moved line does not change the catalogues. */
  formatOptions: { lineNumbers: false },
  orderBy: 'message',
});
