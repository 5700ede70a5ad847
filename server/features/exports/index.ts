export { decisionLabels, decisionWidths, noPoint } from './decision-cells.ts';
export type { ExportTable } from './export-table.ts';
export { exportWork } from './export-work.ts';
export { makeExport, removeExports } from './make-export.ts';
export { exportRoutes } from './routes.ts';
export { writeExport } from './write-export.ts';
