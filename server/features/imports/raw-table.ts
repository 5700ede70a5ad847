import type { Text } from '../../platform/i18n.ts';

/** A cell as a reader found it; `flaw` is said only where the cell would be taken over. */
export interface RawCell {
  text: string;
  isNumber?: true;
  flaw?: { code: string; detail: Text };
}

export interface RawRow {
  /** As a table programme counts, 1-based. */
  number: number;
  cells: (RawCell | null)[];
}

export interface RawTable {
  name: string;
  rows: RawRow[];
  /** A heading that stands elsewhere, in a page header for example. */
  headings?: string[];
}

/** The name of a column as table programmes show it: A, B, … Z, AA. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

export const isFilled = ({ cells }: RawRow): boolean => cells.some((cell) => cell?.text.trim());
