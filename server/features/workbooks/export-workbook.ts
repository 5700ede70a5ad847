import type { Input, Output } from '../../../shared/endpoint.ts';
import { type exportWorkbook as endpoint, workbookLimits } from '../../../shared/workbooks.ts';
import type { ReadContext } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { type DecidedPoint, listDecidedPoints, orderFound } from '../review/index.ts';

const POINTS_AT_ONCE = 500;

/** The points of a view of the desk with their decisions. */
export async function exportWorkbook(
  context: ReadContext,
  ask: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const points: Output<typeof endpoint>['points'] = [];
  for await (const { words, ...point } of readView(context, ask)) points.push({ ...point, ...words });
  return { points };
}

/** The same one by one, in the order of the view. Throws `malformed` where it holds more than a table takes. */
export async function* readView(
  context: ReadContext,
  { params: { procedureId }, query }: Input<typeof endpoint>,
): AsyncGenerator<DecidedPoint> {
  const { ids, total } = await orderFound(context, procedureId, query, workbookLimits.rows);
  if (total > ids.length) {
    throw new AppError(
      'malformed',
      i18n.t(
        'Diese Ansicht enthält {total, number} Einzelpunkte; in eine Tabelle passen {most, number}. Bitte grenzen Sie die Ansicht ein, zum Beispiel auf einen Abschnitt.',
        { total, most: workbookLimits.rows },
      ),
    );
  }
  for (let from = 0; from < ids.length; from += POINTS_AT_ONCE) {
    const batch = ids.slice(from, from + POINTS_AT_ONCE);
    const found = new Map((await listDecidedPoints(context.db, procedureId, batch)).map((row) => [row.id, row]));
    for (const id of batch) {
      const point = found.get(id);
      if (point) yield point;
    }
  }
}
