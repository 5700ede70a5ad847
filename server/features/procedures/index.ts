export { getDeliberation } from './deliberation-queries.ts';
export { procedureRoutes } from './routes.ts';
