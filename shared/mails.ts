import { z } from 'zod';
import { organisationRoles, staffRoles } from './access.ts';
import { outcomes } from './review.ts';
import { day, instant } from './values.ts';

/** An instant as code holds it, or as it lies in the outbox. */
const moment = z.union([z.date(), instant]);

/** Time zone of the procedure in which the mail tells its instants (R10). */
const timeZone = z.string();

/** Address of a page: whole, or the path at this installation. */
const link = z.string();

/** The first of them by name; a count beside them tells how many there are. */
const duePoints = z.array(z.object({ reference: z.string(), dueOn: day }));

const ofRound = { procedureTitle: z.string(), roundTitle: z.string(), link };

/** Every mail with what it tells; `context.notify` takes no other. */
export const mailPayloads = {
  invitation: z.object({
    procedureTitle: z.string(),
    /** Null when a member of staff is invited. */
    organisationName: z.string().nullable(),
    role: z.enum([...organisationRoles, ...staffRoles]),
    link,
    expiresAt: moment,
    timeZone,
  }),
  receipt: z.object({
    ...ofRound,
    /** Null for a prior position, which belongs to no round. */
    roundTitle: z.string().nullable(),
    organisationName: z.string(),
    reference: z.string(),
    number: z.string(),
    submittedAt: moment,
    timeZone,
    sha256: z.string(),
    /** The whole position as plain text; null where the procedure sends notices only (R2). */
    text: z.string().nullable(),
    /** The position whose PDF goes along; null with a notice. */
    positionId: z.uuid().nullable().default(null),
  }),
  round_opened: z.object({ ...ofRound, closesAt: moment, timeZone }),
  round_closed: z.object({ ...ofRound, closesAt: moment, timeZone }),
  round_published: z.object({
    ...ofRound,
    organisationName: z.string(),
    points: z.array(z.object({ reference: z.string(), outcome: z.enum(outcomes), reason: z.string() })),
  }),
  decision_reopened: z.object({ procedureTitle: z.string(), reference: z.string(), reason: z.string(), link }),
  late_decided: z.object({
    procedureTitle: z.string(),
    reference: z.string(),
    admitted: z.boolean(),
    reason: z.string(),
    link,
  }),
  sign_in_link: z.object({ link, minutes: z.int() }),
  draft_ready: z.object({
    ...ofRound,
    organisationName: z.string(),
    byName: z.string(),
    /** What is still open, a sentence each. */
    open: z.array(z.string()),
  }),
  draft_returned: z.object({ ...ofRound, organisationName: z.string(), byName: z.string(), remark: z.string() }),
  signature_requested: z.object({
    ...ofRound,
    /** Whose draft it is, and who is asked. */
    ownerName: z.string(),
    organisationName: z.string(),
    /** The words were approved before and have changed since. */
    isRepeated: z.boolean(),
    closesAt: moment,
    timeZone,
  }),
  signature_answered: z.object({
    ...ofRound,
    organisationName: z.string(),
    approved: z.boolean(),
    note: z.string(),
  }),
  extension_decided: z.object({
    ...ofRound,
    organisationName: z.string(),
    granted: z.boolean(),
    /** The organisation had asked; else the time was granted unasked. */
    wasAsked: z.boolean(),
    until: moment,
    timeZone,
    reason: z.string(),
  }),
  interim_answer: z.object({
    procedureTitle: z.string(),
    reference: z.string(),
    organisationName: z.string(),
    body: z.string(),
    /** Office that answers: no person is named outside (R11). */
    office: z.string(),
    link,
  }),
  advice_asked: z.object({
    procedureTitle: z.string(),
    reference: z.string(),
    question: z.string(),
    dueOn: day.nullable(),
    link,
  }),
  advice_given: z.object({ procedureTitle: z.string(), reference: z.string(), byName: z.string(), link }),
  sign_off_asked: z.object({
    procedureTitle: z.string(),
    documentTitle: z.string(),
    number: z.int(),
    dueOn: day.nullable(),
    link,
  }),
  endorsement_called: z.object({
    procedureTitle: z.string(),
    documentTitle: z.string(),
    number: z.int(),
    closesAt: moment,
    timeZone,
    link,
  }),
  endorsement_reminder: z.object({
    procedureTitle: z.string(),
    documentTitle: z.string(),
    number: z.int(),
    closesAt: moment,
    timeZone,
    link,
  }),
  version_agreed: z.object({ procedureTitle: z.string(), documentTitle: z.string(), number: z.int(), link }),
  version_resolved: z.object({
    procedureTitle: z.string(),
    documentTitle: z.string(),
    number: z.int(),
    /** Number of the resolution and the body. */
    reference: z.string(),
    body: z.string(),
    /** Sentences that are different from the agreed version. */
    changes: z.int(),
    link,
  }),
  sign_off_given: z.object({
    procedureTitle: z.string(),
    documentTitle: z.string(),
    number: z.int(),
    byName: z.string(),
    link,
  }),
  due_reminder: z.object({ procedureTitle: z.string(), link, count: z.int(), points: duePoints }),
  daily_digest: z.object({
    procedureTitle: z.string(),
    link,
    overdueCount: z.int(),
    overdue: duePoints,
    soonCount: z.int(),
    soon: duePoints,
  }),
  meeting_invitation: z.object({
    procedureTitle: z.string(),
    link,
    number: z.int(),
    title: z.string(),
    place: z.string(),
    startsAt: moment,
    endsAt: moment,
    timeZone,
    meetingId: z.uuid(),
    /** How often the calendar entry has changed (RFC 5545). */
    sequence: z.int(),
    occasion: z.enum(['invited', 'changed', 'cancelled']),
    /** Address of whoever invites: answers of calendars go there. */
    organiser: z.string(),
    sentAt: moment,
  }),
};

/** Mails that tell of a draft: nobody outside the organisations concerned learns that there was one, staff included (R9). */
export const mailsAboutDrafts = [
  'draft_ready',
  'draft_returned',
  'signature_requested',
  'signature_answered',
] as const satisfies (keyof typeof mailPayloads)[];

export type MailTemplate = keyof typeof mailPayloads;

/** What a verb passes. */
export type MailPayload<Template extends MailTemplate> = z.input<(typeof mailPayloads)[Template]>;
