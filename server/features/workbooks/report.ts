import type { Output } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/identity.ts';
import { type importWorkbook, wordColumns } from '../../../shared/workbooks.ts';
import { i18n, say } from '../../platform/i18n.ts';
import type { DecidedPoint } from '../review/index.ts';
import { saysSame, wordCells } from './cells.ts';
import type { Verdict } from './judge-row.ts';
import type { WorkbookRow } from './read-workbook.ts';

type Report = Output<typeof importWorkbook>;

/** A row with the point it is about, and what is to be done. */
export interface JudgedRow {
  row: WorkbookRow;
  point: DecidedPoint;
  verdict: Verdict;
}

const MOST_LISTED = 500;

/** Tells of every row what becomes of it, in the order of the table. */
export function reportOf(
  judged: readonly JudgedRow[],
  foreign: readonly WorkbookRow[],
  { isTaken, language }: { isTaken: boolean; language: Language },
): Report {
  const inOrder = judged.toSorted((one, other) => one.row.row - other.row.row);
  const placeOf = ({ row, point }: JudgedRow) => ({ row: row.row, id: point.id, reference: point.reference });
  const invalid = inOrder.flatMap((one) =>
    one.verdict.state === 'invalid'
      ? one.verdict.problems.map(({ detail, ...problem }) => ({
          ...placeOf(one),
          ...problem,
          detail: say(detail, language),
        }))
      : [],
  );
  const ignored = [
    ...foreign.map(({ row, reference }) => ({
      row,
      column: null,
      value: reference.slice(0, 200),
      code: 'foreign' as const,
      detail: say(isForeign, language),
    })),
    ...inOrder.flatMap((one) => tampered(one, language)),
  ].toSorted((one, other) => one.row - other.row);
  return {
    taken: isTaken,
    rows: judged.length,
    unchanged: judged.filter(({ verdict }) => verdict.state === 'unchanged').length,
    changed: inOrder.flatMap((one) =>
      one.verdict.state === 'changed' ? [{ ...placeOf(one), cells: one.verdict.cells }] : [],
    ),
    stale: inOrder.flatMap((one) =>
      one.verdict.state === 'stale'
        ? [{ ...placeOf(one), by: one.point.by, at: one.point.at, cells: one.verdict.cells }]
        : [],
    ),
    invalid: invalid.slice(0, MOST_LISTED),
    ignored: ignored.slice(0, MOST_LISTED),
    furtherInvalid: Math.max(0, invalid.length - MOST_LISTED),
    furtherIgnored: Math.max(0, ignored.length - MOST_LISTED),
  };
}

/** The words of a point never change (R1): where the table says others, that is told and nothing more. */
function tampered({ row, point }: JudgedRow, language: Language): Report['ignored'] {
  const present = wordCells(point);
  return wordColumns.flatMap((column) => {
    const value = row.words[column];
    if (value === undefined || saysSame(value, present[column])) return [];
    return [{ row: row.row, column, value: value.slice(0, 200), code: 'words' as const, detail: say(stays, language) }];
  });
}

const isForeign = i18n.t('Diese Zeile gehört zu keinem Einzelpunkt dieses Verfahrens und wird übergangen.');
const stays = i18n.t('Diese Angabe lässt sich hier nicht ändern. Sie bleibt, wie sie eingereicht wurde.');
