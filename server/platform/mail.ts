import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';

export interface MailFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** A mail as it goes out: plain text, and files where there are some. */
export interface Mail {
  /** Id in the outbox: a repeated delivery carries the same Message-ID, so that it can be recognised. */
  id: string;
  to: string;
  subject: string;
  text: string;
  files?: MailFile[];
}

export interface Mailer {
  /** Hands the mail over; resolves once the receiving server, or the file, has it. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

const TIMEOUT_MS = 15_000;

/** Mails go to `SMTP_URL`; without it they become files in `<DATA_DIR>/outbox`, readable by the server's user alone. */
export function openMail(
  config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR'>,
  clock: Clock = systemClock,
): Mailer {
  const compose = ({ id, to, subject, text, files = [] }: Mail): SendMailOptions => ({
    from: config.MAIL_FROM,
    to: { name: '', address: to },
    subject,
    text,
    attachments: files.map(({ name, mediaType, content }) => ({ filename: name, contentType: mediaType, content })),
    messageId: `<${id}@stellwerk>`,
    date: clock.now(),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return config.SMTP_URL === undefined
    ? openFolder(join(config.DATA_DIR, 'outbox'), compose, clock)
    : openSmtp(config.SMTP_URL, compose);
}

type Compose = (mail: Mail) => SendMailOptions;

function openSmtp(url: string, compose: Compose): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    send: async (mail) => {
      await transport.sendMail(compose(mail));
    },
    close: () => transport.close(),
  };
}

/** Each file appears whole or not at all: written beside its place, then renamed. */
function openFolder(folder: string, compose: Compose, clock: Clock): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail(compose(mail));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${clock
        .now()
        .toISOString()
        .replaceAll(/[-:]|\.\d+/g, '')}-${mail.id}.eml`;
      const unfinished = join(folder, `.${name}.part`);
      await writeFile(unfinished, message, { mode: 0o600 });
      await rename(unfinished, join(folder, name));
    },
    close: () => transport.close(),
  };
}
