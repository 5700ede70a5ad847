export { organisationKindWords } from './kind-words.ts';
export { getOrganisation } from './queries.ts';
export { organisationRoutes } from './routes.ts';
