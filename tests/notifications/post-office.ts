import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach } from 'vitest';

export interface PostOffice {
  url: string;
  /** What has arrived since the test began. */
  received: ParsedMail[];
  /** Answers every recipient with this refusal until it is null again. */
  refusal: { code: number; text: string } | null;
}

/** A real SMTP server for a test file. */
export function openPostOffice(): PostOffice {
  const office: PostOffice = { url: '', received: [], refusal: null };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const { refusal } = office;
      done(refusal && Object.assign(new Error(`<${address}> ${refusal.text}`), { responseCode: refusal.code }));
    },
    onData: (stream, _session, done) => {
      simpleParser(stream, (error, mail) => {
        if (!error) office.received.push(mail);
        done(error);
      });
    },
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.server.address();
    if (address === null || typeof address === 'string') throw new Error('The server listens nowhere.');
    office.url = `smtp://127.0.0.1:${address.port}`;
  });
  beforeEach(() => {
    office.received = [];
    office.refusal = null;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
  return office;
}
