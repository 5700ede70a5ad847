import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openMail } from '../../server/platform/mail.ts';

const clock = { now: () => new Date('2026-03-02T09:00:00.500Z') };
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'stellwerk-mail-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

it('without a mail server every mail becomes a whole file that only the server may read', async () => {
  const folder = join(dataDir, 'outbox');
  const mail = openMail({ MAIL_FROM: 'Stellwerk <sw@stadt.example>', SMTP_URL: undefined, DATA_DIR: dataDir }, clock);
  await mail.send({ id: 'a1', to: 'a@verein.example', subject: 'Grüße', text: 'Ändern Sie „alles“.\n' });
  mail.close();

  expect(await readdir(folder)).toEqual(['20260302T090000Z-a1.eml']);
  const file = join(folder, '20260302T090000Z-a1.eml');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  const parsed = await simpleParser(await readFile(file));
  expect(parsed).toMatchObject({ subject: 'Grüße', text: 'Ändern Sie „alles“.\n', messageId: '<a1@stellwerk>' });
});

it('one mail has one recipient, whatever the address looks like', async () => {
  const mail = openMail({ MAIL_FROM: 'sw@stadt.example', SMTP_URL: undefined, DATA_DIR: dataDir }, clock);
  await mail.send({ id: 'b2', to: 'a@x.example, b@y.example', subject: 'Eins\r\nBcc: c@z.example', text: '' });
  const [name = ''] = await readdir(join(dataDir, 'outbox'));
  const { to, bcc, subject } = await simpleParser(await readFile(join(dataDir, 'outbox', name)));
  expect(to).toMatchObject({ value: { length: 1 } });
  expect(bcc).toBeUndefined();
  expect(subject).toBe('Eins Bcc: c@z.example');
});
