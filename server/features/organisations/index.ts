export { getOrganisation } from './queries.ts';
export { organisationRoutes } from './routes.ts';
