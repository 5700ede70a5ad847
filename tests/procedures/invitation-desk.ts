import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { outbox } from '../../server/tables/platform.ts';
import { createInvitation } from '../../shared/identity.ts';
import { createOrganisation } from '../../shared/organisations.ts';
import { createParticipation, listParticipations, type ParticipationState } from '../../shared/procedures.ts';
import type { TestApp } from '../support/app.ts';
import type { Stage } from '../support/stage.ts';

export const password = 'ein langes Passwort';

/** What the person behind a link sends. */
export const accept = (secret: string, more: { password?: string; name?: string } = {}) => ({
  params: { secret },
  body: { name: 'Neue Vertretung', password, ...more },
});

interface Invited {
  email?: string;
  organisationId?: string;
  role?: 'representative' | 'observer';
}

/** The coordinator at work: takes organisations in and invites people, whose links are in their mails. */
export function invitationDesk(test: TestApp, stage: Stage) {
  const { client } = stage.coordinator;
  const params = { procedureId: stage.procedureId };
  let unique = 0;
  const newAddress = () => `eingeladen-${unique++}@example.org`;

  /** The link in the last mail to an address: nobody else has it. */
  async function linkTo(email: string): Promise<string> {
    const mails = await test.db.transaction((tx) =>
      tx.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.recipient, email)).orderBy(asc(outbox.id)),
    );
    return z.object({ link: z.string() }).parse(mails.at(-1)?.payload).link;
  }

  async function send(body: Parameters<typeof bodyOf>[0], email = newAddress()) {
    const created = await client.ok(createInvitation, { params, body: bodyOf(body, email) });
    return { ...created, secret: (await linkTo(email)).split('/').at(-1) ?? '' };
  }

  return {
    params,
    client,
    newAddress,
    linkTo,
    send,
    invite: ({ email, ...more }: Invited = {}) =>
      send({ organisationId: stage.organisations.own.id, role: 'representative', ...more }, email),
    inviteStaff: (role: 'signatory' | 'clerk', email?: string) => send({ role }, email),
    /** A new organisation with this state of participation. */
    async takeIn(status: ParticipationState): Promise<string> {
      const { id } = await client.ok(createOrganisation, { body: { name: `Verein ${unique++}`, kind: 'association' } });
      await client.ok(createParticipation, { params, body: { organisationId: id, status } });
      return id;
    },
    async statusOf(organisationId: string): Promise<string | undefined> {
      const { items } = await client.ok(listParticipations, { params });
      return items.find((item) => item.organisationId === organisationId)?.status;
    },
  };
}

const bodyOf = (
  body: { organisationId?: string; role: 'representative' | 'contributor' | 'observer' | 'signatory' | 'clerk' },
  email: string,
) => ({ ...body, email });
