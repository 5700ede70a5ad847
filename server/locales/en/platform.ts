/** What the server says whatever the feature: requests, permissions, problems, validation, the chain of events. */
export const platform: Record<string, string> = {
  'Das gibt es nicht, oder es wird nicht mehr aufbewahrt.': 'This does not exist, or is no longer kept.',
  'Das läuft schon, oder es ist fertig.': 'This is at work already, or it is finished.',
  'Der Stand hat sich inzwischen geändert. Bitte laden Sie die Seite neu.':
    'The state has changed meanwhile. Please reload the page.',
  'Hier läuft gerade nichts, was sich anhalten ließe.': 'Nothing is at work here that could be stopped.',
  'Das gibt es hier nicht. Bitte prüfen Sie die Adresse.': 'There is nothing here. Please check the address.',
  'Bitte senden Sie JSON (Content-Type: application/json).': 'Please send JSON (Content-Type: application/json).',
  'Der Idempotency-Key besteht aus 1 bis 200 sichtbaren ASCII-Zeichen.':
    'The Idempotency-Key consists of 1 to 200 visible ASCII characters.',
  'Sie verfolgen schon zu viele Verfahren gleichzeitig. Bitte schließen Sie andere Fenster.':
    'You already follow too many procedures at the same time. Please close other windows.',
  'Last-Event-ID ist die Nummer eines Ereignisses.': 'Last-Event-ID is the number of an event.',
  'Frist bis {date}': 'Deadline {date}',
  'Dieselbe Anfrage wird gerade noch bearbeitet. Bitte warten Sie einen Augenblick.':
    'The same request is still being processed. Please wait a moment.',
  'Dieser Idempotency-Key wurde schon für eine andere Anfrage verwendet. Bitte nehmen Sie einen neuen.':
    'This Idempotency-Key has already been used for another request. Please use a new one.',
  'Diese Anfrage ist schon ausgeführt. Ihre Antwort enthielt ein Geheimnis und wird nicht noch einmal gezeigt.':
    'This request has already been carried out. Its answer contained a secret and is not shown again.',
  'Dieser Cursor stammt nicht aus einer Antwort dieser Liste.':
    'This cursor does not come from an answer of this list.',
  'Bitte melden Sie sich an.': 'Please sign in.',
  'Dieses Verfahren gibt es nicht, oder Sie sind nicht daran beteiligt.':
    'This procedure does not exist, or you do not take part in it.',
  'Dafür haben Sie in diesem Verfahren keine Berechtigung. Zuständig ist die Koordination.':
    'You do not have permission for this in this procedure. The coordinator is responsible.',
  'Dieses Token darf nur lesen. Legen Sie für Änderungen eines mit dem Recht "write" an.':
    'This token may only read. Please create one with the right "write" to make changes.',
  'Bitte senden Sie den Kopf If-Match mit dem Stand, den Sie gelesen haben, zum Beispiel "{example}".':
    'Please send the header If-Match with the state you read, for example "{example}".',
  'If-Match hat hier die Form "{example}".': 'If-Match has the form "{example}" here.',
  'Angaben unvollständig oder fehlerhaft': 'Details incomplete or incorrect',
  'Nicht angemeldet': 'Not signed in',
  'Keine Berechtigung': 'No permission',
  'Nicht gefunden': 'Not found',
  'Jetzt nicht möglich': 'Not possible now',
  'Inzwischen geändert': 'Changed in the meantime',
  'Zu groß': 'Too large',
  'Format wird nicht angenommen': 'Format not accepted',
  'Eine Regel des Verfahrens steht entgegen': 'A rule of the procedure prevents this',
  'Gelesener Stand fehlt': 'State read is missing',
  'Zu viele Anfragen': 'Too many requests',
  'Etwas ist schiefgegangen': 'Something went wrong',
  'Vorübergehend nicht erreichbar': 'Temporarily unavailable',
  'Die Anfrage ist zu groß. Bitte teilen Sie sie auf.': 'The request is too large. Please split it.',
  'Die Anfrage enthält kein JSON.': 'The request contains no JSON.',
  'Die Anfrage enthält kein gültiges JSON.': 'The request contains no valid JSON.',
  'Die Länge der Anfrage stimmt nicht mit ihrem Kopf überein.': 'The length of the request does not match its header.',
  'Diese Adresse gibt es nicht.': 'This address does not exist.',
  'Das waren zu viele Versuche. Bitte warten Sie eine Minute.': 'Too many attempts. Please wait a minute.',
  'Die Anfrage ist nicht lesbar.': 'The request is not readable.',
  'Die Datenbank ist gerade nicht erreichbar. Nichts wurde gespeichert; bitte versuchen Sie es gleich noch einmal.':
    'The database is not available at the moment. Nothing was saved; please try again shortly.',
  'Etwas ist schiefgegangen. Nichts wurde gespeichert. Bitte nennen Sie bei Rückfragen die Vorgangsnummer.':
    'Something went wrong. Nothing was saved. If you ask about it, please give the request number.',
  'Der Text ist zu lang: Höchstens {max} Zeichen sind möglich. Bitte kürzen oder aufteilen.':
    'The text is too long: at most {max} characters are possible. Please shorten or split it.',
  'Der Text enthält ein Zeichen, das nicht gespeichert werden kann. Bitte entfernen Sie es.':
    'The text contains a character that cannot be stored. Please remove it.',
  'Bitte füllen Sie dieses Feld aus.': 'Please fill in this field.',
  'Hier ist nur eine Zeile möglich.': 'Only one line is possible here.',
  'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.org.':
    'Please enter an e-mail address, for example name@example.org.',
  'Jeder Schlüssel darf nur einmal vorkommen.': 'Each key may occur only once.',
  'Jede Antwort darf nur einmal zur Auswahl stehen.': 'Each answer can be offered only once.',
  'Eine Skala braucht ein unteres und ein höheres oberes Ende mit Worten für beide; andere Fragen haben keine.':
    'A scale needs a lower and a higher upper end with words for both; other questions have none.',
  'Die kleinste Zahl darf nicht über der größten liegen; nur Fragen nach einer Zahl haben Grenzen.':
    'The smallest number must not be above the largest; only questions for a number have bounds.',
  'Eine Frage ist entweder verpflichtend oder erwünscht, nicht beides.':
    'A question is either required or encouraged, not both.',
  'Die Bedingung muss eine frühere Frage und Antworten nennen, die dort möglich sind. Bitte wählen Sie sie neu.':
    'The condition has to name an earlier question and answers that are possible there. Please choose it again.',
  'Eine Auswahlfrage braucht mindestens zwei Antworten; andere Fragen haben keine.':
    'A choice question needs at least two answers; other questions have none.',
  'Die Angaben können so nicht übernommen werden. Bitte prüfen Sie die genannten Stellen.':
    'The details cannot be accepted like this. Please check the places named.',
  'Dieses Feld gibt es hier nicht.': 'This field does not exist here.',
  'Das Ende der Kette nennt eine andere Prüfsumme als das letzte Siegel.':
    'The end of the chain names a different checksum from the last seal.',
  'An dieser Stelle fehlt ein Siegel.': 'A seal is missing at this place.',
  'Zu diesem Siegel fehlt das Ereignis.': 'The event for this seal is missing.',
  'Die Prüfsumme passt nicht: Das Ereignis oder sein Platz in der Kette wurde verändert.':
    'The checksum does not match: the event or its place in the chain was altered.',
  'Zeit, Handlung oder Gegenstand des Ereignisses weichen von dem ab, was versiegelt wurde.':
    'The time, action or subject of the event differs from what was sealed.',
  'Die handelnde Person weicht von dem ab, was versiegelt wurde.': 'The acting person differs from what was sealed.',
  'Die Angaben zum Vorher oder Nachher weichen von dem ab, was versiegelt wurde.':
    'The details of before or after differ from what was sealed.',
  'Dieses Ereignis wurde zweimal versiegelt.': 'This event was sealed twice.',
  'Dieses Siegel steht hinter dem Ende der Kette.': 'This seal stands after the end of the chain.',
  'Dieses Ereignis ist weder versiegelt noch zum Versiegeln vorgemerkt.':
    'This event is neither sealed nor waiting to be sealed.',
  'Dieses Ereignis ist zum Versiegeln vorgemerkt, aber nicht mehr da.':
    'This event is waiting to be sealed, but no longer there.',
};
