/** What the server says about what everybody may know. */
export const publicTexts: Record<string, string> = {
  'Von dieser Organisation gibt es in der Runde keinen Einzelpunkt, der hier steht.':
    'This organisation has no point in the round that could be shown here.',
};
