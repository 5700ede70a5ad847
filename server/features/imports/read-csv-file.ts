import type { AppError } from '../../platform/errors.ts';
import { Refusal } from './item.ts';
import { isFilled, type RawRow } from './raw-table.ts';
import { readCsv } from './read-csv.ts';
import { refused } from './refused.ts';

/** The filled rows of a short CSV file, or why it cannot be read: told only to those who may take it in (R9). */
export function readCsvFile(bytes: Uint8Array): RawRow[] | AppError {
  try {
    return readCsv(bytes).rows.filter(isFilled);
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}
