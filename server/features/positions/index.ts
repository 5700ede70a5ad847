export { countsInSql } from './counting.ts';
export { indexPoints } from './point-search.ts';
export { refreshPointState } from './point-state.ts';
export { makeReceiptPdf } from './receipt-pdf.ts';
export { positionRoutes } from './routes.ts';
