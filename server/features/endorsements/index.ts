export { lastEndorsements } from './last-endorsements.ts';
export { presentAgreement } from './present-agreement.ts';
export { listEntries } from './queries.ts';
export { remindOfEndorsements } from './remind-of-endorsements.ts';
export { endorsementRoutes } from './routes.ts';
