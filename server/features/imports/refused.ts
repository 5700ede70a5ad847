import { AppError } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import type { Place, Problem, Refusal } from './item.ts';

/** A file that is not read at all. */
export const refused = ({ code, text, place }: Pick<Refusal, 'code' | 'text' | 'place'>): AppError =>
  new AppError('malformed', text, { errors: [{ pointer: pointerOf(place), code, message: text }] });

/** A file that is read but not taken over: the first 50 problems with their places. */
export const notTaken = (problems: readonly Problem[]): AppError =>
  new AppError(
    'malformed',
    i18n.t(
      'Die Datei wurde nicht übernommen: {count, plural, one {eine Stelle passt} other {# Stellen passen}} nicht. Ein Probelauf zeigt alle.',
      { count: problems.length },
    ),
    {
      errors: problems
        .slice(0, 50)
        .map(({ place, code, detail }) => ({ pointer: pointerOf(place), code, message: detail })),
    },
  );

/** Of JSON the pointer into the file, of a table `/table/row/column`, of a text `/line`. */
const pointerOf = ({ table, row, column }: Place): string => {
  if (table === null && row === null) return column ?? '';
  return [table, row, column]
    .filter((step) => step !== null)
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
};
