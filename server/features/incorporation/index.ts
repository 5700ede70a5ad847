export { presentSilent } from './get-proof.ts';
export { getProvenance } from './get-provenance.ts';
export { getTrace } from './get-trace.ts';
export { judgeVersion } from './judge-version.ts';
export { listPromises } from './list-promises.ts';
export { type IncorporationRow, listIncorporationRows } from './queries.ts';
export { incorporationRoutes } from './routes.ts';
export { incorporationState } from './rules.ts';
