export { endorsementRoutes } from './routes.ts';
