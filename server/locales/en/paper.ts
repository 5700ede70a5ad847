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
  'Antworten {reference}': 'Answers {reference}',
  Stand: 'State',
  'Nach der Frist': 'After the deadline',
  'Nicht gefragt': 'Not asked',
  Entwurf: 'Draft',
  eingereicht: 'submitted',
  zurückgezogen: 'withdrawn',
  'durch eine neuere ersetzt': 'superseded by a newer one',
  'Unsere Haltung insgesamt': 'Our stance as a whole',
  'Bitte kreuzen Sie höchstens eine Zeile an.': 'Please tick one row at most.',
  'Fragen der Stadt': 'Questions of the city',
  'Nur nach der Antwort {answers} auf: {question}': 'Only after the answer {answers} to: {question}',
  'Diese Frage muss beantwortet werden.': 'This question has to be answered.',
  'Eine Antwort ist erwünscht.': 'An answer is welcome.',
  'Sie können mehrere Zeilen ankreuzen.': 'You can tick several rows.',
  'Ein Tag, zum Beispiel 31.03.2026.': 'A day, for example 31.03.2026.',
  'Eine Zahl.': 'A number.',
  'Dateien fügen Sie hinzu, wenn Sie den Bogen hochgeladen haben, oder legen sie dem Bogen bei.':
    'Add files once you have uploaded the form, or enclose them with it.',
  'Bitte kreuzen Sie in jeder Zeile höchstens ein Feld an.': 'Please tick one field at most in each row.',
  Begründung: 'Reason',
  'Ihre Antwort': 'Your answer',
  Kreuz: 'Tick',
  Antwort: 'Answer',
  'Hier ist mehr als ein Feld angekreuzt.': 'More than one field is ticked here.',
  'Hier steht etwas anderes als ein Kreuz.': 'Something other than a tick stands here.',
  'Diese Antwort ist bei dieser Frage nicht möglich.': 'This answer is not possible for this question.',
  'Diese Antwort ist zu lang, oder sie enthält Zeichen, die nicht möglich sind.':
    'This answer is too long, or holds characters that are not possible.',
  'Das ist kein Tag, wie er hier verstanden wird. Bitte schreiben Sie ihn so: 31.03.2026.':
    'This is no day as it is understood here. Please write it like this: 31.03.2026.',
  'Das ist keine eindeutige Zahl. Bitte schreiben Sie sie ohne Tausenderpunkt.':
    'This is no unambiguous number. Please write it without a thousands separator.',
  'Außerhalb der Felder': 'Outside the fields',
  'In einer Beschriftung': 'In a label',
  'Hier wird im Bogen nach nichts gefragt. Bitte schreiben Sie es in ein Feld des Bogens oder in das Anschreiben.':
    'The form asks for nothing here. Please write it into a field of the form or into the cover letter.',
  'Diese Beschriftung steht im Bogen anders. Bitte prüfen Sie, ob das eine Anmerkung sein sollte.':
    'This label reads differently in the form. Please check whether it was meant as a remark.',
  'Im Entwurf steht schon eine andere Antwort. Sie bleibt; bitte ändern Sie sie dort.':
    'The draft already holds another answer. It stays; please change it there.',
  'Diese Frage wird nach Ihren übrigen Antworten nicht gestellt. Die Antwort bleibt im Entwurf und wird nicht mit eingereicht.':
    'After your other answers this question is not asked. The answer stays in the draft and is not submitted with it.',
};
