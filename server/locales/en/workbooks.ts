/** What the server says about the table of points that goes to a spreadsheet and back. */
export const workbooks: Record<string, string> = {
  Widerspruch: 'Dispute',
  'Widerspricht einer früheren Entscheidung': 'Disputes an earlier decision',
  Kennung: 'Id',
  Fassung: 'Version',
  Siegel: 'Seal',
  Anmerkung: 'Comment',
  'Vorgeschlagener Wortlaut': 'Proposed wording',
  Argumentgruppe: 'Topic',
  Ergebnis: 'Outcome',
  'Nicht berücksichtigter Teil': 'Part not accepted',
  'Enthalten in Abschnitt': 'Covered by section',
  'Zuständig oder zurückgestellt bis': 'Responsible, or deferred until',
  Abgegeben: 'Passed on',
  Auswahl: 'Choices',
  Hinweise: 'Notes',
  'Einzelpunkte {day}': 'Points {day}',
  Gesichtet: 'Triaged',
  Vorgeschlagen: 'Proposed',
  Entschieden: 'Decided',
  Veröffentlicht: 'Published',
  Verfahren: 'Procedure',
  'Stand vom': 'As of',
  Filter: 'Filter',
  'keiner: alle Einzelpunkte': 'none: all points',
  'ohne Angabe': 'not stated',
  Suche: 'Search',
  Schlagwort: 'Tag',
  'Zuständige Person': 'Person responsible',
  'Zu erledigen': 'Due',
  überfällig: 'overdue',
  'in den nächsten sieben Tagen': 'within the next seven days',
  später: 'later',
  'Bearbeiten Sie nur die gelb hinterlegten Spalten. Alles andere bleibt, wie es ist, auch wenn Sie es ändern.':
    'Edit only the columns with a yellow background. Everything else stays as it is, even if you change it.',
  'Das Ergebnis und den Abschnitt wählen Sie aus der Liste in der Zelle.':
    'Choose the outcome and the section from the list in the cell.',
  'Sortieren, ausblenden und Zeilen löschen ist möglich: Was fehlt, wird nicht geändert.':
    'You can sort, hide and delete rows: what is missing is not changed.',
  'Einzelpunkte einer Argumentgruppe werden mit ihr entschieden, nicht hier.':
    'Points inside a topic are decided with it, not here.',
  'Was schon entschieden ist, muss erst wieder aufgenommen werden.':
    'What is already decided has to be reopened first.',
  'Beim Übernehmen sehen Sie zuerst, was sich ändern würde. Alles wird zum Vorschlag, nichts zum Beschluss.':
    'When you bring the table back you first see what would change. Everything becomes a proposal, nothing a decision.',
  'Diese Ansicht enthält {total, number} Einzelpunkte; in eine Tabelle passen {most, number}. Bitte grenzen Sie die Ansicht ein, zum Beispiel auf einen Abschnitt.':
    'This view holds {total, number} points; a table takes {most, number}. Please narrow the view, for example to one section.',
  'Die Tabelle hat {rows, number} Zeilen; möglich sind {most, number} auf einmal. Bitte teilen Sie sie auf.':
    'The table has {rows, number} rows; {most, number} are possible at once. Please split it up.',
  'Die Tabelle ändert {count, number} Entscheidungen; möglich sind {most, number} auf einmal. Es wurde nichts übernommen. Bitte teilen Sie die Tabelle auf.':
    'The table changes {count, number} decisions; {most, number} are possible at once. Nothing was taken over. Please split the table up.',
  'Diese Datei ist keine Tabelle der Einzelpunkte, oder ihr fehlen Spalten. Bitte laden Sie die Tabelle noch einmal herunter und bearbeiten Sie nur die gelben Zellen.':
    'This file is not a table of points, or columns are missing. Please download the table again and edit only the yellow cells.',
  'Diese Angabe gehört nur zu {outcomes}. Bitte leeren Sie die Zelle oder ändern Sie das Ergebnis.':
    'This belongs only to {outcomes}. Please empty the cell or change the outcome.',
  'Diese Angabe lässt sich hier nicht ändern. Sie bleibt, wie sie eingereicht wurde.':
    'This cannot be changed here. It stays as it was handed in.',
  'Diese Zeile gehört zu keinem Einzelpunkt dieses Verfahrens und wird übergangen.':
    'This row belongs to no point of this procedure and is passed over.',
  'Diesen Abschnitt gibt es nicht. Bitte wählen Sie ihn aus der Liste in der Zelle.':
    'This section does not exist. Please choose it from the list in the cell.',
  'Mehrere Abschnitte heißen so. Bitte wählen Sie den richtigen aus der Liste in der Zelle.':
    'Several sections are called this. Please choose the right one from the list in the cell.',
  'Dieser Einzelpunkt steht mehrmals in der Tabelle, und die Zeilen sagen Verschiedenes. Bitte lassen Sie nur eine stehen.':
    'This point is in the table several times, and the rows say different things. Please keep only one.',
  'Dieser Zeile fehlen ausgeblendete Angaben. Bitte laden Sie die Tabelle noch einmal herunter.':
    'Hidden details of this row are missing. Please download the table again.',
  'Hier fehlt das Ergebnis. Möglich sind {outcomes}. Ein Vorschlag lässt sich ändern, aber nicht löschen.':
    'The outcome is missing here. Possible are {outcomes}. A proposal can be changed but not deleted.',
  'Hier steht „Ja“ oder nichts.': 'Here stands “Yes” or nothing.',
  '„{value}“ ist kein Ergebnis. Möglich sind {outcomes}.': '“{value}” is not an outcome. Possible are {outcomes}.',
};
