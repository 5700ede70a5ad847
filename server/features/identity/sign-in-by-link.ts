import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { signInByLink as endpoint, getSignInLink as readEndpoint } from '../../../shared/identity.ts';
import type { ReadContext, WriteContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { sha256 } from '../../platform/ids.ts';
import { signInLink } from '../../tables/identity.ts';
import { listPeopleOfMailbox } from './mailbox.ts';
import { type AccessTokens, openSession } from './open-session.ts';

/** Whom a link can sign in: those who share its mailbox. Looking changes nothing, because mail scanners open links too. */
export async function getSignInLink(
  { db, now }: ReadContext,
  { params }: Input<typeof readEndpoint>,
): Promise<Output<typeof readEndpoint>> {
  const [found] = await db.select().from(signInLink).where(isOpen(params.secret, now));
  if (!found) throw noLink();
  const people = await listPeopleOfMailbox(db, found.email);
  return { people: people.map(({ id, name }) => ({ id, name })), expiresAt: found.expiresAt };
}

/** Signs one of them in: of two at the same instant one wins, and the link is used up. */
export async function signInByLink(
  context: WriteContext,
  tokens: AccessTokens,
  { params, body }: Input<typeof endpoint>,
) {
  const { tx, now } = context;
  const [used] = await tx
    .update(signInLink)
    .set({ usedAt: now })
    .where(isOpen(params.secret, now))
    .returning({ email: signInLink.email });
  if (!used) throw noLink();
  const person = (await listPeopleOfMailbox(tx, used.email)).find(({ id }) => id === body.personId);
  if (!person) throw noLink();
  return openSession(context, tokens, person);
}

const isOpen = (secret: string, now: Date) =>
  and(eq(signInLink.hash, sha256(secret)), isNull(signInLink.usedAt), gt(signInLink.expiresAt, now));

const noLink = () =>
  notFound(
    i18n.t(
      'Dieser Anmeldelink gilt nicht mehr. Er gilt 15 Minuten und nur einmal; bitte lassen Sie sich einen neuen schicken.',
    ),
  );
