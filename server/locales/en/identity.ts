/** What the server says about signing in, persons, roles and tokens. */
export const identity: Record<string, string> = {
  'Ihre Anmeldung gilt nicht mehr. Bitte melden Sie sich wieder an; Ihr Text bleibt stehen.':
    'You are no longer signed in. Please sign in again; your text is kept.',
  'Adresse oder Passwort stimmen nicht. Bitte prüfen Sie beides.':
    'The address or the password is not right. Please check both.',
  'Das Ablaufdatum liegt in der Vergangenheit.': 'The expiry date is in the past.',
  'Dieses Token gibt es nicht.': 'This token does not exist.',
  'Diese Person arbeitet nicht in diesem Verfahren. Bitte laden Sie sie zuerst ein.':
    'This person does not work in this procedure. Please invite them first.',
  'Diese Person gibt es nicht.': 'This person does not exist.',
  'Bitte melden Sie sich wieder an; Ihr Text bleibt stehen.': 'Please sign in again; your text is kept.',
};
