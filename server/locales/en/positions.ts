/** What the server says about positions: writing, submitting, receipts, late ones. */
export const positions: Record<string, string> = {
  'Die Beteiligungsrunde ist noch nicht geöffnet. Der Text bleibt gespeichert und kann ab der Öffnung eingereicht werden.':
    'The round has not opened yet. The text is kept and can be submitted from the opening on.',
  'Die Ergebnisse dieser Beteiligungsrunde sind schon veröffentlicht. Der Text bleibt gespeichert; bitte wenden Sie sich an die Koordination.':
    'The results of this round have already been published. The text is kept; please contact the coordinator.',
  'Den Einzelpunkt, dem widersprochen werden soll, gibt es nicht.': 'The point to be disputed does not exist.',
  'Zu {reference} ist keine Entscheidung veröffentlicht, der Sie widersprechen können.':
    'No decision on {reference} has been published that you could dispute.',
  'Der Widerspruch zu {reference} steht schon in diesem Entwurf. Bitte schreiben Sie dort weiter.':
    'This draft already disputes the decision on {reference}. Please go on writing there.',
  'Einzelpunkt {place} ist zu „{title}“; in dieser Runde geht es nur um {open}. Bitte ordnen Sie ihn dort zu oder dem Ganzen.':
    'Point {place} is about “{title}”; this round is only about {open}. Please assign it there or to the whole.',
  'Widerspruch zu {reference}': 'Disputes the decision on {reference}',
  'Diese Stellungnahme ist zurückgezogen. Sie bleibt in den Akten.':
    'This position has been withdrawn. It stays on record.',
  'Diese Stellungnahme ist durch eine neuere ersetzt. Bitte öffnen Sie die neuere.':
    'This position has been superseded by a newer one. Please open the newer one.',
  'Über diese Stellungnahme wird schon beraten, sie kann nicht mehr zurückgezogen werden. Bitte wenden Sie sich an die Koordination.':
    'This position is already being considered and can no longer be withdrawn. Please contact the coordinator.',
  'Diese Stellungnahme ist rechtzeitig eingegangen; über eine Zulassung ist nicht zu entscheiden.':
    'This position was received in time; there is no admission to decide on.',
  'Die Ergebnisse dieser Beteiligungsrunde sind schon veröffentlicht.':
    'The results of this round have already been published.',
  'Diese Stellungnahme ist schon zugelassen.': 'This position has already been admitted.',
  'Eine Stellungnahme fasst höchstens {max} Einzelpunkte. Bitte fassen Sie Punkte zusammen.':
    'A position holds at most {max} points. Please combine some of them.',
  'Diese Stellungnahme ist schon nicht zugelassen.': 'Admission of this position has already been refused.',
  'Auf diese Frage wird mit Text geantwortet.': 'This question is answered with text.',
  'Bitte wählen Sie eine der Antworten: {options}.': 'Please choose one of the answers: {options}.',
  'Bitte wählen Sie aus diesen Antworten, jede höchstens einmal: {options}.':
    'Please choose from these answers, each at most once: {options}.',
  'Bitte wählen Sie eine ganze Zahl von {from} bis {to}.': 'Please choose a whole number from {from} to {to}.',
  'Bitte geben Sie einen Tag an, zum Beispiel 2026-03-31.': 'Please give a date, for example 2026-03-31.',
  'Bitte geben Sie eine Zahl von {min} bis {max} an.': 'Please give a number from {min} to {max}.',
  'Bitte geben Sie eine Zahl ab {min} an.': 'Please give a number of {min} or more.',
  'Bitte geben Sie eine Zahl bis {max} an.': 'Please give a number of {max} or less.',
  'Bitte geben Sie eine Zahl an.': 'Please give a number.',
  'Auf diese Frage wird mit höchstens {max} Anlagen geantwortet, jede nur einmal.':
    'This question is answered with at most {max} attachments, each only once.',
  'Bitte wählen Sie zu den Abschnitten dieser Runde: Zustimmung, Zustimmung mit Änderungen, Ablehnung oder keine Anmerkung.':
    'For the sections of this round please choose: agreement, agreement with changes, objection or no comment.',
  'Zustimmung mit Änderungen': 'Agreement with changes',
  Ablehnung: 'Objection',
  'Keine Anmerkung': 'No comment',
  '{value} (von {from}: {fromLabel} bis {to}: {toLabel})': '{value} (from {from}: {fromLabel} to {to}: {toLabel})',
  'Bitte antworten Sie mit ja oder nein ("yes", "no") und einer Begründung ("reason").':
    'Please answer yes or no ("yes", "no") and give a reason ("reason").',
  'Diese Frage wird in der Beteiligungsrunde nicht gestellt.': 'This question is not asked in the round.',
  'Jede Frage kann nur einmal beantwortet werden.': 'Each question can be answered only once.',
  'Ihre Organisation schreibt in dieser Beteiligungsrunde schon an einer Stellungnahme. Bitte schreiben Sie dort weiter.':
    'Your organisation is already writing a position in this round. Please continue there.',
  'Diese Kennung ist vergeben. Bitte wählen Sie eine neue.': 'This id is taken. Please choose a new one.',
  'Diese Stellungnahme gibt es nicht, oder sie ist nicht für Sie bestimmt.':
    'This position does not exist, or it is not meant for you.',
  'Diesen Einzelpunkt gibt es nicht (mehr), oder er ist nicht für Sie bestimmt.':
    'This point does not exist (any more), or it is not meant for you.',
  '{reference} ist eingereicht und bleibt, wie es ist. Für eine Berichtigung reichen Sie bitte eine neue Stellungnahme ein, die diese ersetzt.':
    '{reference} has been submitted and stays as it is. To correct it, please submit a new position that supersedes it.',
  'Briefe, E-Mails, Importe und Vorarbeiten erfasst die Koordination. Ihre eigene Stellungnahme schreiben Sie im Formular ("form") oder über die Schnittstelle ("api").':
    'Letters, e-mails, imports and prior positions are recorded by the coordinator. Write your own position in the form ("form") or through the interface ("api").',
  'Bitte geben Sie an, auf welchem Weg die Stellungnahme eingegangen ist, zum Beispiel "letter" oder "email".':
    'Please say how the position was received, for example "letter" or "email".',
  'Diese Beteiligungsrunde gibt es nicht, oder sie ist noch nicht geöffnet.':
    'This round does not exist, or it has not opened yet.',
  'Die Ergebnisse dieser Beteiligungsrunde sind schon veröffentlicht. Bitte wenden Sie sich an die Koordination.':
    'The results of this round have already been published. Please contact the coordinator.',
  'Den Tag des Eingangs stellt der Server fest; angeben kann ihn nur die Koordination.':
    'The day of receipt is set by the server; only the coordinator can state it.',
  'Der Tag des Eingangs liegt in der Zukunft.': 'The day of receipt is in the future.',
  'Diese Organisation nimmt an diesem Verfahren nicht teil, oder Sie schreiben nicht für sie.':
    'This organisation does not take part in this procedure, or you do not write for it.',
  'Diese Eingangsbestätigung lässt sich nicht mehr nachrechnen, weil personenbezogene Angaben gelöscht wurden.':
    'This receipt can no longer be recalculated because personal data has been erased.',
  Zustimmung: 'Support',
  Bedenken: 'Concern',
  Änderung: 'Change',
  Ergänzung: 'Addition',
  Streichung: 'Deletion',
  Frage: 'Question',
  Redaktionelles: 'Editorial',
  'Wir stimmen zu.': 'We agree.',
  'Wir stimmen mit Änderungen zu.': 'We agree with changes.',
  'Wir lehnen ab.': 'We object.',
  'Keine Anmerkungen': 'No comments',
  'Vorschlag: {proposedText}': 'Proposal: {proposedText}',
  Ja: 'Yes',
  Nein: 'No',
  'Inzwischen hat jemand anderes hier gespeichert. Beide Texte bleiben erhalten: Bitte vergleichen Sie und speichern Sie dann noch einmal.':
    'Someone else has saved here in the meantime. Both texts are kept: please compare them, then save again.',
  'Die Stellungnahme hat sich geändert, seit Sie sie gelesen haben. Bitte lesen Sie den neuen Stand und bestätigen Sie ihn dann.':
    'The position has changed since you read it. Please read the new state and then confirm it.',
  'Die Stellungnahme ist leer. Bitte schreiben Sie etwas, oder wählen Sie „Keine Anmerkungen“.':
    'The position is empty. Please write something, or choose “No comments”.',
  'Die Antwort auf „{label}“ passt nicht mehr zur Frage. Bitte antworten Sie neu.':
    'The answer to “{label}” no longer fits the question. Please answer again.',
  'Bitte beantworten Sie die Frage „{label}“.': 'Please answer the question “{label}”.',
  'Einzelpunkt {place} ist leer. Bitte ergänzen Sie ihn, oder löschen Sie ihn.':
    'Point {place} is empty. Please complete it, or delete it.',
  'Einzelpunkt {place} nennt einen Abschnitt, den es in dieser Fassung nicht gibt. Bitte wählen Sie den Abschnitt neu.':
    'Point {place} names a section that does not exist in this version. Please choose the section again.',
  'Die in Einzelpunkt {place} markierte Stelle steht so nicht im Abschnitt. Bitte markieren Sie die Stelle neu.':
    'The passage marked in point {place} does not stand like this in the section. Please mark the passage again.',
  'Die Stellungnahme kann so noch nicht eingereicht werden. Ihr Text bleibt gespeichert; bitte sehen Sie sich die genannten Stellen an.':
    'The position cannot be submitted like this yet. Your text is kept; please look at the places named.',
  'Die Stellungnahme, die ersetzt werden soll, gibt es bei dieser Organisation nicht.':
    'The position to be superseded does not exist for this organisation.',
  'Ersetzt werden kann nur eine Stellungnahme derselben Beteiligungsrunde.':
    'Only a position of the same round can be superseded.',
};
