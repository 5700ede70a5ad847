export { type DecisionInForce, findDecisionInForce, listAcceptedPoints } from './decisions.ts';
export type { Subject } from './disposition-facts.ts';
export { getPoint } from './get-point.ts';
export { reviewRoutes } from './routes.ts';
export { listPointsWithoutDisposition, listProposalsWaiting, listTextsUnaccounted } from './unfinished.ts';
