/** What the server says about text blocks. */
export const textBlocks: Record<string, string> = {
  'An diesem Textbaustein haben Sie selbst geschrieben; freigeben muss ihn eine zweite Person.':
    'You have written on this text block yourself; a second person must approve it.',
  'Den Platzhalter {name} gibt es nicht. Es gibt: {known}.': 'There is no placeholder {name}. There are: {known}.',
  'Den Platzhalter {name} gibt es nicht. Meinten Sie {nearest}?':
    'There is no placeholder {name}. Did you mean {nearest}?',
  'Der Platzhalter {name} ist noch nicht gefüllt. Bitte schreiben Sie dort, was gemeint ist.':
    'The placeholder {name} is not filled yet. Please write there what is meant.',
  'Diese Fassung des Textbausteins ist schon freigegeben.': 'This version of the text block is approved already.',
  'Diesen Textbaustein gibt es nicht.': 'This text block does not exist.',
  'Dieser Textbaustein wird nicht mehr angeboten. Bieten Sie ihn zuerst wieder an.':
    'This text block is no longer offered. Offer it again first.',
  'Dieser Textbaustein wurde inzwischen geändert. Bitte lesen Sie ihn noch einmal.':
    'This text block has been changed meanwhile. Please read it again.',
  'Einen der Textbausteine gibt es hier nicht.': 'One of the text blocks does not exist here.',
};
