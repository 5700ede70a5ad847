/** A name in braces, as people type it: `{Organisation}`. */
const placeholder = /\{([\p{L}][\p{L}\p{N} _-]{0,40})\}/gu;

/** The names in braces of a text, each once, in their order. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name)),
];

/** Fills the placeholders that have a value; the others stay as they are, to be filled by hand. */
export const fillPlaceholders = (text: string, values: Readonly<Record<string, string | null | undefined>>): string =>
  text.replaceAll(placeholder, (whole, name: string) =>
    Object.hasOwn(values, name) && values[name] ? values[name] : whole,
  );

/** The known name that is most like a mistyped one, or null: at most a third of its letters may differ. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const folded = name.toLowerCase();
  const distances = known.map((candidate) => [candidate, editDistance(folded, candidate.toLowerCase())] as const);
  const [best] = distances.toSorted((one, other) => one[1] - other[1]);
  return best && best[1] <= Math.max(1, Math.floor(best[0].length / 3)) ? best[0] : null;
}

/** Levenshtein distance: letters put in, left out or exchanged. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= other.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (letter === other[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
