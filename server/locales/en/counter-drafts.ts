/** What the server says about counter-drafts. */
export const counterDrafts: Record<string, string> = {
  'Zu dieser Stellungnahme gehört kein eigener Entwurf.': 'No draft of its own belongs to this position.',
  'Die Datei enthält keinen Text. Bitte wählen Sie eine andere Datei.':
    'The file contains no text. Please choose another file.',
  'Der Entwurf hat {count} Abschnitte; möglich sind {max}. Bitte fassen Sie Abschnitte zusammen.':
    'The draft has {count} sections; {max} are possible. Please join sections.',
  'Der Entwurf hat {count} Zeichen; möglich sind {max}. Bitte kürzen Sie ihn, oder legen Sie Teile als Anlage bei.':
    'The draft has {count} characters; {max} are possible. Please shorten it, or attach parts of it as files.',
  '{reference} · Eigener Entwurf: {fileName}, {count, plural, one {ein Abschnitt} other {# Abschnitte}}':
    '{reference} · Draft of its own: {fileName}, {count, plural, one {one section} other {# sections}}',
  'Ein PDF verrät seine Überschriften nicht. Bitte laden Sie den Entwurf als Word-Dokument (DOCX) oder Markdown hoch; das PDF können Sie als Anlage beilegen.':
    'A PDF does not tell its headings. Please upload the draft as a Word document (DOCX) or Markdown; you can attach the PDF as a file.',
  '„{fileName}“ ist weder ein Word-Dokument (DOCX) noch Markdown. Bitte speichern Sie den Entwurf in einem der beiden Formate.':
    '“{fileName}” is neither a Word document (DOCX) nor Markdown. Please save the draft in one of the two formats.',
  'Diese Fassung gibt es nicht, oder sie ist nicht eingefroren.': 'This version does not exist, or it is not frozen.',
  'Wortgleich mit „{section}“': 'In the same words as “{section}”',
  'Diesen Abschnitt gibt es im eigenen Entwurf nicht, oder er ist doppelt genannt.':
    'The draft has no such section, or it is named twice.',
  'Bitte nennen Sie genau dann einen Abschnitt dieser Fassung, wenn es ein Gegenstück gibt.':
    'Please name a section of this version if there is a counterpart, and only then.',
  '„{section}“ ist schon zugeordnet. Nehmen Sie die Zuordnung zuerst zurück, um sie zu ändern.':
    '“{section}” is mapped already. Take the mapping back first to change it.',
  '„{section}“ hat {words} Wörter. Bitte sagen Sie, warum darin kein Punkt ist.':
    '“{section}” has {words} words. Please say why there is no point in it.',
};
