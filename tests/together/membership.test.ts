import { beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation, createInvitation, getMe } from '../../shared/identity.ts';
import { createParticipation } from '../../shared/procedures.ts';
import { accept, invitationDesk } from '../procedures/invitation-desk.ts';
import { useApp } from '../support/app.ts';
import { clientOf } from '../support/client.ts';
import { buildStage, grant, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let desk: ReturnType<typeof invitationDesk>;
beforeAll(async () => {
  stage = await buildStage(test);
  desk = invitationDesk(test, stage);
});

const invite = async (email: string, role: 'representative' | 'contributor' | 'observer') =>
  (await desk.send({ organisationId: stage.organisations.own.id, role }, email)).secret;

const roleAfter = async (secret: string) => {
  const { accessToken } = await stage.public.ok(acceptInvitation, accept(secret));
  return (await clientOf(test, accessToken).ok(getMe)).memberships.map(({ role }) => role);
};

describe('a membership', () => {
  it('is never lowered by a further invitation, and is raised by one', async () => {
    const email = desk.newAddress();
    expect(await roleAfter(await invite(email, 'contributor'))).toEqual(['contributor']);
    expect(await roleAfter(await invite(email, 'observer'))).toEqual(['contributor']);
    expect(await roleAfter(await invite(email, 'representative'))).toEqual(['representative']);
    expect(await roleAfter(await invite(email, 'contributor'))).toEqual(['representative']);
  });

  it('keeps the higher role when two invitations are accepted at the same instant', async () => {
    const email = desk.newAddress();
    const secrets = [await invite(email, 'representative'), await invite(email, 'observer')];
    await Promise.all(secrets.map((secret) => stage.public.call(acceptInvitation, accept(secret))));
    expect(await roleAfter(await invite(email, 'observer'))).toEqual(['representative']);
  });

  it('is of the organisation: it reaches every procedure in which that takes part, and says which', async () => {
    const { id: organisationId } = stage.organisations.own;
    const params = { procedureId: stage.foreignProcedureId };
    const { client } = stage.foreignCoordinator;
    await grant(test, stage.foreignProcedureId, stage.coordinator.id, 'coordinator');
    await client.ok(createParticipation, { params, body: { organisationId, status: 'planned' } });
    const titles = async () => (await stage.observer.client.ok(getMe)).memberships[0]?.procedures.map((p) => p.title);
    expect(await titles()).toEqual(['Integrationskonzept']);
    const body = { organisationId, email: desk.newAddress(), role: 'contributor' } as const;
    await client.ok(createInvitation, { params, body });
    expect(await titles()).toEqual(['Fremdes Verfahren', 'Integrationskonzept']);
  });
});
