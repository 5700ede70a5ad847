/** What the server says about triage, topics, decisions and the publication of results. */
export const review: Record<string, string> = {
  'Die erste Zeile muss eine Spalte „Schlagwort“ nennen.': 'The first row must name a column “Schlagwort”.',
  'Höchstens {most} Schlagwörter in einer Datei.': 'At most {most} tags in one file.',
  'Das Schlagwort „{tag}“ gibt es nicht.': 'There is no tag “{tag}”.',
  'Das Schlagwort „{tag}“ gibt es schon. Legen Sie beide zusammen.': 'The tag “{tag}” exists already. Merge the two.',
  'Das Schlagwort „{tag}“ wird nicht mehr vergeben. Bitte wählen Sie ein anderes.':
    'The tag “{tag}” is no longer given. Please choose another one.',
  'Das Schlagwort „{tag}“ wurde inzwischen geändert. Bitte vergleichen Sie.':
    'The tag “{tag}” has been changed in the meantime. Please compare.',
  'Bitte nennen Sie entweder eine Person oder ein Amt.': 'Please name either a person or an office.',
  'Dieses Amt hat in diesem Verfahren niemanden als Fachamt. Bitte wählen Sie ein anderes.':
    'This office has nobody as a specialist in this procedure. Please choose another one.',
  'Bitte wählen Sie ein anderes Schlagwort.': 'Please choose another tag.',
  'Hier fehlt das Schlagwort.': 'The tag is missing here.',
  'Ein Schlagwort ist eine Zeile mit höchstens {most} Zeichen.': 'A tag is one line of at most {most} characters.',
  'Dieses Schlagwort steht schon in Zeile {row}.': 'This tag stands in row {row} already.',
  'Ein Themenbereich ist eine Zeile mit höchstens {most} Zeichen.': 'A theme is one line of at most {most} characters.',
  'Niemand im Team dieses Verfahrens hat diese E-Mail-Adresse.':
    'Nobody in the team of this procedure has this mail address.',
  'Bekannt sind die Spalten {columns}, jede einmal.': 'Known are the columns {columns}, each once.',
  'Diese Person ist in diesem Verfahren kein Fachamt. Bitte wählen Sie eine andere.':
    'This person is no specialist office in this procedure. Please choose another one.',
  'Diese Bitte um Zuarbeit gibt es nicht.': 'This request for advice does not exist.',
  'Diese Zuarbeit ist schon abgegeben.': 'This advice has been given already.',
  'Sie haben schon {most} Ansichten gespeichert. Löschen Sie zuerst eine.':
    'You have saved {most} views already. Delete one first.',
  'Diese Ansicht gibt es nicht.': 'This view does not exist.',
  'Diese Ansicht wurde inzwischen geändert. Bitte laden Sie die Seite neu.':
    'This view has been changed meanwhile. Please reload the page.',
  'Diesen Text gibt es nicht.': 'This text does not exist.',
  'Die Ergebnisse der Runde {round} sind veröffentlicht. Ihre Texte werden nicht mehr aufgeteilt.':
    'The results of round {round} are published. Its texts are no longer split.',
  'Der Text hat nur {length} Zeichen.': 'The text has only {length} characters.',
  'Das Ende der Stelle muss hinter ihrem Anfang liegen.': 'The end of the passage must be after its beginning.',
  'Die Stelle enthält kein Wort. Bitte markieren Sie den Satz, um den es geht.':
    'The passage contains no word. Please mark the sentence in question.',
  'Ein Teil dieser Stelle gehört schon zu {point}. Bitte markieren Sie nur, was noch frei ist.':
    'Part of this passage already belongs to {point}. Please mark only what is still free.',
  'Diesen Abschnitt gibt es in keiner Fassung.': 'This section does not exist in any version.',
  'Diesen Abschnitt gibt es in keiner Fassung. Bitte wählen Sie ihn aus dem Text.':
    'This section does not exist in any version. Please choose it from the text.',
  'Diese Stellungnahme kam nach Ende der Runde. Bitte lassen Sie sie zu oder lehnen Sie sie mit Begründung ab.':
    'This position came after the end of the round. Please admit it, or refuse it with a reason.',
  'Für diesen Einzelpunkt ist noch keine Entscheidung vorgeschlagen.':
    'No decision has been proposed for this point yet.',
  'Der Vorschlag zu diesem Einzelpunkt wartet auf den Beschluss durch eine zweite Person.':
    'The proposal for this point is waiting for a second person to adopt it.',
  'In dieser Stellungnahme steht noch Text, der weder Einzelpunkt noch als „kein Einzelpunkt“ vermerkt ist.':
    'This position still contains text that is neither a point nor marked “no point here”.',
  'Seit Sie die Runde gelesen haben, hat sich an ihrem Ergebnis etwas geändert. Bitte prüfen Sie es noch einmal.':
    'The result of the round has changed since you read it. Please check it again.',
  'Die Ergebnisse können noch nicht veröffentlicht werden: {total, plural, one {Eine Stelle ist} other {# Stellen sind}} noch offen.':
    'The results cannot be published yet: {total, plural, one {one place is} other {# places are}} still open.',
  'Hier ist noch nichts vorgeschlagen. Bitte schlagen Sie zuerst eine Entscheidung vor.':
    'Nothing has been proposed here yet. Please propose a decision first.',
  'Der Vorschlag wurde inzwischen geändert. Bitte vergleichen Sie beide Fassungen; Ihr Text bleibt stehen.':
    'The proposal has been changed in the meantime. Please compare both; your text is kept.',
  'Über {reference} ist schon entschieden. Bitte laden Sie die Seite neu.':
    '{reference} has already been decided. Please reload the page.',
  'Zu {reference} liegt kein Vorschlag vor. Bitte schlagen Sie zuerst eine neue Entscheidung vor.':
    'There is no proposal for {reference}. Please propose a new decision first.',
  'An diesem Vorschlag haben Sie selbst geschrieben. Sie können ihn einfach ändern.':
    'You have written on this proposal yourself. You can simply change it.',
  'Sie haben diesen Vorschlag selbst geschrieben; eine zweite Person muss beschließen.':
    'You wrote this proposal yourself; a second person must adopt it.',
  'Ihre Zeichnungsbefugnis haben Sie sich selbst gegeben. Beschließen kann nur, wem sie eine andere Person erteilt hat.':
    'You gave yourself signing power. Only someone who was given it by another person can adopt.',
  'Über {reference} ist schon entschieden. Nehmen Sie die Entscheidung mit einer Begründung wieder auf, bevor Sie sie ändern.':
    '{reference} has already been decided. Please reopen the decision with a reason before you change it.',
  'Über {reference} ist noch nicht entschieden. Der Vorschlag lässt sich einfach ändern.':
    '{reference} has not been decided yet. You can simply change the proposal.',
  'Eine Frage endet mit „Beantwortet“, „Bereits enthalten“ oder „Nicht Gegenstand“.':
    'A question ends with “Answered”, “Already covered” or “Out of scope”.',
  'Diese Entscheidung braucht eine Begründung, die die Organisation nachvollziehen kann.':
    'This decision needs a reason the organisation can follow.',
  'Bitte sagen Sie, welcher Teil nicht berücksichtigt wird.': 'Please say which part is not accepted.',
  'Bitte nennen Sie den Abschnitt, in dem das schon steht.': 'Please name the section that already says this.',
  'Bitte nennen Sie, wer zuständig ist oder wohin der Punkt zurückgestellt wird.':
    'Please name who is responsible, or where the point is deferred to.',
  'Dem Vorschlag fehlt noch etwas. Bitte prüfen Sie die genannten Stellen.':
    'Something is still missing from the proposal. Please check the places named.',
  'Dieser Einzelpunkt ist nicht in der Argumentgruppe {topic}.': 'This point is not in topic {topic}.',
  'Einen der Einzelpunkte gibt es nicht. Es wurde nichts geändert.':
    'One of the points does not exist. Nothing was changed.',
  'Die Argumentgruppe wurde inzwischen geändert. Bitte vergleichen Sie beide Fassungen; Ihr Text bleibt stehen.':
    'The topic has been changed in the meantime. Please compare both; your text is kept.',
  '{point} gehört zur Argumentgruppe {topic} und wird mit ihr entschieden. Nehmen Sie den Einzelpunkt erst heraus, wenn er eine eigene Antwort braucht.':
    '{point} belongs to topic {topic} and is decided with it. Take the point out first if it needs an answer of its own.',
  'Über die Argumentgruppe {topic} ist schon entschieden. Nehmen Sie die Entscheidung wieder auf, bevor Sie die Gruppe ändern.':
    'Topic {topic} has already been decided. Please reopen the decision before you change the topic.',
  '{point} gehört schon zur Argumentgruppe {topic}. Nehmen Sie den Einzelpunkt dort zuerst heraus.':
    '{point} already belongs to topic {topic}. Please take the point out of it first.',
  'Über {point} ist schon entschieden. Nehmen Sie die Entscheidung wieder auf, bevor Sie den Einzelpunkt zuordnen.':
    '{point} has already been decided. Please reopen the decision before you assign the point.',
  'Die Argumentgruppe {topic} enthält keinen Einzelpunkt mehr. Nehmen Sie zuerst einen hinein.':
    'Topic {topic} no longer contains a point. Please add one first.',
  '{point} wurde inzwischen anders eingeordnet. Bitte vergleichen Sie.':
    '{point} has been classified differently in the meantime. Please compare.',
  'Diese Person arbeitet nicht in diesem Verfahren.': 'This person does not work in this procedure.',
  '{point} hätte mehr als {most} Schlagwörter. Nehmen Sie zuerst einige weg.':
    '{point} would have more than {most} tags. Please remove some first.',
  '{total, plural, one {{point} wurde inzwischen geändert.} other {# Einzelpunkte wurden inzwischen geändert, darunter {point}.}} Es wurde nichts geändert. Bitte sehen Sie die Vorschau noch einmal an.':
    '{total, plural, one {{point} has been changed in the meantime.} other {# points have been changed in the meantime, among them {point}.}} Nothing was changed. Please look at the preview again.',
  '{point} wurde danach anders zugeordnet und bleibt, wie er ist.':
    '{point} has been put elsewhere since then and stays as it is.',
  'Über {point} wurde danach weiter beraten oder entschieden. Der Vorschlag bleibt.':
    '{point} has been discussed or decided further since then. The proposal stays.',
  '{point} wurde danach anders eingeordnet und bleibt, wie er ist.':
    '{point} has been classified differently since then and stays as it is.',
  'Diese gemeinsame Änderung gibt es nicht.': 'This joint change does not exist.',
  'Nur die letzte gemeinsame Änderung lässt sich zurücknehmen.': 'Only the last joint change can be taken back.',
  'Diese Änderung ist schon zurückgenommen.': 'This change has already been taken back.',
};
