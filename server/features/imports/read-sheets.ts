import { refuseEmpty } from './item.ts';
import { listParts, openOfficeFile } from './office-parts.ts';
import type { RawTable } from './raw-table.ts';
import { readXlsx } from './read-xlsx.ts';
import { oldOffice, unknownPackage } from './unreadable.ts';

export interface SheetsToRead {
  bytes: Uint8Array;
  /** Cells all sheets together may span. */
  mostCells: number;
}

/** Reads the sheets of a workbook as they are. Throws `Refusal` for every other file. */
export async function readSheets({ bytes, mostCells }: SheetsToRead): Promise<RawTable[]> {
  if (bytes.length === 0) throw refuseEmpty();
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === '\xd0\xcf\x11\xe0') throw oldOffice(bytes);
  if (!listParts(bytes).includes('xl/workbook.xml')) throw unknownPackage();
  return readXlsx(openOfficeFile(bytes), mostCells);
}
