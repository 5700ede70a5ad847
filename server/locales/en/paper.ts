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
  'Diese Datei enthält die Eingangsbestätigung noch einmal in maschinenlesbarer Form (receipt.json). Die Prüfsumme ist der SHA-256 über deren Feld „document“ in der Schreibweise nach RFC 8785. Auf der Seite „Eingangsbestätigung prüfen“ dieses Systems lässt sich die Datei ohne Anmeldung prüfen; die Rechnung geschieht auf Ihrem Gerät.':
    'This file holds the receipt once more in machine-readable form (receipt.json). The checksum is the SHA-256 of its field “document” as written by RFC 8785. On the page “Check a receipt” of this system the file can be checked without signing in; the computing is done on your device.',
  Zufallswert: 'Random part',
  'Arbeitsfassung {number}': 'Working version {number}',
  'Fassung {number}': 'Version {number}',
  Fassung: 'Version',
  'Rückmeldebogen {reference}': 'Reply form {reference}',
  'Rückmeldebogen: {title}': 'Reply form: {title}',
  'Letzter Tag': 'Last day',
  'So füllen Sie den Bogen aus': 'How to fill in this form',
  'Schreiben Sie in die Zeile des Abschnitts, was Sie anmerken, und wenn möglich, wie der Satz lauten soll. Für jeden weiteren Gedanken fügen Sie eine Zeile darunter ein. Was leer bleibt, gilt als nicht beantwortet, nicht als Zustimmung.':
    'Write your remark in the row of the section and, if you can, how the sentence should read. For every further thought insert a row below. What stays empty counts as not answered, not as agreement.',
  'Art der Anmerkung: {kinds}.': 'Kind of remark: {kinds}.',
  'Am Computer ausgefüllt laden Sie die Datei beim Schreiben der Stellungnahme hoch. Von Hand ausgefüllt geben Sie den Bogen bei der Koordination ab.':
    'Filled in on a computer, upload the file while you write your position. Filled in by hand, give the form to the coordination.',
  'Unsere Anmerkungen': 'Our remarks',
  Abschnitt: 'Section',
  'Unsere Anmerkung': 'Our remark',
  Art: 'Kind',
  'Das ist kein Word-Dokument (DOCX). Bitte laden Sie den ausgefüllten Rückmeldebogen hoch.':
    'This is not a Word document (DOCX). Please upload the reply form you filled in.',
  'In der Datei fehlt die Tabelle mit den Spalten Abschnitt, Anmerkung, Formulierungsvorschlag und Art. Bitte verwenden Sie den Rückmeldebogen dieser Runde.':
    'The file lacks the table with the columns section, remark, wording and kind. Please use the reply form of this round.',
  'Die Datei ist unvollständig oder beschädigt. Bitte öffnen und speichern Sie sie noch einmal.':
    'The file is incomplete or damaged. Please open it and save it once more.',
  'Die Datei ist ausgepackt viel größer, als ein Rückmeldebogen es ist. Sie wird nicht gelesen.':
    'Unpacked, the file is much larger than a reply form. It is not read.',
  'Das ist kein Word-Dokument (DOCX). Bitte speichern Sie den Bogen in Ihrem Schreibprogramm als „Word (.docx)“ und wählen Sie ihn noch einmal.':
    'This is not a Word document (DOCX). Please save the form in your word processor as “Word (.docx)” and choose it again.',
  'Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort.':
    'The file is protected by a password. Please save it without one.',
  'Eine Vorarbeit gehört zu keiner Runde; für sie gibt es keinen Rückmeldebogen.':
    'An earlier contribution belongs to no round; there is no reply form for it.',
  'Dieser Bogen gehört zu einer anderen Beteiligungsrunde. Bitte nehmen Sie den Bogen dieser Runde.':
    'This form belongs to another round. Please take the form of this round.',
  'In dieser Zeile sind Zellen verbunden oder fehlen. Bitte geben Sie ihr wieder vier Zellen.':
    'In this row cells are joined or missing. Please give it four cells again.',
  'Den Abschnitt „{section}“ gibt es in dieser Fassung nicht. Bitte schreiben Sie seine Nummer in die erste Spalte.':
    'There is no section “{section}” in this version. Please write its number in the first column.',
  'Dieser Text ist länger als {max} Zeichen. Bitte teilen Sie ihn auf mehrere Zeilen auf.':
    'This text is longer than {max} characters. Please divide it into several rows.',
  '„{kind}“ ist keine Art der Anmerkung. Möglich sind Zustimmung, Bedenken, Änderung, Ergänzung, Streichung, Frage, Redaktionelles, oder nichts.':
    '“{kind}” is not a kind of remark. Possible are support, concern, change, addition, deletion, question, editorial, or nothing.',
  'Hier steht nur die Art. Bitte schreiben Sie dazu, was Sie meinen.':
    'Only the kind stands here. Please write what you mean as well.',
  'Ohne Abschnitt in der ersten Spalte: wird der Zeile darüber zugeordnet ({place}).':
    'No section in the first column: taken to the row above ({place}).',
  'Mitunterzeichnet von': 'Signed jointly by',
  '{organisation} (zugestimmt am {at})': '{organisation} (approved on {at})',
};
