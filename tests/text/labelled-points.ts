/** A point and which original it is a copy of. */
export interface LabelledPoint {
  label: number;
  text: string;
}

const starts =
  'Wir fordern dass|Aus unserer Sicht muss|Es ist nicht hinnehmbar dass|Wir regen an dass|Nach unserer Erfahrung sollte';
const stems =
  'Wasser Boden Klima Verkehr Schul Kranken Energie Wohn Daten Bau Umwelt Arten Lärm Abfall Forst Küsten Jugend Pflege Sozial Gewerbe Radweg Ufer Moor Wind Solar Netz Hafen Stadt Land Dorf';
const ends =
  'schutz plan gebiet anlage förderung pflicht behörde frist nachweis beitrag bericht träger fläche versorgung ordnung prüfung ausbau bedarf grenze abstand';
const verbs =
  'prüfen regeln sichern streichen ergänzen verlängern fördern begrenzen ausweisen erheben melden vermeiden erhalten nachweisen abwägen festlegen berücksichtigen beteiligen offenlegen begründen';
const small =
  'die der das eine keine für ohne über durch nach vor bei mit auch nur bereits künftig ausreichend dringend rechtzeitig vollständig mindestens höchstens innerhalb außerhalb gegenüber während obwohl damit sowie';
const phrases =
  'im Rahmen der Verhältnismäßigkeit und der Zumutbarkeit|vor dem Hintergrund der aktuellen Rechtsprechung des Gerichts|unter Berücksichtigung der Belange aller betroffenen Verbände|wie bereits in unserer letzten Stellungnahme ausgeführt wurde';
const frames = {
  before: 'Sehr geehrte Damen und Herren,\n\n',
  after: '\n\nMit freundlichen Grüßen\n',
  names: 'Anna Becker|Jörg Weiß|Familie Schäfer|Maria Öztürk|Prof. Dr. Klaus Groß',
};

/** Numbers from 0 up to 1 that a seed determines (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * German points made of word lists: half stand alone, half are copies of an original in groups of 2 to 400, edited by
 * words replaced, put in and left out, sentences moved, another spelling, a salutation and a name. In mixed order.
 */
export function labelledPoints(count: number, seed = 1): LabelledPoint[] {
  const random = seededNumbers(seed);
  const one = (list: string, by = ' '): string => {
    const words = list.split(by);
    return words[Math.floor(random() * words.length)] ?? '';
  };
  const word = () => {
    const kind = random();
    return kind < 0.4 ? `${one(stems)}${one(ends)}` : kind < 0.6 ? one(verbs) : one(small);
  };
  const sentence = () => {
    const middle = Array.from({ length: 6 + Math.floor(random() * 12) }, word).join(' ');
    return `${one(starts, '|')} ${middle}${random() < 0.15 ? `, ${one(phrases, '|')}` : ''}.`;
  };
  const original = () => Array.from({ length: 2 + Math.floor(random() * 5) }, sentence);
  const edited = (sentences: readonly string[], strength: number) => {
    const moved = random() < 0.15 ? [...sentences.slice(1), ...sentences.slice(0, 1)] : sentences;
    const words = moved
      .join(' ')
      .split(' ')
      .flatMap((known) => {
        const act = random() / strength;
        return act < 0.5 ? [word()] : act < 0.75 ? [] : act < 1 ? [known, word()] : [known];
      });
    const text = words.join(' ');
    const spelt = random() < 0.2 ? text.replaceAll('ß', 'ss').replaceAll('ü', 'ue').toUpperCase() : text;
    return random() < 0.3 ? `${frames.before}${spelt}${frames.after}${one(frames.names, '|')}` : spelt;
  };
  const points: LabelledPoint[] = [];
  for (let label = 0; points.length < count; label++) {
    const sentences = original();
    const size = random() < 0.9 ? 1 : random() < 0.95 ? 2 + Math.floor(random() * 9) : 20 + Math.floor(random() * 381);
    const copies = Math.min(size, count - points.length);
    for (let copy = 0; copy < copies; copy++)
      points.push({ label, text: edited(sentences, copy === 0 ? 0 : random() * 0.1) });
  }
  for (let place = points.length - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    const [here, there] = [points[place], points[other]];
    if (here && there) [points[place], points[other]] = [there, here];
  }
  return points;
}
