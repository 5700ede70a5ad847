import { proposalColumns } from '../../../shared/workbooks.ts';
import { i18n } from '../../platform/i18n.ts';
import type { Verdict } from './judge-row.ts';
import type { WorkbookRow } from './read-workbook.ts';

/** One row for each point: of rows that say the same the first, and of others all, because nobody can tell which one is meant. */
export function partDoubled(rows: readonly WorkbookRow[]): { single: WorkbookRow[]; doubled: WorkbookRow[] } {
  const byPoint = new Map<string | null, WorkbookRow[]>();
  for (const row of rows) byPoint.set(row.id, [...(byPoint.get(row.id) ?? []), row]);
  const single: WorkbookRow[] = [];
  const doubled: WorkbookRow[] = [];
  for (const [first, ...others] of byPoint.values()) {
    if (!first) continue;
    if (others.every((other) => isAlike(first, other))) single.push(first);
    else doubled.push(first, ...others);
  }
  return { single, doubled };
}

const isAlike = (one: WorkbookRow, other: WorkbookRow): boolean =>
  proposalColumns.every((column) => one.proposal[column].text === other.proposal[column].text);

export const standsTwice: Verdict = {
  state: 'invalid',
  problems: [
    {
      column: null,
      value: '',
      code: 'doubled',
      detail: i18n.t(
        'Dieser Einzelpunkt steht mehrmals in der Tabelle, und die Zeilen sagen Verschiedenes. Bitte lassen Sie nur eine stehen.',
      ),
    },
  ],
};
