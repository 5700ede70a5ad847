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
  'Wer für die Stadt arbeitet, braucht eine E-Mail-Adresse für sich allein. Bitte verwenden Sie eine andere Adresse.':
    'Whoever works for the city needs a mail address of their own. Please use another address.',
  'Zu dieser Adresse gibt es schon ein Konto. Bitte geben Sie das Passwort dieses Kontos ein.':
    'There is already an account with this address. Please enter the password of that account.',
  'Das Passwort braucht mindestens 12 Zeichen.': 'The password needs at least 12 characters.',
  'Diese Adresse teilen sich schon {max} Personen. Bitte verwenden Sie eine andere Adresse.':
    '{max} persons already share this address. Please use another address.',
  'Dieses Passwort verwendet an dieser Adresse schon jemand. Bitte wählen Sie ein anderes.':
    'Somebody already uses this password with this address. Please choose another one.',
  'Dieser Anmeldelink gilt nicht mehr. Er gilt 15 Minuten und nur einmal; bitte lassen Sie sich einen neuen schicken.':
    'This sign-in link is no longer valid. It works for 15 minutes and once; please ask for a new one.',
};
