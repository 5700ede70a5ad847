/** What the server says about resolutions of the council. */
export const resolutions: Record<string, string> = {
  'Das Ergebnis dieser Beratung ist noch nicht eingetragen. Bitte tragen Sie es ein, dann den Beschluss.':
    'The result of this deliberation has not been entered yet. Please enter it, then the resolution.',
  'Diesen Beschluss gibt es in diesem Verfahren nicht.': 'This resolution does not exist in this procedure.',
  'Die Beratung zu diesem Beschluss ist nicht öffentlich. Bitte geben Sie sie zuerst frei.':
    'The deliberation of this resolution is not public. Please release it first.',
  'Fassung {number} ist noch in Arbeit. Bitte frieren Sie sie zuerst ein.':
    'Version {number} is still in work. Please freeze it first.',
  'Fassung {number} ist schon beschlossen.': 'Version {number} is already resolved.',
  'Es gibt schon Fassung {newer}. Beschlossen wird die neueste eingefrorene Fassung.':
    'There is already version {newer}. What is resolved is the newest frozen version.',
  'Beschlossen wird, was abgestimmt ist. Bitte erklären Sie zuerst eine Fassung als abgestimmt.':
    'What is agreed is resolved. Please declare a version agreed first.',
  'Änderungen gegenüber der abgestimmten Fassung, die nicht aus diesem Beschluss stammen: {count}.':
    'Changes against the agreed version that do not come from this resolution: {count}.',
  'Nicht aus dem Beschluss: „{words}“': 'Not from the resolution: “{words}”',
  'Bitte wählen Sie den Beschluss, aus dem die Änderung stammt.': 'Please choose the resolution the change comes from.',
  'Diesen Beschluss gibt es nicht, oder seine Beratung ist noch nicht freigegeben.':
    'This resolution does not exist, or its deliberation has not been released yet.',
};
