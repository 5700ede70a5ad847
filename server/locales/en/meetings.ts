/** English of the meetings of the working group. */
export const meetings: Record<string, string> = {
  'Diese Person gehört nicht zum Team oder hat schon einen anderen Sitz.':
    'This person is not part of the team or already has another seat.',
  'Diese Sitzung gibt es nicht.': 'There is no such meeting.',
  'Die Sitzung hat noch nicht begonnen. Bitte tragen Sie zuerst ein, wer anwesend ist.':
    'The meeting has not begun. Please enter first who is present.',
  'Die Sitzung hat schon begonnen. Das lässt sich jetzt nicht mehr ändern.':
    'The meeting has already begun. This can no longer be changed.',
  'Die Niederschrift dieser Sitzung ist bestätigt. Daran ändert sich nichts mehr.':
    'The minutes of this meeting are confirmed. Nothing changes in them any more.',
  'Diese Sitzung ist abgesagt. Bitte planen Sie eine neue.': 'This meeting is called off. Please plan a new one.',
  'Schriftlich stimmt ab, wer einen Sitz im Arbeitsgremium hat. Sie haben keinen.':
    'Whoever has a seat in the working group votes in writing. You have none.',
  'Ihr Sitz berät und stimmt nicht mit ab.': 'Your seat advises and does not vote.',
  'Über {reference} stimmt Ihr Sitz nicht ab: Es geht um Ihre eigene Organisation.':
    'Your seat does not vote on {reference}: it concerns your own organisation.',
  'Ihr Sitz ist anwesend und stimmt in der Sitzung ab.': 'Your seat is present and votes in the meeting.',
  'Zu {reference} ist in dieser Sitzung schon etwas festgehalten.':
    'Something is already recorded on {reference} in this meeting.',
  'Zu {reference} liegt kein offener Vorschlag mehr vor.': 'There is no open proposal on {reference} any more.',
  'Sie haben in dieser Niederschrift selbst etwas festgehalten; eine zweite Person bestätigt sie.':
    'You recorded something in these minutes yourself; a second person confirms them.',
  'Die Sitzung wurde inzwischen geändert. Bitte sehen Sie sich den neuen Stand an.':
    'The meeting has been changed meanwhile. Please look at what stands there now.',
  'Ein Vorschlag steht zweimal auf der Tagesordnung.': 'A proposal is on the agenda twice.',
  'Auf die Tagesordnung kommen nur offene Vorschläge. Bitte laden Sie die Seite neu und wählen Sie noch einmal.':
    'Only open proposals are put on the agenda. Please load the page again and choose once more.',
  'Bitte wählen Sie mindestens einen Sitz des Arbeitsgremiums, der anwesend ist.':
    'Please choose at least one seat of the working group that is present.',
  'Das steht nicht auf der Tagesordnung dieser Sitzung.': 'This is not on the agenda of this meeting.',
  'Ein Tagesordnungspunkt ist zweimal gewählt.': 'An item of the agenda is chosen twice.',
  'Zu {reference} ist niemand anwesend, der abstimmen darf.': 'Nobody is present who may vote on {reference}.',
  'Zu {reference} {present, plural, one {darf ein anwesender Sitz} other {dürfen # anwesende Sitze}} abstimmen, gezählt sind {given}. Es wurde nichts festgehalten.':
    'On {reference} {present, plural, one {one seat that is present} other {# seats that are present}} may vote, counted are {given}. Nothing was recorded.',
  'Zu {reference} liegt schriftlich eine Gegenstimme vor. Bitte lassen Sie abstimmen.':
    'On {reference} there is a vote against in writing. Please take a vote.',
  'Zu {reference} sind nicht genug Sitze anwesend: Nötig ist die Mehrheit aller Sitze.':
    'On {reference} not enough seats are present: most of all seats are needed.',
  'Der Vorschlag wurde nach der Sitzung geändert oder schon entschieden.':
    'The proposal was changed after the meeting or is already decided.',
  'Über einige Vorschläge hat die Sitzung so nicht entschieden. Bitte nehmen Sie zurück, was zu ihnen festgehalten ist.':
    'The meeting has not decided some of the proposals in these words. Please take back what is recorded on them.',
  'Noch ist zu keinem Sitz eine Person eingetragen. Bitte ergänzen Sie das Arbeitsgremium.':
    'No person is entered for any seat yet. Please complete the working group.',
  'Niederschrift der {number}. Sitzung': 'Minutes of meeting {number}',
  'Tagesordnung der {number}. Sitzung': 'Agenda of meeting {number}',
  geplant: 'planned',
  'Entwurf, noch nicht bestätigt': 'draft, not confirmed yet',
  'bestätigt am {day}': 'confirmed on {day}',
  abgesagt: 'called off',
  Sitzung: 'Meeting',
  Tag: 'Day',
  Zeit: 'Time',
  Ort: 'Place',
  Stand: 'State',
  Sitze: 'Seats',
  Sitz: 'Seat',
  Stimme: 'Vote',
  Anwesenheit: 'Attendance',
  'stimmt ab': 'votes',
  berät: 'advises',
  anwesend: 'present',
  'nicht anwesend': 'not present',
  Tagesordnung: 'Agenda',
  Vorschlag: 'Proposal',
  Ergebnis: 'Result',
  'nicht behandelt': 'not dealt with',
  'Ohne Stimme, weil die eigene Organisation betroffen ist':
    'Without a vote, because its own organisation is concerned',
  Bemerkung: 'Remark',
  zurückgegeben: 'given back',
  'im Einvernehmen angenommen': 'adopted by consensus',
  'angenommen mit {yes} Ja, {no} Nein, {abstained} enthalten; davon {inWriting} schriftlich':
    'adopted with {yes} yes, {no} no, {abstained} abstained; {inWriting} of them in writing',
  'nicht angenommen mit {yes} Ja, {no} Nein, {abstained} enthalten; davon {inWriting} schriftlich':
    'not adopted with {yes} yes, {no} no, {abstained} abstained; {inWriting} of them in writing',
};
