/** Receipts, reply forms and drafts as files. */
export const paper: Record<string, string> = {
  'Die Datei lässt sich gerade nicht erstellen. Bitte versuchen Sie es gleich noch einmal.':
    'The file cannot be made just now. Please try again in a moment.',
  'Seite {page} von {pages}': 'Page {page} of {pages}',
  'Einzelne Schriftzeichen lassen sich hier nicht abbilden. Sie stehen mit ihrer Nummer im Zeichensatz Unicode in eckigen Klammern.':
    'Some characters cannot be shown here. They stand in square brackets with their number in Unicode.',
  'Eingangsbestätigung {reference}': 'Receipt {reference}',
  'Eingangsbestätigung {number}': 'Receipt {number}',
  'Die Eingangsbestätigung zum Nachprüfen': 'The receipt, to be checked',
  Nummer: 'Number',
  Eingegangen: 'Received',
  'Tag des Eingangs': 'Day of receipt',
  Organisation: 'Organisation',
  Beteiligungsrunde: 'Round',
  Haltung: 'Stance',
  Veröffentlichung: 'Publication',
  Frist: 'Deadline',
  'nach Ablauf der Frist eingegangen': 'received after the deadline',
  'Prüfsumme (SHA-256)': 'Checksum (SHA-256)',
  'mit dem Namen der Organisation': 'with the name of the organisation',
  'ohne den Namen der Organisation': 'without the name of the organisation',
  'nicht durch die Stadt': 'not by the city',
  Anschreiben: 'Cover text',
  Antworten: 'Answers',
  'Keine Antwort': 'No answer',
  Einzelpunkte: 'Points',
  'Zum Ganzen': 'On the whole',
  'Unser Formulierungsvorschlag': 'Our wording',
  'So lässt sich das prüfen': 'How to check this',
  'Diese Datei enthält die Eingangsbestätigung noch einmal in maschinenlesbarer Form (receipt.json). Die Prüfsumme ist der SHA-256 über deren Feld „document“ in der Schreibweise nach RFC 8785. Auf der Seite „Prüfen“ dieses Systems lässt sich die Datei ohne Anmeldung prüfen; die Rechnung geschieht auf Ihrem Gerät.':
    'This file holds the receipt once more in machine-readable form (receipt.json). The checksum is the SHA-256 of its field “document” as written by RFC 8785. On the page “Check” of this system the file can be checked without signing in; the computing is done on your device.',
  Zufallswert: 'Random part',
};
