export { decisionLabels, decisionWidths, noPoint } from './decision-cells.ts';
export type { ExportTable } from './export-table.ts';
export { exportRoutes } from './routes.ts';
export { writeExport } from './write-export.ts';
