export { lastEndorsements } from './last-endorsements.ts';
export { presentAgreement } from './present-agreement.ts';
export { listEntries } from './queries.ts';
export { endorsementRoutes } from './routes.ts';
