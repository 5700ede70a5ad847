import * as contract from '../../../shared/workbooks.ts';
import { type Mounted, mountFile, mountRead } from '../../platform/endpoints.ts';
import { exportWorkbook } from './export-workbook.ts';
import { exportWorkbookFile } from './export-workbook-file.ts';
import { importWorkbook } from './import-workbook.ts';
import { readWorkbook } from './read-workbook.ts';

/** The desk as a table for a spreadsheet, there and back. */
export const workbookRoutes: Mounted[] = [
  mountRead(contract.exportWorkbook, exportWorkbook, { xlsx: exportWorkbookFile }),
  mountFile(contract.importWorkbook, readWorkbook, importWorkbook),
];
