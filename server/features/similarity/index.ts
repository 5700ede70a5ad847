export { comparePoints } from './compare-points.ts';
export { similarityRoutes } from './routes.ts';
