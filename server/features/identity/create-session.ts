import type { Input } from '../../../shared/endpoint.ts';
import type { createSession as endpoint } from '../../../shared/identity.ts';
import type { WriteContext } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { type AccessTokens, openSession } from './open-session.ts';
import { passwordMatches } from './passwords.ts';
import { findPersonByEmail } from './queries.ts';

/** Signs a person in. A wrong address and a wrong password get the same answer in the same time. */
export async function createSession(context: WriteContext, tokens: AccessTokens, { body }: Input<typeof endpoint>) {
  const person = await findPersonByEmail(context.tx, body.email);
  if (!(await passwordMatches(person?.passwordHash ?? null, body.password)) || !person) {
    throw new AppError('unauthenticated', i18n.t('Adresse oder Passwort stimmen nicht. Bitte prüfen Sie beides.'));
  }
  return openSession(context, tokens, person);
}
