const partners: Readonly<Record<string, string>> = { '(': ')', '[': ']', '„': '“', '‚': '‘', '»': '«', '›': '‹' };
const closers = new Map(Object.entries(partners).map(([open, close]) => [close, open]));

/** A longer quotation or bracket is a passage of its own, whose sentences are told apart. */
const longestEnclosure = 300;

/**
 * Pairs of brackets and quotation marks that belong together in one line, by UTF-16 index; unmatched marks are left out,
 * as are pairs of more than 300 characters. `“…”` and `"…"` are read by what stands before the mark.
 */
export function enclosures(line: string): { open: number; close: number }[] {
  const pairs: { open: number; close: number }[] = [];
  const stack: { char: string; at: number }[] = [];
  for (const { 0: char, index } of line.matchAll(/[()[\]„“”‚‘»«›‹"]/g)) {
    const isAtStart = index === 0 || /[\s([„]/.test(line[index - 1] ?? '');
    const open = openerOf(char, isAtStart, stack);
    if (open === null) {
      stack.push({ char, at: index });
      continue;
    }
    const found = stack.findLastIndex((entry) => open.includes(entry.char) && index - entry.at <= longestEnclosure);
    const entry = stack[found];
    if (!entry) continue;
    stack.length = found;
    pairs.push({ open: entry.at, close: index });
  }
  return pairs;
}

/** The opening marks a mark may close, or null if it opens. */
function openerOf(char: string, isAtStart: boolean, stack: readonly { char: string }[]): string | null {
  if (char === '"') return isAtStart ? null : '"„“';
  if (char === '”') return '“„';
  if (char === '“') return isAtStart && !stack.some((entry) => entry.char === '„') ? null : '„';
  if (char === '«' || char === '‹') return isAtStart ? null : (closers.get(char) ?? '');
  if (char === '»' || char === '›') return isAtStart ? null : char === '»' ? '«' : '‹';
  return char in partners ? null : (closers.get(char) ?? '');
}
