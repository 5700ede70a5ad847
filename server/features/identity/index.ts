export { addMember } from './add-member.ts';
export { addStaff } from './add-staff.ts';
export { openIdentity } from './authenticate.ts';
export { createPerson } from './create-person.ts';
export { type AccessTokens, openSession } from './open-session.ts';
export { passwordMatches } from './passwords.ts';
export { findPersonByEmail, getPerson } from './queries.ts';
export { identityRoutes } from './routes.ts';
export { setPassword } from './set-password.ts';
