import type { Input, Output } from '../../../shared/endpoint.ts';
import { type importWorkbook as endpoint, workbookLimits } from '../../../shared/workbooks.ts';
import type { WriteContext } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { type DecidedPoint, listDecidedPoints, lockForProposals, proposeDisposition } from '../review/index.ts';
import type { Words } from './cells.ts';
import { partDoubled, standsTwice } from './doubled-rows.ts';
import { isEdited, judgeRow, type Verdict } from './judge-row.ts';
import type { WorkbookRow } from './read-workbook.ts';
import { type JudgedRow, reportOf } from './report.ts';
import { listSectionNames } from './section-names.ts';

/**
 * Takes proposals from an edited table. Every sound row is proposed as on the desk, its sender an author (R5), all of them in one
 * transaction; what somebody changed since (R16), what may not be proposed, and what is not of this procedure is told and left
 * as it is. The same table sent again changes nothing more (R15).
 */
export async function importWorkbook(
  context: WriteContext,
  { params: { procedureId }, query: { dryRun } }: Input<typeof endpoint>,
  rows: WorkbookRow[],
): Promise<Output<typeof endpoint>> {
  const { tx, language } = context;
  const words: Words = { sections: await listSectionNames(tx, procedureId), language };
  const known = await readPoints(context, procedureId, rows);
  const { single, doubled } = partDoubled(rows);
  const judge = (asked: WorkbookRow[], verdictOf: (row: WorkbookRow, point: DecidedPoint) => Verdict): JudgedRow[] =>
    asked.flatMap((row) => {
      const point = known.get(row.id ?? '');
      return point ? [{ row, point, verdict: verdictOf(row, point) }] : [];
    });
  const judged = [...judge(single, (row, point) => judgeRow(row, point, words)), ...judge(doubled, () => standsTwice)];
  const changed = judged
    .flatMap(({ point, verdict }) => (verdict.state === 'changed' ? [{ point, proposal: verdict.proposal }] : []))
    .toSorted((one, other) => (one.point.id < other.point.id ? -1 : 1));
  if (changed.length > workbookLimits.changes) throw tooManyChanges(changed.length);
  const foreign = rows.filter(({ id }) => id === null || !known.has(id));
  const isTaken = !dryRun && changed.length > 0;
  if (isTaken) {
    for (const { point, proposal } of changed) {
      const expected = point.version === 0 ? null : point.version;
      await proposeDisposition({ ...context, expected }, procedureId, { type: 'point', id: point.id }, proposal);
    }
  } else {
    context.unchanged();
  }
  return reportOf(judged, foreign, { isTaken, language });
}

const POINTS_AT_ONCE = 1000;

/** The points of the rows as they stand; of those that were edited nobody changes anything before the end. */
async function readPoints(
  { tx }: WriteContext,
  procedureId: string,
  rows: WorkbookRow[],
): Promise<Map<string, DecidedPoint>> {
  const ids = [...new Set(rows.flatMap(({ id }) => id ?? []))];
  await lockForProposals(tx, procedureId, [...new Set(rows.filter(isEdited).flatMap(({ id }) => id ?? []))]);
  const points = new Map<string, DecidedPoint>();
  for (let from = 0; from < ids.length; from += POINTS_AT_ONCE) {
    const found = await listDecidedPoints(tx, procedureId, ids.slice(from, from + POINTS_AT_ONCE));
    for (const point of found) points.set(point.id, point);
  }
  return points;
}

const tooManyChanges = (count: number) =>
  new AppError(
    'malformed',
    i18n.t(
      'Die Tabelle ändert {count, number} Entscheidungen; möglich sind {most, number} auf einmal. Es wurde nichts übernommen. Bitte teilen Sie die Tabelle auf.',
      { count, most: workbookLimits.changes },
    ),
  );
