export { findSection, type KnownSection } from './find-section.ts';
export type { RawCell, RawRow, RawTable } from './raw-table.ts';
export { readCsvFile } from './read-csv-file.ts';
export { receiveDraft, receiveSheets } from './receive.ts';
export { importRoutes } from './routes.ts';
