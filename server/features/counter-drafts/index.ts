export { counterDraftRoutes } from './routes.ts';
