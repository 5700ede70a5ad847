import { and, eq } from 'drizzle-orm';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { sendMail } from '../../server/features/notifications/send-mail.ts';
import { instantIn } from '../../server/platform/days.ts';
import type { Mail } from '../../server/platform/mail.ts';
import { outbox } from '../../server/tables/platform.ts';
import * as contract from '../../shared/meetings.ts';
import { askForFile } from '../paper/ask-for-file.ts';
import { openPdf } from '../paper/open-pdf.ts';
import { useApp } from '../support/app.ts';
import { buildGroup, chosen, held, plan, planned, v } from './build.ts';

const test = useApp();

describe('the minutes', () => {
  it('tell seats, decisions, votes and who did not vote, as tagged PDF and DOCX, and name no member', async () => {
    const group = await buildGroup(test);
    const { stage, points } = group;
    const { params, meeting } = await held(group, points, ['Leitung', 'Sitz Begegnung', 'Sitz Brücke']);
    const one = await stage.clerk.client.ok(contract.decideItems, {
      params,
      match: v(meeting.version),
      body: { by: 'votes', items: chosen(meeting, 0), yes: 2, no: 0, abstained: 0 },
    });
    const both = await stage.clerk.client.ok(contract.decideItems, {
      params,
      match: v(one.version),
      body: { by: 'return', items: chosen(one, 1), remark: 'Bitte die Kosten nennen.' },
    });
    await stage.signatory.client.ok(contract.confirmMinutes, { params, match: v(both.version) });
    const url = `/api/v1/procedures/${params.procedureId}/meetings/${params.meetingId}`;
    const { headers, content } = await askForFile(test, stage.groupMember.token, url, 'pdf');
    expect(headers['content-disposition']).toContain('Niederschrift der 1. Sitzung.pdf');
    const pdf = await openPdf(content);
    expect(pdf).toMatchObject({ isTagged: true, claimsAccessibility: true });
    for (const role of ['H1', 'H2', 'Table', 'TH']) expect(pdf.roles).toContain(role);
    const docx = await askForFile(test, stage.groupMember.token, url, 'docx');
    const { value: html } = await mammoth.convertToHtml({ buffer: docx.content });
    for (const text of [pdf.text.replaceAll(/\s+/g, ' '), html]) {
      expect(text).toContain('angenommen mit 2 Ja, 0 Nein, 0 enthalten');
      expect(text).toContain('Sitz Begegnung (Begegnung e. V.)');
      expect(text).toContain('Bitte die Kosten nennen.');
      expect(text).toContain('Raum 12');
      for (const { name } of [stage.clerk, stage.signatory, stage.otherRepresentative, stage.representative])
        expect(text).not.toContain(name);
    }
    expect((await askForFile(test, stage.contributor.token, url, 'pdf')).status).toBe(403);
  });
});

describe('an invitation', () => {
  /** What has been sent to a person about meetings, as mails. */
  async function mailsTo(procedureId: string, recipient: string): Promise<Mail[]> {
    const sent: Mail[] = [];
    const mail = { send: async (one: Mail) => void sent.push(one), close: () => undefined };
    const rows = await test.db.reader
      .select()
      .from(outbox)
      .where(and(eq(outbox.procedureId, procedureId), eq(outbox.recipient, recipient), eq(outbox.status, 'pending')));
    for (const { id } of rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      await sendMail({ db: test.db, mail, clock: test.clock, publicUrl: 'https://stellwerk.example' })(
        { procedureId, id },
        { isLast: false },
      );
    }
    return sent;
  }

  /** The properties of a calendar file, read as RFC 5545 says: unfolded, unescaped. */
  function readCalendar(mail: Mail | undefined): Map<string, string> {
    const file = mail?.files?.[0];
    const text = file?.content.toString('utf8') ?? '';
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\n');
    }
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    return new Map(
      lines.map((line) => {
        const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
        return [name, value.replaceAll(/\\(.)/g, '$1')];
      }),
    );
  }

  it('brings the meeting for the calendar, is renewed when it is moved, and taken back when it is called off', async () => {
    const { stage, points } = await buildGroup(test, 'votes_cast', 1);
    const { params, meeting } = await planned(stage, points);
    const { client } = stage.coordinator;
    const title = 'Beratung; der ersten, langen Runde über Sprache, Arbeit und Begegnung in allen Stadtteilen 🚂';
    const renamed = await client.ok(contract.editMeeting, {
      params,
      match: v(meeting.version),
      body: { ...plan, title },
    });
    expect(await mailsTo(params.procedureId, stage.groupMember.email)).toEqual([]);
    const invited = await client.ok(contract.inviteToMeeting, { params, match: v(renamed.version) });
    expect(invited.invited).toBe(true);
    const [mail] = await mailsTo(params.procedureId, stage.groupMember.email);
    expect(mail?.text).toContain('8. Dezember 2026, 14:00 Uhr');
    expect(mail?.files?.[0]?.mediaType).toBe('text/calendar; method=REQUEST; charset=UTF-8');
    const first = readCalendar(mail);
    expect(Object.fromEntries(first)).toMatchObject({
      METHOD: 'REQUEST',
      UID: `${meeting.id}@stellwerk`,
      SEQUENCE: '0',
      DTSTART: '20261208T130000Z',
      DTEND: '20261208T150000Z',
      SUMMARY: title,
      LOCATION: plan.place,
      ORGANIZER: `mailto:${stage.coordinator.email}`,
      ATTENDEE: `mailto:${stage.groupMember.email}`,
    });
    const moved = await client.ok(contract.editMeeting, {
      params,
      match: v(invited.version),
      body: { ...plan, heldOn: '2027-07-01' },
    });
    const [update] = await mailsTo(params.procedureId, stage.groupMember.email);
    const second = readCalendar(update);
    expect([second.get('UID'), second.get('SEQUENCE'), second.get('DTSTART')]).toEqual([
      first.get('UID'),
      '1',
      '20270701T120000Z',
    ]);
    await client.ok(contract.cancelMeeting, { params, match: v(moved.version) });
    const [end] = await mailsTo(params.procedureId, stage.groupMember.email);
    const third = readCalendar(end);
    expect([third.get('METHOD'), third.get('STATUS'), third.get('SEQUENCE')]).toEqual(['CANCEL', 'CANCELLED', '2']);
    await client.refused(contract.inviteToMeeting, 409, { params, match: v(moved.version + 1) });
  });

  it('tells the hour as the clocks of the procedure show it, also around summer time', () => {
    const at = (day: string, time: string) => instantIn('Europe/Berlin', day, time).toISOString();
    expect(at('2026-03-29', '01:30')).toBe('2026-03-29T00:30:00.000Z');
    expect(at('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2026-10-25', '14:00')).toBe('2026-10-25T13:00:00.000Z');
  });
});
