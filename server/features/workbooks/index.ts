export { workbookRoutes } from './routes.ts';
