/** What the server says about rounds: planning, opening, closing. */
export const rounds: Record<string, string> = {
  'Das Ende der Runde liegt nicht nach ihrem Beginn.': 'The end of the round is not after its beginning.',
  'Fassung {number} ist noch in Arbeit. Bitte frieren Sie sie ein, bevor Sie eine Runde dazu planen.':
    'Version {number} is still being worked on. Please freeze it before you plan a round for it.',
  'Diesen Abschnitt gibt es in Fassung {number} nicht.': 'This section does not exist in version {number}.',
  'Jemand hat diese Runde inzwischen geändert. Bitte prüfen Sie sie, bevor Sie sie schließen.':
    'Someone has changed this round in the meantime. Please check it before you close it.',
  'Jemand hat diese Runde inzwischen geändert. Bitte prüfen Sie die Angaben.':
    'Someone has changed this round in the meantime. Please check the details.',
  'Die Runde läuft: Fassung, Beginn, Kreis, Abschnitte und Fragen bleiben, wie sie sind. Ändern lassen sich der Titel und ein späteres Ende.':
    'The round is open: version, beginning, audience, sections and questions stay as they are. You can change the title and set a later end.',
  'Eine laufende Runde kann nur verlängert werden. Um sie sofort zu beenden, schließen Sie sie.':
    'An open round can only be extended. To end it at once, close it.',
  'Jemand hat diese Runde inzwischen geändert. Bitte prüfen Sie sie, bevor Sie sie öffnen.':
    'Someone has changed this round in the meantime. Please check it before you open it.',
  'Das Ende der Runde liegt in der Vergangenheit. Bitte setzen Sie zuerst ein späteres.':
    'The end of the round is in the past. Please set a later one first.',
  'Diese Beteiligungsrunde gibt es nicht, oder sie hat noch nicht begonnen.':
    'This round does not exist, or it has not begun yet.',
  'Fassung und Runde werden erst zugänglich, wenn die Ergebnisse der früheren Runde veröffentlicht sind: {references}. Bitte veröffentlichen Sie diese zuerst.':
    'The version and the round become accessible only once the results of the earlier round are published: {references}. Please publish these first.',
  'Die Runde ist beendet und lässt sich nicht mehr ändern.': 'The round has ended and can no longer be changed.',
  'Die Runde ist schon offen.': 'The round is already open.',
  'Die Runde ist beendet. Bitte planen Sie eine neue.': 'The round has ended. Please plan a new one.',
  'Die Runde hat noch nicht begonnen.': 'The round has not begun yet.',
  'Die Runde ist schon beendet.': 'The round has already ended.',
  'Die Ergebnisse sind schon veröffentlicht.': 'The results have already been published.',
  'Ergebnisse können veröffentlicht werden, sobald die Runde beendet ist.':
    'Results can be published once the round has ended.',
  'Die Ergebnisse sind veröffentlicht. Eine Stellungnahme ist in dieser Runde nicht mehr möglich.':
    'The results are published. A position is no longer possible in this round.',
};
