/** A sentence of the new text, and the version in which it came. */
export interface NewSentence {
  text: string;
  sinceVersion: number;
}

/** What is listed as changed without a reason. */
export interface ListedChange {
  change: string;
  before: string;
  after: string;
}

/**
 * Checks the sentences that stand word for word in both texts, each as often as it stands in both: how many there are,
 * how many are said to have come later than version 1, and how many are listed as inserted, deleted or changed.
 */
export function checkIdentical(old: string[], current: NewSentence[], changes: ListedChange[]) {
  const inOld = counted(old);
  const inNew = counted(current.map(({ text }) => text));
  const kept = new Map([...inOld].map(([text, times]) => [text, Math.min(times, inNew.get(text) ?? 0)]));
  const keptOf = (text: string) => kept.get(text) ?? 0;
  const since = counted(current.filter(({ sinceVersion }) => sinceVersion === 1).map(({ text }) => text));
  const touching = changes.filter(({ change }) => change !== 'moved');
  const gone = counted(touching.map(({ before }) => before));
  const came = counted(touching.map(({ after }) => after));
  const over = (listed: Map<string, number>, all: Map<string, number>) =>
    sum([...listed].map(([text, times]) => Math.max(0, times - ((all.get(text) ?? 0) - keptOf(text)))));
  return {
    identical: sum([...kept.values()]),
    withoutOrigin: sum([...kept].map(([text, times]) => Math.max(0, times - (since.get(text) ?? 0)))),
    listedAsSilent: over(withKept(gone, kept), inOld) + over(withKept(came, kept), inNew),
  };
}

/** Only sentences that stand in both texts can be listed wrongly. */
const withKept = (listed: Map<string, number>, kept: Map<string, number>) =>
  new Map([...listed].filter(([text]) => (kept.get(text) ?? 0) > 0));

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function counted(texts: string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}
