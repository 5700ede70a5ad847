export { textBlockRoutes } from './routes.ts';
