/** What the server says about letters. */
export const letters: Record<string, string> = {
  'Das Ende {place} steht ohne Anfang. Es fehlt {begin}.': 'The end {place} has no beginning. {begin} is missing.',
  'Den Platzhalter {name} gibt es nicht. Die Mustervorlage zeigt alle.':
    'There is no placeholder {name}. The sample template shows all of them.',
  'Der Block {begin} endet mit {end}. Bitte beenden Sie jeden Block mit seinem eigenen Namen.':
    'The block {begin} ends with {end}. Please end each block with its own name.',
  'Der Block {block} fehlt: Der Brief beantwortet keinen Einzelpunkt.':
    'The block {block} is missing: the letter answers no point.',
  'Der Block {place} hat kein Ende. Es fehlt {end}.': 'The block {place} has no end. {end} is missing.',
  'Die Datei ist kein Word-Dokument (DOCX), oder sie ist beschädigt. Bitte speichern Sie sie noch einmal.':
    'The file is no Word document (DOCX), or it is damaged. Please save it once more.',
  'Die Vorlage enthält Makros. Bitte speichern Sie sie ohne Makros als DOCX.':
    'The template holds macros. Please save it without macros as DOCX.',
  'Die Vorlage lässt sich nicht lesen bei „{place}“. Bitte prüfen Sie dort die Platzhalter.':
    'The template cannot be read at “{place}”. Please check the placeholders there.',
  'Diese Briefe gibt es nicht, oder sie werden nicht mehr aufbewahrt.':
    'These letters do not exist, or are no longer kept.',
  'Diese Briefvorlage gibt es nicht.': 'This letter template does not exist.',
  'Diese Briefvorlage wurde inzwischen ersetzt. Bitte laden Sie die Seite neu.':
    'This letter template has been replaced meanwhile. Please reload the page.',
  'Diese Stellungnahme gibt es nicht, oder sie wird nicht mehr beantwortet.':
    'This position does not exist, or needs no answer any more.',
  'Eine Briefvorlage mit dem Namen „{name}“ gibt es schon.':
    'There is a letter template with the name “{name}” already.',
  'Eine geschweifte Klammer wird geschlossen, aber nicht geöffnet bei „{place}“.':
    'A brace is closed but not opened at “{place}”.',
  'Eine geschweifte Klammer wird nicht geschlossen bei „{place}“.': 'A brace is not closed at “{place}”.',
  'Es sind {count} Briefe, möglich sind {most} auf einmal.': 'There are {count} letters; {most} are possible at once.',
  'In dieser Runde gibt es keine Stellungnahme, die zu beantworten ist.':
    'In this round there is no position to be answered.',
  'Zu keiner Stellungnahme dieser Runde ist schon über alle Einzelpunkte entschieden.':
    'No position of this round has all of its points decided yet.',
  '{name} gilt je Einzelpunkt. Bitte setzen Sie es in den Block {block}.':
    '{name} is told of each point. Please put it into the block {block}.',
  '{name} ist ein Block: Er beginnt mit {begin} und steht in keinem anderen.':
    '{name} is a block: it begins with {begin} and stands in no other.',
};
