export { previewRoutes, publicRoutes } from './routes.ts';
