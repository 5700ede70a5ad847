import * as contract from '../../../shared/identity.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { createSession } from './create-session.ts';
import { createToken } from './create-token.ts';
import { deleteToken } from './delete-token.ts';
import { endSession } from './end-session.ts';
import { grantRole } from './grant-role.ts';
import type { AccessTokens } from './open-session.ts';
import { getMine, listPeople, listTokens } from './queries.ts';
import { refreshSession } from './refresh-session.ts';
import { requestSignInLink } from './request-sign-in-link.ts';
import { getSignInLink, signInByLink } from './sign-in-by-link.ts';

/** Sign-in, tokens, roles and people. */
export const identityRoutes = (tokens: AccessTokens): Mounted[] => [
  mount(contract.createSession, (context, input) => createSession(context, tokens, input)),
  mount(contract.requestSignInLink, requestSignInLink),
  mountRead(contract.getSignInLink, getSignInLink),
  mount(contract.signInByLink, (context, input) => signInByLink(context, tokens, input)),
  mount(contract.refreshSession, (context) => refreshSession(context, tokens)),
  mount(contract.endSession, endSession),
  mountRead(contract.getMe, ({ db, personId }) => getMine(db, personId)),
  mountRead(contract.listTokens, async ({ db, personId }) => ({ items: await listTokens(db, personId), next: null })),
  mount(contract.createToken, createToken),
  mount(contract.deleteToken, deleteToken),
  mountRead(contract.listPeople, async ({ db }, { params }) => ({
    items: await listPeople(db, params.procedureId),
    next: null,
  })),
  mount(contract.grantRole, grantRole),
];
