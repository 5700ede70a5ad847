import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row. */
  isRowHeader?: boolean;
  /** Numbers and dates stand at the end of the line. */
  isNumeric?: boolean;
  /** Sorted by this column; the header then holds a link that changes the sorting in the address. */
  sorted?: 'ascending' | 'descending' | undefined;
}

export interface TableProps<Row> {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Marks the row whose detail is open beside the table. */
  currentKey?: string | undefined;
}

/** A table that scrolls sideways in its own box; inside `.st-dense` its rows are 36 px high. */
export function Table<Row>({ caption, isCaptionHidden, columns, rows, rowKey, currentKey }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="st-table-box" aria-label={caption} tabIndex={0}>
      <table className="st-table">
        <caption className={isCaptionHidden ? 'kern-sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.isNumeric ? 'st-numeric' : undefined}
                aria-sort={column.sorted}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} aria-current={currentKey === rowKey(row) ? 'true' : undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = column.isNumeric ? 'st-numeric' : undefined;
  if (!column.isRowHeader) return <td className={className}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  );
}
