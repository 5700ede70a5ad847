/** What the server says about files that are taken in, and where something in them does not fit. */
export const imports: Record<string, string> = {
  'Unter der Kennung „{sourceId}“ ist schon etwas übernommen, mit anderen Angaben. Bitte vergeben Sie eine neue Kennung.':
    'Something has already been taken in under the id “{sourceId}”, saying something else. Please give it a new id.',
  'Der Import wurde abgebrochen. Es wurde nichts übernommen.': 'The import was cancelled. Nothing was taken in.',
  'Die Datei ist leer. Bitte wählen Sie eine andere Datei.': 'The file is empty. Please choose another file.',
  'Die Datei ist zu groß oder zu verwickelt, um gelesen zu werden. Bitte speichern Sie sie neu oder teilen Sie sie auf.':
    'The file is too large or too tangled to be read. Please save it anew or split it up.',
  'Die Datei ist weder ein Word- noch ein Excel-Dokument. Bitte prüfen Sie, ob Sie die richtige gewählt haben.':
    'The file is neither a Word nor an Excel document. Please check whether you chose the right one.',
  'Die Datei ist unvollständig oder beschädigt. Bitte öffnen und speichern Sie sie noch einmal.':
    'The file is incomplete or damaged. Please open it and save it once more.',
  'Die Datei ist auf eine Art gepackt, die hier nicht gelesen wird.':
    'The file is packed in a way that is not read here.',
  'Die Datei wird ausgepackt viel größer, als ein Dokument es ist. Bitte speichern Sie sie neu oder teilen Sie sie auf.':
    'Unpacked, the file grows far larger than any document. Please save it anew or split it up.',
  'Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort und wählen Sie sie noch einmal.':
    'The file is protected by a password. Please save it without a password and choose it once more.',
  'Die Datei enthält Makros. Bitte speichern Sie sie ohne Makros als DOCX oder XLSX.':
    'The file contains macros. Please save it without macros as DOCX or XLSX.',
  'Die Datei enthält Anweisungen, die in einem Dokument nichts zu suchen haben. Sie wird nicht gelesen.':
    'The file contains instructions that have no place in a document. It is not read.',
  '„{name}“ nimmt an diesem Verfahren nicht teil. Bitte prüfen Sie den Namen oder laden Sie die Organisation ein.':
    '“{name}” does not take part in this procedure. Please check the name or invite the organisation.',
  'Es ist nicht angegeben, von welcher Organisation das stammt. Bitte wählen Sie eine.':
    'It does not say which organisation this comes from. Please choose one.',
  'Diesen Eingangsweg gibt es nicht. Möglich sind: Import, E-Mail, Brief, zur Niederschrift.':
    'There is no such way of receipt. Possible are: import, email, letter, in_person.',
  'Das ist kein Datum. Bitte schreiben Sie es so: 31.03.2026 oder 2026-03-31.':
    'This is no date. Please write it like this: 31.03.2026 or 2026-03-31.',
  'Diese Haltung gibt es nicht. Möglich sind: Zustimmung, Zustimmung mit Änderungen, Ablehnung, keine Anmerkungen.':
    'There is no such stance. Possible are: agree, agree_with_changes, object, no_comment.',
  'Möglich sind: mit Namen, ohne Namen, nicht veröffentlichen.': 'Possible are: full, anonymous, internal.',
  'Bitte geben Sie die Sprache als Kürzel an, zum Beispiel de, en oder ar.':
    'Please give the language by its code, for example de, en or ar.',
  'Diese Art gibt es nicht. Möglich sind: Zustimmung, Bedenken, Änderung, Ergänzung, Streichung, Frage, redaktionell; oder ge, te, ed.':
    'There is no such kind. Possible are: support, concern, change, addition, deletion, question, editorial; or ge, te, ed.',
  'Mehrere Abschnitte kommen in Frage. Bitte geben Sie die Nummer als Text an, oder den Schlüssel des Abschnitts.':
    'Several sections are possible. Please give the number as text, or the key of the section.',
  'Diesen Abschnitt gibt es in der Fassung der Beteiligungsrunde nicht. Bitte prüfen Sie Nummer oder Überschrift.':
    'There is no such section in the version of this round. Please check its number or heading.',
  'Diese Textstelle steht in „{section}“ nicht oder mehrmals. Bitte prüfen Sie den Wortlaut.':
    'This passage does not stand in “{section}”, or more than once. Please check its wording.',
  'Zu dieser Textstelle fehlt der Abschnitt, in dem sie steht.': 'The section in which this passage stands is missing.',
  'Diese Zeile widerspricht einer früheren derselben Stellungnahme, bei Organisation, Eingang, Haltung, Sprache oder Veröffentlichung.':
    'This row contradicts an earlier one of the same position, in organisation, receipt, stance, language or publication.',
  'Diese Stellungnahme kommt in der Datei zweimal vor. Jede braucht eine eigene Nummer.':
    'This position occurs twice in the file. Each needs a number of its own.',
  'Die Kennung „{sourceId}“ kommt in der Datei zweimal vor. Jeder Einzelpunkt braucht eine eigene.':
    'The id “{sourceId}” occurs twice in the file. Each point needs one of its own.',
  'Die Datei hat mehr als {max} Zellen. Bitte teilen Sie sie auf mehrere Dateien auf.':
    'The file has more than {max} cells. Please split it into several files.',
  'In Zeile {row} sind Anführungszeichen nicht geschlossen, oder hinter ihnen steht noch etwas: {sample} … Bitte verdoppeln Sie Anführungszeichen innerhalb eines Textes.':
    'In row {row} quotation marks are not closed, or something stands behind them: {sample} … Please double quotation marks within a text.',
  'Über der Überschrift der Tabelle steht „{text}“. Das wird nicht übernommen.':
    'Above the heading of the table stands “{text}”. It is not taken in.',
  'Diese Zeile hat mehr Zellen als die Überschrift. Vielleicht steht ein Trennzeichen in einem Text ohne Anführungszeichen.':
    'This row has more cells than the heading. Perhaps a separator stands in a text without quotation marks.',
  'Das Blatt „{name}“ wird nicht übernommen: Ihm fehlt eine Überschrift für die Texte.':
    'The sheet “{name}” is not taken in: it has no heading for the texts.',
  'Es fehlt eine Überschrift für die Texte, zum Beispiel „Kommentar“ oder „Stellungnahme“. Gefunden: {found}. Bitte ordnen Sie die Spalten zu.':
    'A heading for the texts is missing, for example “Comment” or “Statement”. Found: {found}. Please say which column holds what.',
  'Die Datei enthält {count, plural, one {ein Bild} other {# Bilder}}. Text in Bildern wird nicht gelesen.':
    'The file contains {count, plural, one {a picture} other {# pictures}}. Text in pictures is not read.',
  'Das ist ein altes Word- oder Excel-Format. Bitte speichern Sie die Datei als DOCX oder XLSX.':
    'This is an old Word or Excel format. Please save the file as DOCX or XLSX.',
  'Das ist kein Word- oder Excel-Dokument, sondern ein anderes Archiv. Bitte packen Sie es aus und wählen Sie die einzelne Datei.':
    'This is no Word or Excel document but another archive. Please unpack it and choose the single file.',
  'Der Inhalt von „{fileName}“ passt zu keiner Art von Datei, die hier gelesen wird: DOCX, XLSX, CSV, JSON, Markdown, PDF oder TXT.':
    'The content of “{fileName}” is of no kind that is read here: DOCX, XLSX, CSV, JSON, Markdown, PDF or TXT.',
  'Dieses Feld gibt es hier nicht: {fields}.': 'There is no such field here: {fields}.',
  'Dieser Wert passt nicht zum Feld. Bitte prüfen Sie ihn mit der Beschreibung der Schnittstelle.':
    'This value does not fit its field. Please check it against the description of the API.',
  'JSON steht immer in UTF-8; diese Datei nicht. Bitte exportieren Sie sie neu.':
    'JSON is always in UTF-8; this file is not. Please export it anew.',
  'Das JSON enthält „__proto__“. Es wird nicht gelesen.': 'The JSON contains “__proto__”. It is not read.',
  'Die Datei ist kein gültiges JSON. Bitte prüfen Sie Klammern und Kommas.':
    'The file is no valid JSON. Please check brackets and commas.',
  'Das PDF hat mehr als {max} Seiten. Bitte teilen Sie es auf.':
    'The PDF has more than {max} pages. Please split it up.',
  'Das PDF enthält keinen Text, nur Bilder: Es ist wohl eingescannt. Bitte lassen Sie eine Texterkennung darüber laufen oder geben Sie den Text von Hand ein.':
    'The PDF contains no text, only pictures: it has probably been scanned. Please run a text recognition over it, or enter the text by hand.',
  'Seite {page} enthält keinen Text, vielleicht aber ein Bild mit Text.':
    'Page {page} contains no text, but perhaps a picture with text.',
  'Das PDF ist beschädigt und lässt sich nicht lesen. Bitte erzeugen Sie es noch einmal.':
    'The PDF is damaged and cannot be read. Please create it once more.',
  'Die Zelle enthält eine Formel. Bitte fügen Sie stattdessen ihren Wert ein („Inhalte einfügen – Werte“).':
    'The cell contains a formula. Please paste its value instead (“Paste special – Values”).',
  'Die Zelle ist mit anderen verbunden. Bitte lösen Sie die Verbindung, damit jede Zeile für sich steht.':
    'The cell is merged with others. Please unmerge it, so that each row stands by itself.',
  'Die Datei enthält {count} Einträge; möglich sind {max} auf einmal. Bitte teilen Sie sie auf.':
    'The file contains {count} entries; {max} at a time are possible. Please split it up.',
  'Die Datei wurde nicht übernommen: {count, plural, one {eine Stelle passt} other {# Stellen passen}} nicht. Ein Probelauf zeigt alle.':
    'The file was not taken in: {count, plural, one {one place does} other {# places do}} not fit. A dry run shows them all.',
  'Die Spalten „{one}“ und „{other}“ bedeuten dasselbe. Bitte ordnen Sie eine der beiden anders zu.':
    'The columns “{one}” and “{other}” mean the same. Please say that one of them holds something else.',
  'Zeile {row} enthält ein Zeichen, das in keinem Text vorkommt. Bitte speichern Sie die Datei als „CSV UTF-8“ oder als reinen Text in UTF-8.':
    'Line {row} contains a character that occurs in no text. Please save the file as “CSV UTF-8” or as plain text in UTF-8.',
  'Umlaute sind in dieser Datei zerstört (Zeile {row}: „{sample}“). Bitte exportieren Sie sie noch einmal, am besten als „CSV UTF-8“.':
    'Umlauts are broken in this file (line {row}: “{sample}”). Please export it once more, best as “CSV UTF-8”.',
  'Die Datei ist beschädigt: Sie enthält halbe Zeichen. Bitte speichern Sie sie noch einmal als UTF-8.':
    'The file is damaged: it contains half characters. Please save it once more as UTF-8.',
  'Diese Beteiligungsrunde gibt es in diesem Verfahren nicht.': 'There is no such round in this procedure.',
  'Diese Organisation nimmt an diesem Verfahren nicht teil.': 'This organisation does not take part in this procedure.',
  'Die Datei ist beschädigt und lässt sich nicht lesen. Bitte öffnen und speichern Sie sie noch einmal.':
    'The file is damaged and cannot be read. Please open it and save it once more.',
  'Die Datei ist zu groß: Höchstens {max} MB sind möglich. Bitte teilen Sie sie auf.':
    'The file is too large: at most {max} MB are possible. Please split it up.',
  'Die Übertragung wurde abgebrochen. Es wurde nichts gespeichert.': 'The transfer was broken off. Nothing was saved.',
  'Die Datei selbst wird nicht aufbewahrt; bitte heben Sie das Original auf.':
    'The file itself is not kept; please keep the original.',
};
