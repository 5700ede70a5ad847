/** What the server says about incorporations, promises, sources and freezing. */
export const incorporation: Record<string, string> = {
  'Neu eingefügt': 'Inserted',
  Geändert: 'Changed',
  Gestrichen: 'Deleted',
  Verschoben: 'Moved',
  Zugesagt: 'Promised',
  'Was aus der Stellungnahme {reference} wurde': 'What became of position {reference}',
  'zum Ganzen': 'on the whole',
  'Der Entscheidung wurde widersprochen: {reference}': 'The decision was disputed: {reference}',
  'Darüber ist noch keine Entscheidung veröffentlicht.': 'No decision on this has been published yet.',
  'Nicht berücksichtigt ist': 'Not accepted is',
  Zuständig: 'Responsible',
  'Warum noch nicht eingearbeitet': 'Why not yet written in',
  'Gemeinsam entschieden: {title}': 'Decided together: {title}',
  'Diese Stellungnahme hat mehr als {most, number} Einzelpunkte. Bitte nehmen Sie die Abwägungstabelle.':
    'This position has more than {most, number} points. Please use the table of decisions.',
  'Diese Stellungnahme gibt es nicht.': 'This position does not exist.',
  'Bitte nennen Sie entweder einen Einzelpunkt oder eine Argumentgruppe.': 'Please name either a point or a topic.',
  'Eine Änderung am Text ist keine zugesagte Maßnahme. Bitte legen Sie dafür eine eigene Einarbeitung an.':
    'A change of the text is not a promised action. Please create a separate incorporation for it.',
  'Bitte nennen Sie den Abschnitt, in dem die Änderung steht.': 'Please name the section that contains the change.',
  'Bitte geben Sie den bisherigen Wortlaut an.': 'Please give the previous wording.',
  'Bitte geben Sie den neuen Wortlaut an.': 'Please give the new wording.',
  'Bitte nennen Sie die Stelle, die die Maßnahme zugesagt hat.': 'Please name the office that promised the action.',
  'Diesen Abschnitt gibt es nicht.': 'This section does not exist.',
  'Der neue Wortlaut steht so nicht in diesem Abschnitt der Arbeitsfassung. Bitte übernehmen Sie ihn genau.':
    'The new wording does not stand like this in this section of the working version. Please copy it exactly.',
  'Der bisherige Wortlaut steht so nicht in der letzten eingefrorenen Fassung. Bitte übernehmen Sie ihn genau.':
    'The previous wording does not stand like this in the last frozen version. Please copy it exactly.',
  'Diese Einarbeitung wurde inzwischen geändert. Bitte sehen Sie sie noch einmal an.':
    'This incorporation has been changed in the meantime. Please look at it again.',
  'Diese Einarbeitung gibt es nicht.': 'This incorporation does not exist.',
  'Dieser Einzelpunkt ist für die Arbeitsfassung schon erklärt. Die Erklärung bleibt, wie sie ist.':
    'This point has already been explained for the working version. The explanation stays as it is.',
  'Es gibt noch kein Dokument, in das etwas eingearbeitet werden könnte.':
    'There is no document yet that anything could be incorporated into.',
  'Diesen Einzelpunkt gibt es nicht.': 'This point does not exist.',
  'Diese Argumentgruppe gibt es nicht.': 'This topic does not exist.',
  'Zu {reference} gibt es keine Entscheidung „Berücksichtigt“ oder „Teilweise berücksichtigt“. Bitte lassen Sie zuerst darüber entscheiden.':
    'There is no decision “Accepted” or “Accepted in part” on {reference}. Please have it decided first.',
  'Fassung {number} wurde inzwischen geändert. Bitte lesen Sie sie, bevor Sie sie einfrieren.':
    'Version {number} has been changed in the meantime. Please read it before you freeze it.',
  'Fassung {number} enthält noch keinen Text. Bitte schreiben Sie zuerst einen Abschnitt.':
    'Version {number} contains no text yet. Please write a section first.',
  'Der zugesagte Wortlaut steht nicht im Text: „{wording}“': 'The promised wording is not in the text: “{wording}”',
  'Berücksichtigt, aber weder eingearbeitet noch erklärt.': 'Accepted, but neither incorporated nor explained.',
  'Berücksichtigte Einzelpunkte, die noch nicht eingearbeitet sind: {count}. Bitte arbeiten Sie ein, was zugesagt ist, oder erklären Sie, warum es noch fehlt.':
    'Accepted points that are not incorporated yet: {count}. Please incorporate what was promised, or explain why it is still missing.',
  'Geänderte Sätze, die noch keinen Grund haben: {count}. Bitte nennen Sie zu jedem den Einzelpunkt dahinter oder eine Quelle.':
    'Changed sentences that have no reason yet: {count}. Please name the point behind each of them, or a source.',
  'Neu: „{after}“': 'New: “{after}”',
  'Geändert: „{before}“ → „{after}“': 'Changed: “{before}” → “{after}”',
  'Verschoben: „{after}“': 'Moved: “{after}”',
  'Gestrichen: „{before}“': 'Deleted: “{before}”',
  'Fassung {number} ist eingefroren: Alle Zusagen und Änderungen waren geklärt.':
    'Version {number} is frozen: all promises and changes were settled.',
  'Fassung {number} ist noch in Arbeit. Die Herkunft der Sätze steht fest, sobald sie eingefroren ist.':
    'Version {number} is still being worked on. The origin of its sentences is settled once it is frozen.',
  'eine Organisation': 'an organisation',
  'Diese Einarbeitung gehört zur eingefrorenen Fassung {number} und bleibt bestehen.':
    'This incorporation belongs to the frozen version {number} and remains.',
  'Fassung {number} ist noch nicht freigegeben. Sobald sie es ist, können Sie die Einarbeitung bestätigen oder ihr widersprechen.':
    'Version {number} has not been released yet. Once it is, you can confirm or dispute the incorporation.',
  'Dieser Einzelpunkt ist schon eingearbeitet, oder er gehört zu einem anderen Dokument.':
    'This point is already incorporated, or it belongs to another document.',
  'Bitte nennen Sie auch den Einzelpunkt, dessen Wortlaut Sie übernehmen.':
    'Please also name the point whose wording you take over.',
  'Der Einzelpunkt gehört zu einem anderen Abschnitt.': 'The point belongs to another section.',
  'Andere Einzelpunkte schlagen für dieselbe Stelle einen anderen Wortlaut vor. Bitte stellen Sie den Text selbst zusammen.':
    'Other points propose another wording for the same passage. Please compose the text yourself.',
  'Die Stelle lautet inzwischen anders, als der Einzelpunkt sie nennt. Bitte stellen Sie den Text selbst zusammen.':
    'The passage now reads differently from what the point quotes. Please compose the text yourself.',
  'Der Einzelpunkt nennt keine Stelle, sondern meint den ganzen Abschnitt. Bitte stellen Sie den Text selbst zusammen.':
    'The point quotes no passage but is about the whole section. Please compose the text yourself.',
  'Der Einzelpunkt schlägt keinen Wortlaut vor. Bitte ändern Sie den Text selbst und verknüpfen Sie die Änderung.':
    'The point proposes no wording. Please change the text yourself and link the change.',
  'Bitte nennen Sie entweder den Einzelpunkt, dessen Wortlaut gilt, oder den zusammengestellten Text.':
    'Please name either the point whose wording applies, or the composed text.',
  'Bitte nennen Sie, welche Einzelpunkte der Text erfüllt.': 'Please name which points the text fulfils.',
  'Dieser Text ändert keinen Satz. Bitte verknüpfen Sie den Einzelpunkt mit einer Änderung, die schon im Text steht.':
    'This text changes no sentence. Please link the point to a change that is already in the text.',
  'In diesem Satz steht schon der Wortlaut eines anderen Einzelpunkts. Bitte stellen Sie den Text selbst zusammen.':
    'This sentence already holds the wording of another point. Please compose the text yourself.',
  'Der übernommene Wortlaut steht nicht mehr so im Text, wie er eingesetzt wurde. Bitte ändern Sie den Text selbst und lösen Sie die Verknüpfung.':
    'The wording no longer stands in the text as it was put in. Please change the text yourself and undo the link.',
  'Diese Übernahme gibt es nicht, oder sie wurde schon zurückgenommen.':
    'This take-over does not exist, or it has already been taken back.',
  'Diese Einarbeitung wurde inzwischen geändert. Bitte lesen Sie sie noch einmal.':
    'This incorporation has been changed in the meantime. Please read it again.',
};
