import { describe, expect, it } from 'vitest';
import { composeMail } from '../../server/features/notifications/mail-texts.ts';
import { languages } from '../../shared/identity.ts';
import type { MailPayload, MailTemplate } from '../../shared/mails.ts';

const link = '/weg/zur/seite';
const procedureTitle = 'Integrationskonzept';
const roundTitle = 'Erste Runde';
const timeZone = 'Europe/Berlin';
/** The end of 30 April in Berlin. */
const closesAt = '2026-04-30T22:00:00Z';

const payloads: { [Template in MailTemplate]: MailPayload<Template> } = {
  invitation: {
    procedureTitle,
    organisationName: 'Begegnung e. V.',
    role: 'representative',
    link,
    expiresAt: closesAt,
    timeZone,
  },
  receipt: {
    procedureTitle,
    roundTitle,
    organisationName: 'Begegnung e. V.',
    reference: 'R1-017',
    number: 'E-2026-17',
    submittedAt: '2026-03-02T09:00:07Z',
    timeZone,
    sha256: 'ab'.repeat(32),
    text: 'Unser ganzer Text\nmit zwei Zeilen.',
    link,
  },
  round_opened: { procedureTitle, roundTitle, closesAt, timeZone, link },
  round_closed: { procedureTitle, roundTitle, closesAt, timeZone, link },
  round_published: {
    procedureTitle,
    roundTitle,
    organisationName: 'Begegnung e. V.',
    points: [
      { reference: 'R1-017.1', outcome: 'accepted', reason: '' },
      { reference: 'R1-017.2', outcome: 'not_accepted', reason: 'Dafür ist das Land zuständig.' },
    ],
    link,
  },
  interim_answer: {
    procedureTitle,
    reference: 'R1-017',
    organisationName: 'Begegnung e. V.',
    body: 'Wir fragen noch beim Land nach.',
    office: 'Abteilung Zuwanderung',
    link,
  },
  advice_asked: { procedureTitle, reference: 'R1-017.1', question: 'Geht das?', dueOn: '2026-05-01', link },
  advice_given: { procedureTitle, reference: 'R1-017.1', byName: 'Jugendamt', link },
  sign_off_asked: { procedureTitle, documentTitle: 'Konzept', number: 3, dueOn: '2026-05-01', link },
  endorsement_called: {
    procedureTitle,
    documentTitle: 'Konzept',
    number: 3,
    closesAt: '2026-05-01T22:00:00Z',
    timeZone: 'Europe/Berlin',
    link,
  },
  endorsement_reminder: {
    procedureTitle,
    documentTitle: 'Konzept',
    number: 3,
    closesAt: '2026-05-01T22:00:00Z',
    timeZone: 'Europe/Berlin',
    link,
  },
  version_agreed: { procedureTitle, documentTitle: 'Konzept', number: 3, link },
  version_resolved: {
    procedureTitle,
    documentTitle: 'Konzept',
    number: 4,
    reference: '1234-056(VIII)26',
    body: 'Stadtrat',
    changes: 2,
    link,
  },
  sign_off_given: { procedureTitle, documentTitle: 'Konzept', number: 3, byName: 'Jugendamt', link },
  due_reminder: { procedureTitle, count: 1, points: [{ reference: 'R1-017.1', dueOn: '2026-05-01' }], link },
  daily_digest: {
    procedureTitle,
    overdueCount: 51,
    overdue: [{ reference: 'R1-017.1', dueOn: '2026-05-01' }],
    soonCount: 0,
    soon: [],
    link,
  },
  decision_reopened: { procedureTitle, reference: 'R1-017.2', reason: 'Neues Gesetz', link },
  late_decided: { procedureTitle, reference: 'R1-018', admitted: false, reason: 'Drei Wochen zu spät', link },
  sign_in_link: { link, minutes: 15 },
  draft_ready: {
    procedureTitle,
    roundTitle,
    organisationName: 'Begegnung e. V.',
    byName: 'Mitwirkung',
    open: ['Bitte beantworten Sie die Frage „Was fehlt?“.'],
    link,
  },
  draft_returned: {
    procedureTitle,
    roundTitle,
    organisationName: 'Begegnung e. V.',
    byName: 'Vertretung',
    remark: 'Bitte kürzen.',
    link,
  },
  signature_requested: {
    procedureTitle,
    roundTitle,
    ownerName: 'Brücke e. V.',
    organisationName: 'Begegnung e. V.',
    isRepeated: false,
    closesAt,
    timeZone,
    link,
  },
  signature_answered: {
    procedureTitle,
    roundTitle,
    organisationName: 'Begegnung e. V.',
    approved: true,
    note: 'Gern.',
    link,
  },
  meeting_invitation: {
    procedureTitle,
    link,
    number: 3,
    title: 'Beratung der ersten Runde',
    place: 'Rathaus, Raum 12',
    startsAt: '2026-12-08T13:00:00Z',
    endsAt: '2026-12-08T15:00:00Z',
    timeZone,
    meetingId: '01900000-0000-7000-8000-000000000000',
    sequence: 0,
    occasion: 'invited',
    organiser: 'koordination@stadt.example',
    sentAt: '2026-11-23T09:00:00Z',
  },
  extension_decided: {
    procedureTitle,
    roundTitle,
    organisationName: 'Begegnung e. V.',
    granted: true,
    wasAsked: true,
    until: closesAt,
    timeZone,
    reason: 'Die Sitzung ist erst danach.',
    link,
  },
};

const compose = (template: MailTemplate, language: 'de' | 'en' = 'de', changes: object = {}) =>
  composeMail(template, language, { ...payloads[template], ...changes }, 'https://stellwerk.example');

describe.each(Object.keys(payloads) as MailTemplate[])('the mail %s', (template) => {
  it('says everything it was given, in both languages', () => {
    for (const language of languages) {
      const { subject, text } = compose(template, language);
      expect(subject).toMatch(/^[^\n]{10,200}$/);
      expect(text).toContain('https://stellwerk.example/weg/zur/seite');
      expect(text).not.toMatch(/undefined|null|\[object|\n{3}/);
      const facts = payloads[template] as Record<string, unknown>;
      const { reference, reason, number, sha256, organisationName, byName, remark, ownerName } = facts;
      const told = [
        facts.procedureTitle,
        reference,
        reason,
        number,
        sha256,
        organisationName,
        byName,
        remark,
        ownerName,
      ];
      for (const fact of told) {
        if (fact !== undefined) expect(`${subject}\n${text}`).toContain(fact);
      }
    }
    expect(compose(template, 'en').text).not.toBe(compose(template, 'de').text);
  });

  it('refuses a payload of another shape', () => {
    expect(() => composeMail(template, 'de', {}, '')).toThrow();
    expect(() => compose(template, 'de', { link: 7 })).toThrow();
  });
});

it('a deadline at midnight is told as the end of the day before, in the time zone of the procedure (R10)', () => {
  expect(compose('round_opened').text).toContain('bis Donnerstag, 30. April 2026, 24:00 Uhr');
  expect(compose('round_opened', 'en').text).toContain('until Thursday, 30 April 2026, 24:00');
  expect(compose('round_opened', 'de', { timeZone: 'UTC' }).text).toContain(
    'bis Donnerstag, 30. April 2026, 22:00 Uhr',
  );
  const justAfter = compose('round_opened', 'de', { closesAt: new Date('2026-04-30T22:00:30Z') });
  expect(justAfter.text).toContain('bis Freitag, 1. Mai 2026, 00:00 Uhr');
});

it('a receipt tells the second and the zone, and the whole text unless only a notice is sent (R2)', () => {
  const { subject, text } = compose('receipt');
  expect(subject).toBe('Eingangsbestätigung R1-017: Integrationskonzept');
  expect(text).toContain('Eingegangen: 2. März 2026 um 10:00:07 MEZ');
  expect(text).toContain('Unser ganzer Text\nmit zwei Zeilen.');
  expect(compose('receipt', 'de', { text: null }).text).not.toContain('Das ist eingegangen');
  expect(compose('receipt', 'de', { roundTitle: null }).text).not.toContain('Beteiligungsrunde:');
});

it('decisions are told in the words of the procedure, with their reasons', () => {
  const { text } = compose('round_published');
  expect(text).toContain('R1-017.1: Berücksichtigt\n\n');
  expect(text).toContain('R1-017.2: Nicht berücksichtigt\nBegründung: Dafür ist das Land zuständig.');
});

it('a late position is told apart by what was decided', () => {
  expect(compose('late_decided').subject).toContain('nicht zugelassen');
  expect(compose('late_decided', 'de', { admitted: true }).text).toContain('Sie ist zugelassen.');
});

it('staff is invited to the procedure, an organisation to take part in it', () => {
  const staff = compose('invitation', 'de', { organisationName: null, role: 'clerk' });
  expect(staff.text).toContain('am Verfahren „Integrationskonzept“ mitzuarbeiten');
  expect(staff.text).toContain('Sachbearbeitung');
  expect(compose('invitation').text).toContain('für „Begegnung e. V.“');
});

it('a link that is whole stays as it is', () => {
  const { text } = compose('invitation', 'de', { link: 'https://anders.example/x' });
  expect(text).toContain('\nhttps://anders.example/x\n');
});

it('there is no mail without a template', () => {
  expect(() => composeMail('toString', 'de', { link }, '')).toThrow('no such mail template');
});
