/** What the server says about procedures, participations, deliberations, invitations, organisations and the working group. */
export const procedures: Record<string, string> = {
  'Diese Organisation gibt es nicht. Bitte tragen Sie sie zuerst ein.':
    'This organisation does not exist. Please enter it first.',
  '{name} ist in diesem Verfahren schon eingetragen.': '{name} is already entered in this procedure.',
  'Diese Zeitzone gibt es nicht, zum Beispiel „Europe/Berlin“.':
    'This time zone does not exist. An example of one is “Europe/Berlin”.',
  'Ein Verfahren mit dieser Kurzadresse gibt es schon.': 'A procedure with this short address already exists.',
  'Diese Person hat hier noch kein Konto. Bitte laden Sie sie ein.':
    'This person has no account here yet. Please invite them.',
  'Diese Beratung gibt es in diesem Verfahren nicht.': 'This deliberation does not exist in this procedure.',
  'Jemand hat diese Beratung inzwischen geändert. Bitte prüfen Sie die Angaben.':
    'Someone has changed this deliberation in the meantime. Please check the details.',
  'Jemand hat diese Teilnahme inzwischen geändert. Bitte prüfen Sie die Angaben.':
    'Someone has changed this participation in the meantime. Please check the details.',
  'Dieses Verfahren gibt es nicht.': 'This procedure does not exist.',
  'Jemand hat das Verfahren inzwischen geändert. Bitte prüfen Sie die Angaben.':
    'Someone has changed the procedure in the meantime. Please check the details.',
  'Dieser Stand kann auf den jetzigen nicht folgen. Möglich ist ein Schritt nach dem anderen.':
    'This state cannot follow the present one. Only one step at a time is possible.',
  'Das Verfahren ist archiviert und kann nicht mehr geändert werden.':
    'The procedure is archived and can no longer be changed.',
  'Dieser Einladungslink gilt nicht mehr. Bitte lassen Sie sich einen neuen schicken.':
    'This invitation link is no longer valid. Please ask for a new one.',
  'Vertretung, Mitwirkende und Lesende gehören zu einer Organisation, alle anderen Rollen zu keiner.':
    'Representatives, contributors and observers belong to an organisation, all other roles to none.',
  'Sie können sich nicht selbst einladen. Bitte lassen Sie das eine andere Person tun.':
    'You cannot invite yourself. Please have another person do it.',
  'Diese Organisation ist in diesem Verfahren nicht eingetragen. Bitte nehmen Sie sie zuerst auf.':
    'This organisation is not entered in this procedure. Please add it first.',
  'Die Teilnahme dieser Organisation ist beendet. Bitte nehmen Sie sie zuerst wieder auf.':
    'The participation of this organisation has ended. Please add it again first.',
  'Dieser Stand der Teilnahme kann auf den jetzigen nicht folgen.':
    'This state of participation cannot follow the present one.',
  'Diese Organisation ist in diesem Verfahren nicht eingetragen.':
    'This organisation is not entered in this procedure.',
  'Diesen Einzelpunkt gibt es nicht, oder seine Ergebnisse sind noch nicht veröffentlicht.':
    'This point does not exist, or its results have not been published yet.',
  'Dieses Verfahren gibt es nicht, oder es ist noch nicht öffentlich.':
    'This procedure does not exist, or it is not public yet.',
  'Jemand hat das Arbeitsgremium inzwischen geändert. Bitte prüfen Sie die Angaben.':
    'Someone has changed the working group in the meantime. Please check the details.',
};
