/** Runs an insert for many rows in batches: PostgreSQL takes at most 65,535 parameters in one statement. */
export async function inBatches<Row>(rows: readonly Row[], insert: (batch: Row[]) => Promise<unknown>): Promise<void> {
  const size = 1000;
  for (let from = 0; from < rows.length; from += size) await insert(rows.slice(from, from + size));
}
