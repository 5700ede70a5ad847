export { openIdentity } from './authenticate.ts';
export { createPerson } from './create-person.ts';
export { type AccessTokens, openSession } from './open-session.ts';
export { findPersonByEmail, getPerson } from './queries.ts';
export { identityRoutes } from './routes.ts';
