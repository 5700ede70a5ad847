/** What the server says about splitting texts into points. */
export const splitting: Record<string, string> = {
  '{reference} wurde zurückgenommen und braucht keine Antwort mehr.':
    '{reference} was taken back and needs no answer any more.',
  '{reference} ist aufgeteilt. Seine Teile werden einzeln beantwortet.':
    '{reference} is split. Its parts are answered one by one.',
  '{reference} hat die Organisation selbst als Einzelpunkt eingereicht. Er kann nicht zurückgenommen werden.':
    'The organisation itself handed in {reference} as a point. It cannot be taken back.',
  '{reference} ist nicht aufgeteilt.': '{reference} is not split.',
  'Über {reference} wurde schon entschieden. Seitdem bleibt der Einzelpunkt, wie er ist.':
    '{reference} has been decided on. Since then the point stays as it is.',
  'Ein Teil reicht über {reference} hinaus. Bitte teilen Sie nur auf, was dort steht.':
    'A part goes beyond {reference}. Please split only what stands there.',
  'Ein Wort steht in zwei Teilen. Jedes Wort gehört in genau einen.':
    'A word stands in two parts. Each word belongs in exactly one.',
  'Ein Teil enthält kein Wort. Bitte teilen Sie anders auf.': 'A part contains no word. Please split differently.',
  'Ein Rest von {reference} steht in keinem Teil. Jedes Wort gehört in genau einen.':
    'A rest of {reference} stands in no part. Each word belongs in exactly one.',
  'Zwei der Stellen überschneiden sich. Jedes Wort gehört zu höchstens einem Einzelpunkt.':
    'Two of the passages overlap. Each word belongs to one point at most.',
  '{count, plural, one {Ein Text mit {least} oder mehr Wörtern ist noch nicht geöffnet.} other {# Texte mit {least} oder mehr Wörtern sind noch nicht geöffnet.}} Bitte lesen Sie zuerst, was darin steht.':
    '{count, plural, one {One text of {least} or more words is not opened yet.} other {# texts of {least} or more words are not opened yet.}} Please read first what stands there.',
  'Diesen Vermerk gibt es nicht.': 'This mark does not exist.',
};
