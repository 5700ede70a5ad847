/** What the server says about writing and signing together. */
export const coWriting: Record<string, string> = {
  'Der Entwurf ist schon als bereit zur Einreichung gekennzeichnet.':
    'The draft is already marked as ready for submission.',
  'Der Entwurf ist nicht (mehr) als bereit zur Einreichung gekennzeichnet, oder es hat jemand weitergeschrieben.':
    'The draft is not, or no longer, marked as ready for submission, or somebody has gone on writing.',
  'Diese Bemerkung gibt es nicht.': 'This remark does not exist.',
  'Jemand hat diese Bemerkung inzwischen erledigt oder wieder geöffnet.':
    'Somebody has resolved this remark or opened it again meanwhile.',
  'Diesen Stand gibt es in der Geschichte des Entwurfs nicht.':
    'This state does not exist in the history of the draft.',
  'Dieser Eintrag lässt sich nur nachlesen, nicht wiederherstellen.': 'This entry can be read, but not restored.',
  'Die Stellungnahme ist eingereicht oder verworfen. Der Stand lässt sich noch nachlesen.':
    'The position has been handed in or thrown away. The state can still be read.',
  'Ihre Organisation hat diesem Stand schon zugestimmt.': 'Your organisation has already approved this state.',
  'Diese Bitte um Mitunterzeichnung gibt es nicht.': 'This request to sign does not exist.',
  'Das ist Ihre eigene Organisation. Mitunterzeichnen kann nur eine andere.':
    'This is your own organisation. Only another one can sign together with it.',
  'Diese Organisation nimmt an diesem Verfahren nicht teil.': 'This organisation does not take part in this procedure.',
};
