import type { Input } from '../../../shared/endpoint.ts';
import type { createSession as endpoint } from '../../../shared/identity.ts';
import type { WriteContext } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { findByPassword } from './join-mailbox.ts';
import { listPeopleOfMailbox } from './mailbox.ts';
import { type AccessTokens, openSession } from './open-session.ts';

/** Signs a person in; of several who share a mailbox the one with this password. A wrong address and a wrong password get the same answer. */
export async function createSession(context: WriteContext, tokens: AccessTokens, { body }: Input<typeof endpoint>) {
  const person = await findByPassword(await listPeopleOfMailbox(context.tx, body.email), body.password);
  if (!person) {
    throw new AppError('unauthenticated', i18n.t('Adresse oder Passwort stimmen nicht. Bitte prüfen Sie beides.'));
  }
  return openSession(context, tokens, person);
}
