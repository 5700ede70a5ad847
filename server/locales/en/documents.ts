/** What the server says about documents, their versions and their sections. */
export const documents: Record<string, string> = {
  'Jemand hat Nummern inzwischen geändert. Bitte sehen Sie sich die neuen Nummern noch einmal an.':
    'Somebody has changed numbers meanwhile. Please look at the new numbers again.',
  'Diesen Abschnitt gibt es in der Arbeitsfassung nicht.': 'This section does not exist in the working version.',
  'Dieser Abschnitt steht nicht unter dem genannten Oberabschnitt.':
    'This section does not stand under the parent section you named.',
  'Diese Worte stehen in diesem Abschnitt der letzten eingefrorenen Fassung nicht. Bitte übernehmen Sie sie genau.':
    'These words are not in this section of the last frozen version. Please copy them exactly.',
  'Diese Worte stehen in diesem Abschnitt der Arbeitsfassung nicht. Bitte übernehmen Sie sie genau.':
    'These words are not in this section of the working version. Please copy them exactly.',
  'Das ist mehr als eine redaktionelle Änderung: Aus „{before}“ wird „{after}“. Bitte nennen Sie eine andere Quelle oder den Einzelpunkt dahinter.':
    'This is more than an editorial change: “{before}” becomes “{after}”. Please name another source or the point behind it.',
  'Ein neuer oder gestrichener Satz ist keine redaktionelle Änderung. Bitte nennen Sie eine andere Quelle oder den Einzelpunkt dahinter.':
    'A new or deleted sentence is not an editorial change. Please name another source or the point behind it.',
  'Jemand hat diesen Abschnitt inzwischen geändert. Bitte vergleichen Sie beide Texte.':
    'Someone has changed this section in the meantime. Please compare the two texts.',
  'Hinter diesen Abschnitt lässt er sich nicht verschieben. Bitte wählen Sie einen anderen.':
    'It cannot be moved behind this section. Please choose another one.',
  'Der Text ist leer. Bitte wählen Sie eine andere Datei.': 'The text is empty. Please choose another file.',
  'Fassung {number} ist eingefroren und ändert sich nicht mehr.': 'Version {number} is frozen and no longer changes.',
  'Eine Beteiligungsrunde braucht eine eingefrorene Fassung. Bitte frieren Sie Fassung {number} zuerst ein.':
    'A round needs a frozen version. Please freeze version {number} first.',
  'Dieses Dokument gibt es nicht.': 'This document does not exist.',
  'Diese Fassung gibt es nicht, oder sie ist noch nicht freigegeben.':
    'This version does not exist, or it has not been released yet.',
  'Fassung {number} ist eingefroren und ändert sich nicht mehr. Bitte arbeiten Sie in der Arbeitsfassung weiter.':
    'Version {number} is frozen and no longer changes. Please continue in the working version.',
  Fußnoten: 'Footnotes',
  'Zurück zur Fußnote {number}': 'Back to footnote {number}',
  'Jemand hat diesen Abschnitt inzwischen geändert. Bitte lesen Sie ihn, bevor Sie ihn herausnehmen.':
    'Someone has changed this section in the meantime. Please read it before you remove it.',
  'Unter diesem Abschnitt stehen noch andere. Bitte nehmen Sie zuerst diese heraus oder verschieben Sie sie.':
    'There are other sections under this one. Please remove or move them first.',
  'Der Text hat mehr als {max} Abschnitte. Bitte teilen Sie ihn auf mehrere Dokumente auf.':
    'The text has more than {max} sections. Please split it into several documents.',
  'Die Überschrift „{name}…“ ist zu lang: Höchstens {max} Zeichen sind möglich.':
    'The heading “{name}…” is too long: at most {max} characters are possible.',
  'Der Abschnitt „{name}“ ist zu lang: Höchstens {max} Zeichen sind möglich. Bitte gliedern Sie ihn mit Überschriften.':
    'The section “{name}” is too long: at most {max} characters are possible. Please divide it with headings.',
};
