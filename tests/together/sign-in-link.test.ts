import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sendSignInLink } from '../../server/features/identity/index.ts';
import { person, signInLink } from '../../server/tables/identity.ts';
import { outbox } from '../../server/tables/platform.ts';
import {
  acceptInvitation,
  createSession,
  getMe,
  getSignInLink,
  requestSignInLink,
  signInByLink,
} from '../../shared/identity.ts';
import { accept, invitationDesk, password } from '../procedures/invitation-desk.ts';
import { useApp } from '../support/app.ts';
import { clientOf } from '../support/client.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let desk: ReturnType<typeof invitationDesk>;
beforeAll(async () => {
  stage = await buildStage(test);
  desk = invitationDesk(test, stage);
});

/** What the job does after the answer. */
const work = (email: string) => sendSignInLink(test)({ email, language: 'de' }, { isLast: false });

const mailsTo = (email: string) =>
  test.db.transaction((tx) => tx.select().from(outbox).where(eq(outbox.recipient, email)).orderBy(desc(outbox.id)));

/** Asks for a link and takes it out of the mail. */
async function linkFor(email: string, typed = email): Promise<{ secret: string }> {
  await work(typed);
  const [mail] = await mailsTo(email);
  expect(mail).toMatchObject({ template: 'sign_in_link' });
  const { link } = z.object({ link: z.string() }).parse(mail?.payload);
  expect(link).toMatch(/^\/anmelden\/link\/[\w-]{43}$/);
  return { secret: link.split('/').at(-1) ?? '' };
}

describe('a sign-in link', () => {
  it('is asked for with the same answer whether or not the address is known, and says nothing more', async () => {
    const answers = [];
    for (const email of [stage.representative.email, 'niemand@example.org']) {
      const { status, text } = await stage.public.call(requestSignInLink, { body: { email } });
      answers.push({ status, text });
    }
    expect(answers).toEqual([
      { status: 202, text: '{"validMinutes":15}' },
      { status: 202, text: '{"validMinutes":15}' },
    ]);
    await work('niemand@example.org');
    expect(await mailsTo('niemand@example.org')).toEqual([]);
  });

  it('is looked at without being used up, signs in once, and never again', async () => {
    const { email, id } = stage.representative;
    const params = await linkFor(email, email.toUpperCase());
    for (const _ of [1, 2]) {
      const seen = await stage.public.ok(getSignInLink, { params });
      expect(seen.people).toEqual([{ id, name: 'Vertretung Begegnung' }]);
    }
    const answers = await Promise.all(
      [1, 2, 3].map(() => stage.public.call(signInByLink, { params, body: { personId: id } })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
    const session = z.object({ accessToken: z.string() }).parse(answers.find(({ status }) => status === 200)?.body);
    expect((await clientOf(test, session.accessToken).ok(getMe)).person.id).toBe(id);
    await stage.public.refused(getSignInLink, 404, { params });
  });

  it('is valid for 15 minutes and for nobody else', async () => {
    const { email, id } = stage.contributor;
    const params = await linkFor(email);
    await stage.public.refused(signInByLink, 404, { params, body: { personId: stage.coordinator.id } });
    await stage.public.refused(signInByLink, 404, { params: { secret: 'geraten' }, body: { personId: id } });
    test.clock.advance(15 * 60);
    await stage.public.refused(getSignInLink, 404, { params });
    await stage.public.refused(signInByLink, 404, { params, body: { personId: id } });
  });

  it('is stored only as a hash, and mailed five times an hour at most', async () => {
    const { email } = stage.observer;
    const { secret } = await linkFor(email);
    const stored = await test.db.reader.select().from(signInLink).where(eq(signInLink.email, email));
    expect(JSON.stringify(stored)).not.toContain(secret);
    for (let asked = 1; asked < 9; asked++) await work(email);
    expect(await mailsTo(email)).toHaveLength(5);
    test.clock.advance(3601);
    await work(email);
    expect(await mailsTo(email)).toHaveLength(6);
  });
});

describe('a mailbox that several persons share', () => {
  const own = { password: 'ein zweites Passwort' };

  /** Two persons with one address. */
  async function share() {
    const email = desk.newAddress();
    const first = await stage.public.ok(acceptInvitation, accept((await desk.invite({ email })).secret));
    const second = await stage.public.ok(acceptInvitation, {
      params: { secret: (await desk.invite({ email })).secret },
      body: { ...own, name: 'Zweite Person', anotherPerson: true },
    });
    return { email, first: first.person, second: second.person };
  }

  it('has a person for each of them, who signs in with their own password', async () => {
    const { email, first, second } = await share();
    expect(second.id).not.toBe(first.id);
    expect((await stage.public.ok(createSession, { body: { email, password } })).person.id).toBe(first.id);
    expect((await stage.public.ok(createSession, { body: { email, ...own } })).person.id).toBe(second.id);
    await stage.public.refused(createSession, 401, { body: { email, password: 'keines von beiden' } });
  });

  it('asks whoever opens a link who they are', async () => {
    const { email, first, second } = await share();
    const params = await linkFor(email);
    const { people } = await stage.public.ok(getSignInLink, { params });
    expect(people.map(({ name }) => name)).toEqual(['Neue Vertretung', 'Zweite Person']);
    expect(people.map(({ id }) => id)).toEqual([first.id, second.id]);
    const session = await stage.public.ok(signInByLink, { params, body: { personId: second.id } });
    expect(session.person.name).toBe('Zweite Person');
  });

  it('lets a known person accept with their password, and nobody take one that is in use', async () => {
    const { email, second } = await share();
    const third = await desk.invite({ email });
    const body = { ...own, name: 'Dritte', anotherPerson: true };
    const taken = await stage.public.refused(acceptInvitation, 400, { params: { secret: third.secret }, body });
    expect(taken.errors).toMatchObject([{ pointer: '/password', code: 'taken' }]);
    const again = await stage.public.ok(acceptInvitation, accept(third.secret, own));
    expect(again.person.id).toBe(second.id);
  });

  it('is refused to staff in both directions: one reader of the mailbox could be both pairs of eyes (R5)', async () => {
    const { email } = await share();
    const staff = await desk.inviteStaff('signatory', email);
    const refused = await stage.public.refused(acceptInvitation, 422, accept(staff.secret));
    expect(refused.rule).toBe('R5');
    const clerk = await desk.inviteStaff('clerk');
    await stage.public.ok(acceptInvitation, accept(clerk.secret));
    const joining = await desk.invite({ email: clerk.email });
    const body = { ...own, name: 'Noch jemand', anotherPerson: true };
    await stage.public.refused(acceptInvitation, 422, { params: { secret: joining.secret }, body });
    expect(await test.db.reader.select().from(person).where(eq(person.email, clerk.email))).toHaveLength(1);
  });
});
