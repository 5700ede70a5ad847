import { MOST_TAG_ROWS, tagColumns } from '../../../shared/tags.ts';
import { line } from '../../../shared/values.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import type { RawRow } from '../imports/index.ts';

/** A tag as a file says it; what it has no column for stays as it is. */
interface TagLine {
  tag: string;
  theme?: string;
  assigneeId?: string | null;
}

export interface TagProblem {
  row: number;
  column: string;
  value: string;
  detail: Text;
}

type ColumnName = (typeof tagColumns)[number];

/**
 * Reads tags from the rows of a file whose first row names the columns, in any order. Every problem is told with its row, column
 * and value. `staff` are the people of the procedure by their address in small letters.
 */
export function readTags(rows: RawRow[], staff: ReadonlyMap<string, string>) {
  const problems: TagProblem[] = [];
  const [head, ...body] = rows;
  const places = headOf(head, problems);
  const lines: TagLine[] = [];
  const rowOf = new Map<string, number>();
  if (!places.has('Schlagwort')) {
    tell(
      problems,
      head?.number ?? 1,
      'Schlagwort',
      '',
      i18n.t('Die erste Zeile muss eine Spalte „Schlagwort“ nennen.'),
    );
    return { lines, problems };
  }
  if (body.length > MOST_TAG_ROWS) {
    tell(
      problems,
      1,
      'Schlagwort',
      '',
      i18n.t('Höchstens {most} Schlagwörter in einer Datei.', { most: MOST_TAG_ROWS }),
    );
    return { lines, problems };
  }
  for (const { number, cells } of body) {
    const cell = (column: ColumnName) => {
      const place = places.get(column);
      return place === undefined ? undefined : (cells[place]?.text ?? '').trim();
    };
    const tag = cell('Schlagwort') ?? '';
    const found = line(80).safeParse(tag);
    const earlier = rowOf.get(tag);
    if (!found.success) {
      const detail =
        tag === ''
          ? i18n.t('Hier fehlt das Schlagwort.')
          : i18n.t('Ein Schlagwort ist eine Zeile mit höchstens {most} Zeichen.', { most: 80 });
      tell(problems, number, 'Schlagwort', tag, detail);
    } else if (earlier !== undefined) {
      tell(
        problems,
        number,
        'Schlagwort',
        tag,
        i18n.t('Dieses Schlagwort steht schon in Zeile {row}.', { row: earlier }),
      );
    } else rowOf.set(tag, number);
    const theme = cell('Themenbereich');
    if (theme && !line(120).safeParse(theme).success) {
      const detail = i18n.t('Ein Themenbereich ist eine Zeile mit höchstens {most} Zeichen.', { most: 120 });
      tell(problems, number, 'Themenbereich', theme, detail);
    }
    const address = cell('Zuständig');
    const assigneeId = address ? staff.get(address.toLowerCase()) : null;
    if (address && assigneeId === undefined) {
      const detail = i18n.t('Niemand im Team dieses Verfahrens hat diese E-Mail-Adresse.');
      tell(problems, number, 'Zuständig', address, detail);
    }
    lines.push({
      tag,
      ...(theme !== undefined && { theme }),
      ...(address !== undefined && { assigneeId: assigneeId ?? null }),
    });
  }
  return { lines, problems };
}

/** Where each column stands. A column that is not known is a problem: what it says would be lost in silence. */
function headOf(head: RawRow | undefined, problems: TagProblem[]): Map<ColumnName, number> {
  const places = new Map<ColumnName, number>();
  for (const [index, cell] of (head?.cells ?? []).entries()) {
    const heading = cell?.text.trim() ?? '';
    const known = tagColumns.find((column) => column.toLowerCase() === heading.toLowerCase());
    if (heading === '') continue;
    if (known && !places.has(known)) places.set(known, index);
    else {
      const detail = i18n.t('Bekannt sind die Spalten {columns}, jede einmal.', { columns: tagColumns.join(', ') });
      tell(problems, head?.number ?? 1, heading, heading, detail);
    }
  }
  return places;
}

const tell = (problems: TagProblem[], row: number, column: string, value: string, detail: Text) =>
  problems.push({ row, column, value: value.length > 200 ? `${value.slice(0, 199)}…` : value, detail });
