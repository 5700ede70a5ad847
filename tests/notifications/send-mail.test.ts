import { afterEach, describe, expect, it } from 'vitest';
import { sendMail } from '../../server/features/notifications/send-mail.ts';
import { type Mailer, openMail } from '../../server/platform/mail.ts';
import { clock, openDesk, publicUrl, queue, rowOf } from './desk.ts';
import { openPostOffice } from './post-office.ts';

const desk = openDesk();
const office = openPostOffice();
const opened: Mailer[] = [];

function task() {
  const mail = openMail(
    { SMTP_URL: office.url, MAIL_FROM: 'Stellwerk Süd <sw@stadt.example>', DATA_DIR: '.data' },
    clock,
  );
  opened.push(mail);
  return sendMail({ db: desk.db, mail, clock, publicUrl });
}

afterEach(() => {
  for (const mail of opened.splice(0)) mail.close();
});

const more = { isLast: false };

describe('a mail of the outbox', () => {
  it('arrives with every letter, under a Message-ID that stays the same', async () => {
    const job = await queue(desk);
    await task()(job, more);
    const [mail] = office.received;
    expect(mail?.messageId).toBe(`<${job.id}@stellwerk>`);
    expect(mail?.from?.value).toEqual([{ name: 'Stellwerk Süd', address: 'sw@stadt.example' }]);
    expect(mail?.to).toMatchObject({ value: [{ address: 'geheim@verein.example' }] });
    expect(mail?.subject).toBe('Berichtigung zu R1-017.3: Integrationskonzept für Große und Kleine');
    expect(mail?.text).toContain('Grund: Übersehen wurde § 4 – „Öffentlichkeit“ 🚂');
    expect(mail?.text).toContain('https://stellwerk.example/verfahren/1/punkte/3');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.date).toEqual(clock.now());
  });

  it('goes out once although its job runs twice, also at the same time', async () => {
    const job = await queue(desk);
    const run = task();
    await Promise.all([run(job, more), run(job, more), run(job, more)]);
    await run(job, more);
    expect(office.received).toHaveLength(1);
    expect(await rowOf(desk, job)).toMatchObject({
      status: 'sent',
      attempts: 1,
      detail: null,
      settled_at: clock.now(),
    });
  });

  it('is dropped from the outbox once sent: it may hold a secret link or the words of a position', async () => {
    const job = await queue(desk);
    await task()(job, more);
    expect((await rowOf(desk, job)).payload).toEqual({});
  });

  it('that the server refuses stays pending, and the detail tells nothing about the person', async () => {
    const job = await queue(desk);
    office.refusal = { code: 451, text: 'mailbox of this person is busy' };
    const refused = task()(job, more);
    await expect(refused).rejects.toThrow(`Mail ${job.id} was not delivered: EENVELOPE 451`);
    await expect(refused).rejects.not.toThrow(/geheim|person/);
    expect(await rowOf(desk, job)).toMatchObject({
      status: 'pending',
      attempts: 1,
      detail: 'EENVELOPE 451',
      settled_at: null,
    });

    office.refusal = null;
    await task()(job, more);
    expect(office.received).toHaveLength(1);
    expect(await rowOf(desk, job)).toMatchObject({ status: 'sent', attempts: 2, detail: null });
  });

  it('has failed when the last attempt is refused, and is not sent again', async () => {
    const job = await queue(desk);
    office.refusal = { code: 550, text: 'no such user' };
    await expect(task()(job, { isLast: true })).rejects.toThrow('550');
    expect(await rowOf(desk, job)).toMatchObject({ status: 'failed', attempts: 1, settled_at: clock.now() });
    office.refusal = null;
    await task()(job, more);
    expect(office.received).toEqual([]);
  });

  it('waits for a server that is not there', async () => {
    const job = await queue(desk);
    const mail = openMail({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'sw@stadt.example', DATA_DIR: '.data' }, clock);
    await expect(sendMail({ db: desk.db, mail, clock, publicUrl })(job, more)).rejects.toThrow('ESOCKET');
    mail.close();
    expect(await rowOf(desk, job)).toMatchObject({ status: 'pending', attempts: 1 });
  });

  it('whose payload does not fit its template is noted and never sent', async () => {
    const job = await queue(desk);
    await desk.superuser.query(`update outbox set payload = '{"link": "/x"}' where id = $1`, [job.id]);
    await expect(task()(job, { isLast: true })).rejects.toThrow('payload does not fit the template');
    expect(office.received).toEqual([]);
    expect((await rowOf(desk, job)).status).toBe('failed');
  });
});
