/** What the server says about translations beside the originals. */
export const translations: Record<string, string> = {
  'Es ist kein Übersetzungsdienst eingerichtet. Sie können die Übersetzung selbst schreiben.':
    'No translation service is configured. You can write the translation yourself.',
  'Es ist kein Übersetzungsdienst eingerichtet.': 'No translation service is configured.',
  'Die Übersetzung wurde inzwischen geändert. Bitte vergleichen Sie beide; Ihr Text bleibt stehen.':
    'The translation has been changed meanwhile. Please compare both; your text stays.',
  'Diese Übersetzung hat ein Mensch geschrieben. Sie wird nicht überschrieben.':
    'A person wrote this translation. It is not overwritten.',
};
