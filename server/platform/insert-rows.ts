import { getTableColumns, getTableName, type InferInsertModel, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import { prepared, type Tx } from './db.ts';

/** A row with every column named: what is not said would be null, never a default. */
export type NewRow<Table extends PgTable> = Required<InferInsertModel<Table>>;

/**
 * Inserts any number of rows with one statement that is planned once: the rows go as one JSON value, which PostgreSQL
 * reads with the table's own row type. Instants keep milliseconds; binary columns are not for it.
 */
export async function insertRows<Table extends PgTable>(tx: Tx, table: Table, rows: NewRow<Table>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => column.generated === undefined);
  const statement = prepared(tx, `insert_${getTableName(table)}`, (writer, name) => {
    const names = sql.raw(columns.map(([key]) => `"${toSnakeCase(key)}"`).join(', '));
    // With its schema: `point` alone is a type of PostgreSQL's geometry.
    const source = sql`json_populate_recordset(null::public.${table}, ${sql.placeholder('rows')})`;
    return writer.insert(table).select(sql`select ${names} from ${source}`).prepare(name);
  });
  const named = rows.map((row: Record<string, unknown>) =>
    Object.fromEntries(columns.map(([key]) => [toSnakeCase(key), row[key]])),
  );
  await statement.execute({ rows: JSON.stringify(named) });
}
