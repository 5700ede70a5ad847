export { incorporationRoutes } from './routes.ts';
