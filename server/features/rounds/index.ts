export { roundRoutes } from './routes.ts';
