import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { sendMail } from '../../server/features/notifications/send-mail.ts';
import type { Mail } from '../../server/platform/mail.ts';
import { outbox } from '../../server/tables/platform.ts';
import { editProcedure, getProcedure } from '../../shared/procedures.ts';
import { buildRound, handedIn, type Play, type Position } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { openPdf } from './open-pdf.ts';

const test = useApp();
let play: Play;

beforeAll(async () => {
  play = await buildRound(test);
});

/** Sends the newest receipt mail into our hands. */
async function mailOf(): Promise<Mail> {
  const sent: Mail[] = [];
  const mail = { send: async (one: Mail) => void sent.push(one), close: () => undefined };
  const rows = await test.db.reader.select().from(outbox).where(eq(outbox.template, 'receipt'));
  const row = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)).at(-1);
  await sendMail({ db: test.db, mail, clock: test.clock, publicUrl: 'http://127.0.0.1:3000' })(
    { procedureId: row?.procedureId, id: row?.id },
    { isLast: false },
  );
  const [first] = sent;
  if (!first) throw new Error('No mail was sent.');
  return first;
}

const handInWords = (stance: Position['stance']): Promise<Position> =>
  handedIn(play, { stance, coverText: 'Ein vertraulicher Satz.' });

describe('the mail with a receipt', () => {
  it('brings the PDF of the whole position along (R2)', async () => {
    const position = await handInWords('agree');
    const mail = await mailOf();
    expect(mail.text).toContain('Ein vertraulicher Satz.');
    expect(mail.files?.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      [`${position.receipt?.number}.pdf`, 'application/pdf'],
    ]);
    const pdf = await openPdf(mail.files?.[0]?.content ?? Buffer.alloc(0));
    expect(pdf.text).toContain('Ein vertraulicher Satz.');
  });

  it('says only that something arrived where the coordination wants it so', async () => {
    const params = { procedureId: play.procedureId };
    const { client } = play.stage.coordinator;
    const { version } = await client.ok(getProcedure, { params });
    const edited = await client.ok(editProcedure, {
      params,
      body: { receiptMail: 'notice' },
      match: `"v${version}"`,
    });
    expect(edited.receiptMail).toBe('notice');
    await handInWords('object');
    const mail = await mailOf();
    expect(mail.text).toContain('ist eingegangen');
    expect(JSON.stringify(mail)).not.toContain('vertraulich');
    expect(mail.files).toEqual([]);
  });
});
