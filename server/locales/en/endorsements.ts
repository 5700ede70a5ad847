/** What the server says about who stands behind a version. */
export const endorsements: Record<string, string> = {
  'Diese Fassung gibt es nicht.': 'This version does not exist.',
  'Dieses Amt ist schon um Mitzeichnung von Fassung {number} gebeten und hat noch nicht geantwortet.':
    'This office has been asked to sign version {number} off already and has not answered yet.',
  'Fassung {number} ist nicht eingefroren. Frieren Sie sie ein, bevor Ämter sie mitzeichnen.':
    'Version {number} is not frozen. Freeze it before offices sign it off.',
  'Diese Bitte um Mitzeichnung gibt es nicht.': 'This request for a sign-off does not exist.',
  'Das ist nicht der Stand von Fassung {number}. Bitte lesen Sie sie noch einmal.':
    'This is not the state of version {number}. Please read it again.',
  'Diese Mitzeichnung ist schon abgegeben.': 'This sign-off has been given already.',
};
