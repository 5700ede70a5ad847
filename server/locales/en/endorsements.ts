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
  'Diese Bitte um Zustimmung gibt es nicht.': 'This call for endorsement does not exist.',
  'eine Organisation': 'an organisation',
  'Diese Fassung ist schon abgestimmt.': 'This version is agreed already.',
  'Die Frist ist abgelaufen. Die Stadt nimmt Ihre Antwort noch schriftlich an.':
    'The deadline has passed. The city still takes your answer in writing.',
  'Die Organisationen haben noch Zeit zu antworten. Bitte warten Sie das Ende der Frist ab.':
    'The organisations still have time to answer. Please wait for the end of the deadline.',
  'Um Zustimmung gebeten wird zu einer eingefrorenen Fassung, die die Organisationen lesen können. Fassung {number} ist das nicht.':
    'Endorsement is asked for a frozen version that the organisations can read. Version {number} is not one.',
  'Das Ende der Frist liegt in der Vergangenheit.': 'The end of the deadline is in the past.',
  'Zu Fassung {number} ist schon um Zustimmung gebeten worden.':
    'Endorsement of version {number} has been asked for already.',
  'Für eine andere Organisation halten Sie fest, was auf anderem Weg kam. Bitte nennen Sie den Weg und den Tag des Eingangs.':
    'For another organisation you record what came by another way. Please name the way and the day of receipt.',
  'Was auf anderem Weg kam, hält die Stadt fest.': 'What came by another way is recorded by the city.',
  'Der Tag des Eingangs liegt nach dem Ende der Frist.': 'The day of receipt is after the end of the deadline.',
  'Berücksichtigte Einzelpunkte, die in dieser Fassung weder stehen noch erklärt sind: {count}. Bitte arbeiten Sie sie in eine neue Fassung ein und bitten Sie zu ihr um Zustimmung.':
    'Accepted points that neither stand in this version nor are explained: {count}. Please write them into a new version and ask for its endorsement.',
  'Noch hat keine Organisation geantwortet. Ohne Antwort ist eine Fassung nicht abgestimmt.':
    'No organisation has answered yet. Without an answer a version is not agreed.',
  'Diese Fassung gibt es nicht, oder sie ist noch nicht abgestimmt.':
    'This version does not exist, or is not agreed yet.',
};
