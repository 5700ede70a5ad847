export { workbookRoutes } from './routes.ts';
export { statusWords } from './status-words.ts';
