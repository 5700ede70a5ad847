import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId, sha256 } from '../../server/platform/ids.ts';
import { invitation } from '../../server/tables/identity.ts';
import { acceptInvitation, createInvitation, getInvitation, listInvitations } from '../../shared/identity.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { accept, invitationDesk } from './invitation-desk.ts';

const test = useApp();
let stage: Stage;
let desk: ReturnType<typeof invitationDesk>;
beforeAll(async () => {
  stage = await buildStage(test);
  desk = invitationDesk(test, stage);
});

describe('an invitation', () => {
  it('sends a link that nobody finds in the answer, in the list or in the database', async () => {
    const email = desk.newAddress();
    const body = { email, organisationId: stage.organisations.own.id, role: 'representative' as const };
    const answer = await desk.client.call(createInvitation, { params: desk.params, body });
    const link = await desk.linkTo(email);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/einladung\/[\w-]{22,}$/);
    const secret = link.split('/').at(-1) ?? '';
    const list = await desk.client.call(listInvitations, { params: desk.params });
    const rows = await test.db.reader.select().from(invitation).where(eq(invitation.email, email));
    expect(rows.map(({ secretHash }) => secretHash)).toEqual([sha256(secret)]);
    for (const text of [answer.text, list.text, JSON.stringify(rows)]) expect(text).not.toContain(secret);
    expect(list.body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ email, status: 'sent' })]),
    });
  });

  it('takes a planned or sought organisation to "invited", and its first person to "confirmed"', async () => {
    for (const status of ['planned', 'sought', 'declined'] as const) {
      const organisationId = await desk.takeIn(status);
      const { secret } = await desk.invite({ organisationId });
      expect(await desk.statusOf(organisationId)).toBe('invited');
      await stage.public.ok(acceptInvitation, accept(secret));
      expect(await desk.statusOf(organisationId)).toBe('confirmed');
    }
    const confirmed = await desk.takeIn('confirmed');
    await desk.invite({ organisationId: confirmed });
    expect(await desk.statusOf(confirmed)).toBe('confirmed');
  });

  it('is refused for an organisation that does not take part, or no longer', async () => {
    const { client } = desk;
    const body = { email: desk.newAddress(), role: 'representative' as const };
    for (const organisationId of [stage.organisations.foreign.id, newId()])
      await client.refused(createInvitation, 404, { params: desk.params, body: { ...body, organisationId } });
    const organisationId = await desk.takeIn('ended');
    await client.refused(createInvitation, 409, { params: desk.params, body: { ...body, organisationId } });
    expect(await desk.statusOf(organisationId)).toBe('ended');
  });

  it('is refused with a role that does not fit', async () => {
    const { client } = desk;
    const organisationId = stage.organisations.own.id;
    for (const body of [{ role: 'signatory' as const, organisationId }, { role: 'representative' as const }]) {
      const problem = await client.refused(createInvitation, 400, {
        params: desk.params,
        body: { ...body, email: desk.newAddress() },
      });
      expect(problem.errors?.[0]?.pointer).toBe('/role');
    }
  });

  it('of oneself is refused, in whatever case the address is written (R5)', async () => {
    const body = { email: stage.coordinator.email.toUpperCase(), role: 'signatory' as const };
    const problem = await desk.client.refused(createInvitation, 422, { params: desk.params, body });
    expect(problem.rule).toBe('R5');
  });
});

describe('opening the link', () => {
  it('tells what it invites to and changes nothing, however often', async () => {
    const organisationId = await desk.takeIn('planned');
    const { secret, email } = await desk.invite({ organisationId, role: 'observer' });
    for (let turn = 0; turn < 3; turn++) {
      const seen = await stage.public.ok(getInvitation, { params: { secret } });
      expect(seen).toMatchObject({
        email,
        role: 'observer',
        procedureTitle: 'Integrationskonzept',
        knownPerson: false,
      });
    }
    expect(await desk.statusOf(organisationId)).toBe('invited');
    await stage.public.ok(acceptInvitation, accept(secret));
  });

  it('answers a wrong, a used and an expired one with the same words', async () => {
    const used = await desk.invite();
    await stage.public.ok(acceptInvitation, accept(used.secret));
    const expired = await desk.invite();
    const now = test.clock.now().toISOString();
    test.clock.advance(14 * 86_400);
    const problems = [];
    for (const secret of ['falsch', used.secret, expired.secret]) {
      problems.push(await stage.public.refused(getInvitation, 404, { params: { secret } }));
      problems.push(await stage.public.refused(acceptInvitation, 404, accept(secret)));
    }
    const { items } = await desk.client.ok(listInvitations, { params: desk.params });
    test.clock.set(now);
    expect(new Set(problems.map(({ detail }) => detail)).size).toBe(1);
    expect(items.find(({ id }) => id === expired.id)?.status).toBe('expired');
    expect(items.find(({ id }) => id === used.id)?.status).toBe('accepted');
    await stage.public.ok(acceptInvitation, accept(expired.secret));
  });
});
