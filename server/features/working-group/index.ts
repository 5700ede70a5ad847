export { workingGroupRoutes } from './routes.ts';
