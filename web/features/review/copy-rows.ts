/** A cell as a spreadsheet takes it: one line, and never a formula, whatever somebody has written. */
const cellOf = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
};

/** Rows as text that can be pasted into a spreadsheet: tabs between the cells. */
export const asSheet = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cellOf).join('\t')).join('\n');
