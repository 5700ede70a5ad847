/** What the server says about what everybody may know. */
export const publicTexts: Record<string, string> = {
  'Art der Organisation': 'Kind of organisation',
  'Ergebnisse in Zahlen': 'Results in figures',
  'Gezählt nach': 'Counted by',
  Name: 'Name',
  'Von dieser Organisation gibt es in der Runde keinen Einzelpunkt, der hier steht.':
    'This organisation has no point in the round that could be shown here.',
  'Neu entschieden': 'Decided anew',
  'Was sich geändert hat': 'What has changed',
  'Bis dahin, entschieden am {day}: {outcome}. {reason} Neu entschieden, weil: {because}':
    'Until then, decided on {day}: {outcome}. {reason} Decided anew because: {because}',
  'Wird neu entschieden, weil: {because}': 'Being decided anew because: {because}',
  'Zuständig ist {office}.': 'In charge is {office}.',
  'Zuständig ist {office}, bis {due}.': 'In charge is {office}, until {due}.',
  'Fassung {number}, gestrichen: {words}': 'Version {number}, deleted: {words}',
  'Fassung {number}, eingefügt: {words}': 'Version {number}, inserted: {words}',
  'Fassung {number}: {words}': 'Version {number}: {words}',
};
