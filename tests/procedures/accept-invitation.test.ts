import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { membership, person, procedureRole, session } from '../../server/tables/identity.ts';
import { listEvents } from '../../shared/audit.ts';
import { acceptInvitation, createSession, getInvitation, getMe } from '../../shared/identity.ts';
import { useApp } from '../support/app.ts';
import { clientOf } from '../support/client.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { accept, invitationDesk, password } from './invitation-desk.ts';

const test = useApp();
let stage: Stage;
let desk: ReturnType<typeof invitationDesk>;
beforeAll(async () => {
  stage = await buildStage(test);
  desk = invitationDesk(test, stage);
});

describe('accepting', () => {
  it('makes a new person who is signed in, belongs to the organisation and can sign in again', async () => {
    const { secret, email } = await desk.invite();
    const { accessToken, person: created } = await stage.public.ok(acceptInvitation, accept(secret));
    expect(created).toMatchObject({ name: 'Neue Vertretung', email, isAdministrator: false });
    const me = await clientOf(test, accessToken).ok(getMe);
    expect(me).toMatchObject({
      memberships: [{ organisationId: stage.organisations.own.id, role: 'representative' }],
      procedures: [{ procedureId: stage.procedureId, roles: ['representative'] }],
    });
    await stage.public.ok(createSession, { body: { email, password } });
  });

  it('wants a password of 12 characters for a new address, and leaves the link as it was', async () => {
    const { secret } = await desk.invite();
    const problem = await stage.public.refused(acceptInvitation, 400, accept(secret, { password: 'elf Zeichen' }));
    expect(problem.errors?.[0]).toMatchObject({ pointer: '/password', code: 'password_too_short' });
    await stage.public.ok(acceptInvitation, accept(secret, { password: 'zwölf Zeich.' }));
  });

  it('wants of a known address the password it has, and never changes it', async () => {
    const first = await desk.invite();
    await stage.public.ok(acceptInvitation, accept(first.secret));
    const organisationId = await desk.takeIn('planned');
    const second = await desk.invite({ email: first.email.toUpperCase(), organisationId });
    expect((await stage.public.ok(getInvitation, { params: { secret: second.secret } })).knownPerson).toBe(true);
    await stage.public.refused(acceptInvitation, 401, accept(second.secret, { password: 'ein anderes Passwort' }));
    expect(await desk.statusOf(organisationId)).toBe('invited');
    const { person: same } = await stage.public.ok(acceptInvitation, accept(second.secret, { name: 'Anderer Name' }));
    expect(same).toMatchObject({ name: 'Neue Vertretung', email: first.email });
    const held = await test.db.reader.select().from(membership).where(eq(membership.personId, same.id));
    expect(held).toHaveLength(2);
  });

  it('by two at the same instant lets one in', async () => {
    for (const known of [false, true]) {
      const email = desk.newAddress();
      if (known) await stage.public.ok(acceptInvitation, accept((await desk.invite({ email })).secret));
      const { secret, id } = await desk.invite({ email });
      const answers = await Promise.all([1, 2, 3].map(() => stage.public.call(acceptInvitation, accept(secret))));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
      const people = await test.db.reader.select().from(person).where(eq(person.email, email));
      expect(people).toHaveLength(1);
      const sessions = await test.db.reader
        .select()
        .from(session)
        .where(eq(session.personId, people[0]?.id ?? ''));
      expect(sessions).toHaveLength(known ? 2 : 1);
      await test.seal();
      const { items } = await desk.client.ok(listEvents, { params: desk.params, query: { subjectId: id } });
      expect(items.map(({ action }) => action)).toEqual(['invitation.accept', 'invitation.create']);
    }
  });

  it('of two invitations of one new address at the same instant makes one person, and the other can be repeated', async () => {
    const email = desk.newAddress();
    const secrets = [await desk.inviteStaff('clerk', email), await desk.inviteStaff('signatory', email)].map(
      ({ secret }) => secret,
    );
    const answers = await Promise.all(secrets.map((secret) => stage.public.call(acceptInvitation, accept(secret))));
    const outcomes = answers.map(({ status }) => status).toSorted();
    expect([
      [200, 200],
      [200, 409],
    ]).toContainEqual(outcomes);
    for (const [index, secret] of secrets.entries())
      if (answers[index]?.status === 409) await stage.public.ok(acceptInvitation, accept(secret));
    const people = await test.db.reader.select().from(person).where(eq(person.email, email));
    expect(people).toHaveLength(1);
    const roles = await test.db.reader
      .select()
      .from(procedureRole)
      .where(eq(procedureRole.personId, people[0]?.id ?? ''));
    expect(roles.map(({ role }) => role).toSorted()).toEqual(['clerk', 'signatory']);
  });

  it('a staff role names the inviter as the one who granted it (R5)', async () => {
    const { secret } = await desk.inviteStaff('signatory');
    const { person: created } = await stage.public.ok(acceptInvitation, accept(secret, { name: 'Zeichnung' }));
    const [held] = await test.db.reader
      .select()
      .from(procedureRole)
      .where(and(eq(procedureRole.procedureId, stage.procedureId), eq(procedureRole.personId, created.id)));
    expect(held).toMatchObject({ role: 'signatory', grantedBy: stage.coordinator.id });
  });

  it('lies in the chain of the procedure with the step of the organisation, and names no person', async () => {
    const organisationId = await desk.takeIn('sought');
    const { secret, id, email } = await desk.invite({ organisationId });
    await stage.public.ok(acceptInvitation, accept(secret, { name: 'Klara Beispiel' }));
    await test.seal();
    const answer = await desk.client.call(listEvents, { params: desk.params, query: { limit: 4 } });
    expect(answer.body).toMatchObject({
      items: [
        { action: 'invitation.accept', subject: { id } },
        { action: 'participation.edit', before: { status: 'invited' }, after: { status: 'confirmed' } },
        { action: 'invitation.create', subject: { id } },
        { action: 'participation.edit', before: { status: 'sought' }, after: { status: 'invited' } },
      ],
    });
    for (const words of [email, 'Klara Beispiel', secret]) expect(answer.text).not.toContain(words);
  });
});
