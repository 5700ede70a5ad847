/** What the server says about what everybody may know. */
export const publicTexts: Record<string, string> = {
  'Art der Organisation': 'Kind of organisation',
  'Ergebnisse in Zahlen': 'Results in figures',
  'Gezählt nach': 'Counted by',
  Name: 'Name',
  'Von dieser Organisation gibt es in der Runde keinen Einzelpunkt, der hier steht.':
    'This organisation has no point in the round that could be shown here.',
};
