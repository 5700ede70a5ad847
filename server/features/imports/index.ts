export { receiveDraft } from './receive.ts';
export { importRoutes } from './routes.ts';
