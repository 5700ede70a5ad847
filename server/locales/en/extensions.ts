/** What the server says about more time for one organisation. */
export const extensions: Record<string, string> = {
  'Darüber ist schon entschieden. Braucht die Organisation noch mehr Zeit, gewähren Sie sie neu.':
    'This has already been decided. If the organisation needs still more time, grant it anew.',
  'Die Ergebnisse sind veröffentlicht; mehr Zeit ist in dieser Runde nicht mehr möglich.':
    'The results are published; more time is no longer possible in this round.',
  'Dieser Tag ist schon vorbei. Bitte wählen Sie einen späteren.': 'This day has passed. Please choose a later one.',
  'Bis dahin läuft die Frist ohnehin. Bitte wählen Sie einen späteren Tag.':
    'The time runs until then anyway. Please choose a later day.',
  'Ihre Organisation bittet schon um mehr Zeit. Bitte warten Sie die Antwort der Koordination ab.':
    'Your organisation is already asking for more time. Please wait for the answer of the coordinator.',
  'Diese Organisation nimmt an diesem Verfahren nicht teil, oder Sie vertreten sie nicht.':
    'This organisation does not take part in this procedure, or you do not represent it.',
  'Diese Bitte um mehr Zeit gibt es nicht.': 'This request for more time does not exist.',
  'Diese Bitte um mehr Zeit hat sich geändert.': 'This request for more time has changed.',
  'Diese Organisation bittet um mehr Zeit, und darüber ist noch nicht entschieden. Bitte gewähren Sie sie, oder lehnen Sie mit Begründung ab.':
    'This organisation asks for more time, and that has not been decided yet. Please grant it, or refuse it with a reason.',
  'Diese Organisation hat noch Zeit, weil ihre Frist verlängert ist, und hat noch nicht Stellung genommen.':
    'This organisation still has time, because its deadline is extended, and has not handed in a position yet.',
};
