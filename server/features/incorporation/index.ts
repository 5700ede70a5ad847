export { presentSilent } from './get-proof.ts';
export { type Judgement, judgeVersion } from './judge-version.ts';
export { incorporationRoutes } from './routes.ts';
