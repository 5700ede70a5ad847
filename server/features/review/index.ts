export { getPoint } from './get-point.ts';
export { listAcceptedPoints } from './list-accepted-points.ts';
export { resultsAreOut } from './results-are-out.ts';
export { reviewRoutes } from './routes.ts';
export { listPointsWithoutDisposition, listProposalsWaiting, listTextsUnaccounted } from './unfinished.ts';
