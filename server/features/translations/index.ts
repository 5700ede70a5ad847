export { translationRoutes } from './routes.ts';
export { translateText } from './translate-text.ts';
