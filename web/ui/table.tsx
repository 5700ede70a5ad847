import type { ReactNode } from 'react';
import type { RowWindow } from './use-window-of-rows.ts';

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
  /** Of a long list only these rows are drawn. */
  inSight?: RowWindow;
}

/** A table that scrolls sideways in its own box, and up and down where only a part is drawn; inside `.st-dense` its rows are 36 px high. */
export function Table<Row>({ caption, isCaptionHidden, columns, rows, rowKey, currentKey, inSight }: TableProps<Row>) {
  const first = inSight?.first ?? 0;
  const drawn = inSight ? rows.slice(first, inSight.end) : rows;
  return (
    <section
      className={inSight ? 'st-table-box st-table-box--long' : 'st-table-box'}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      onScroll={inSight?.onScroll}
    >
      <table className="st-table" aria-rowcount={inSight && inSight.total + 1}>
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
          {inSight && <Gap height={inSight.before} columns={columns.length} />}
          {drawn.map((row, index) => (
            <tr
              key={rowKey(row)}
              data-row={rowKey(row)}
              aria-rowindex={inSight && first + index + 2}
              aria-current={currentKey === rowKey(row) ? 'true' : undefined}
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
          {inSight && <Gap height={inSight.after} columns={columns.length} />}
        </tbody>
      </table>
    </section>
  );
}

/** What rows that are not drawn leave: their height, and nothing to read. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height === 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ blockSize: height }} />
    </tr>
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
