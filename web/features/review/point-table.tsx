import { useLingui } from '@lingui/react/macro';
import { type Column, Table } from '../../ui/table.tsx';
import { useWindowOfRows } from '../../ui/use-window-of-rows.ts';
import type { DeskSearch } from './desk-search.ts';
import { usePointColumns } from './point-columns.tsx';
import type { PointRow } from './queries.ts';

export type Selection = ReadonlyMap<string, PointRow>;

export interface PointTableProps {
  caption: string;
  rows: PointRow[];
  procedureId: string;
  search: DeskSearch;
  /** How many there are, of which `rows` are read. */
  total: number;
  /** The last rows that are read come into sight. */
  onNearEnd: () => void;
  /** The chosen rows by id, for those who may do something with them. */
  selected?: Selection;
  onSelect?: (selected: Selection) => void;
}

/** The points as rows; the reference opens the point, the boxes choose points to do something with. */
export function PointTable({ caption, rows, procedureId, search, selected, onSelect, ...list }: PointTableProps) {
  const { t } = useLingui();
  const inSight = useWindowOfRows(rows.length, list.total, list.onNearEnd);
  const { columns } = usePointColumns(procedureId, search);
  const choose = (row: PointRow, isChosen: boolean) => {
    const next = new Map(selected);
    if (isChosen) next.set(row.id, row);
    else next.delete(row.id);
    onSelect?.(next);
  };
  const box: Column<PointRow> = {
    key: 'box',
    header: <span className="kern-sr-only">{t`Auswahl`}</span>,
    cell: (row) => (
      <input
        type="checkbox"
        className="desk__box"
        aria-label={t`${row.reference} auswählen`}
        checked={selected?.has(row.id) ?? false}
        onChange={(event) => choose(row, event.target.checked)}
      />
    ),
  };
  return (
    <Table
      caption={caption}
      isCaptionHidden
      columns={onSelect ? [box, ...columns] : columns}
      rows={rows}
      rowKey={(row) => row.id}
      currentKey={search.punkt}
      inSight={inSight}
    />
  );
}
