import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { outcomes } from './review.ts';
import { abilities, day, id, instant, line, listOf, text } from './values.ts';

/** `held` from the moment it is noted who is there; `confirmed` once a second person has confirmed the minutes (R5). */
export const meetingStates = ['planned', 'held', 'confirmed', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** In which states of a meeting what can be done. */
export const meetingLifecycle = {
  edit: ['planned'],
  cancel: ['planned'],
  invite: ['planned'],
  arrange: ['planned', 'held'],
  attend: ['planned', 'held'],
  vote: ['planned', 'held'],
  decide: ['held'],
  confirm: ['held'],
} as const satisfies Record<string, readonly MeetingState[]>;

export const ballots = ['yes', 'no', 'abstained'] as const;
export type Ballot = (typeof ballots)[number];

const votes = z.object({ yes: z.int(), no: z.int(), abstained: z.int() });
export type Votes = z.output<typeof votes>;

export const itemResults = ['adopted', 'rejected', 'returned'] as const;
export type ItemResult = (typeof itemResults)[number];

/** A seat as it was when the meeting began: the function it is held in, never a person's name. */
const attendant = z.object({
  id,
  function: z.string(),
  organisationName: z.string().nullable(),
  voting: z.boolean(),
  present: z.boolean(),
});

const agendaItem = z.object({
  id,
  subject: z.enum(['point', 'topic']),
  /** Of the point or topic. */
  subjectId: id,
  reference: z.string(),
  outcome: z.enum(outcomes),
  reason: z.string(),
  /** The version of the proposal that stands now: what is voted on and decided. */
  version: z.int(),
  /** Whether that version still waits for a decision. */
  open: z.boolean(),
  /** What the meeting said; null until it is recorded. */
  result: z.enum(itemResults).nullable(),
  way: z.enum(['consensus', 'votes']).nullable(),
  votes: votes.nullable(),
  /** How many of these votes were given in writing. */
  inWriting: z.int(),
  remark: z.string(),
  /** Voting seats of an organisation whose point is decided, by their function (R5). */
  notVoting: z.array(z.object({ id, function: z.string(), organisationName: z.string() })),
  /** What the caller has voted in writing; of the others only the sum is told, once the item is decided. */
  ownVote: z.enum(ballots).nullable(),
  can: abilities,
});
export type AgendaItem = z.output<typeof agendaItem>;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What the minutes are: `none` before the meeting, a `draft` until a second person has `confirmed` them (R5). */
export const minutesStates = ['none', 'draft', 'confirmed'] as const;

const head = z.object({
  id,
  number: z.int(),
  title: z.string(),
  /** Day and time in the time zone of the procedure. */
  heldOn: day,
  beginsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  status: z.enum(meetingStates),
  minutesStatus: z.enum(minutesStates),
  /** Who is there or was, by seats; before it begins, whose seats there are. */
  attendance: z.array(attendant),
  items: z.int(),
});

const meeting = head.extend({
  items: z.array(agendaItem),
  confirmedBy: z.string().nullable(),
  confirmedAt: instant.nullable(),
  /** Whether the people of the seats have been invited by mail. */
  invited: z.boolean(),
  version: z.int(),
  can: abilities,
});
export type Meeting = z.output<typeof meeting>;

const P = '/api/v1/procedures/:procedureId/meetings' as const;
const path = `${P}/:meetingId` as const;

const plan = z
  .strictObject({
    title: line(200),
    heldOn: day,
    beginsAt: time,
    endsAt: time,
    place: text(300).default(''),
  })
  .refine(({ beginsAt, endsAt }) => beginsAt < endsAt, { path: ['endsAt'], params: { code: 'ends_before_it_begins' } });

export const listMeetings = endpoint({
  operationId: 'listMeetings',
  method: 'GET',
  path: P,
  action: 'meeting.read',
  summary: 'Meetings of the working group, the latest first',
  result: listOf(head),
});

export const createMeeting = endpoint({
  operationId: 'createMeeting',
  method: 'POST',
  path: P,
  action: 'meeting.edit',
  summary: 'Plan a meeting of the working group',
  body: plan,
  result: meeting,
  status: 201,
});

export const getMeeting = endpoint({
  operationId: 'getMeeting',
  method: 'GET',
  path,
  action: 'meeting.read',
  summary: 'A meeting with its agenda, the seats and what was decided; as DOCX or PDF its minutes',
  formats: ['docx', 'pdf'],
  result: meeting,
});

export const editMeeting = endpoint({
  operationId: 'editMeeting',
  method: 'PUT',
  path,
  action: 'meeting.edit',
  summary: 'Change title, day, time and place of a planned meeting',
  body: plan,
  result: meeting,
  precondition: 'version',
});

export const cancelMeeting = endpoint({
  operationId: 'cancelMeeting',
  method: 'POST',
  path: `${path}/cancel`,
  action: 'meeting.edit',
  summary: 'Call a planned meeting off',
  result: meeting,
  precondition: 'version',
});

export const inviteToMeeting = endpoint({
  operationId: 'inviteToMeeting',
  method: 'POST',
  path: `${path}/invitations`,
  action: 'meeting.edit',
  summary: 'Invite the people of the seats by mail, with an entry for their calendar',
  result: meeting,
  precondition: 'version',
});

const subject = z.object({ subject: z.enum(['point', 'topic']), id });

export const listAgendaCandidates = endpoint({
  operationId: 'listAgendaCandidates',
  method: 'GET',
  path: `${path}/candidates`,
  action: 'meeting.read',
  summary: 'Open proposals that are on the agenda of no meeting to come',
  result: listOf(subject.extend({ reference: z.string(), outcome: z.enum(outcomes), reason: z.string() })),
});

export const arrangeAgenda = endpoint({
  operationId: 'arrangeAgenda',
  method: 'PUT',
  path: `${path}/agenda`,
  action: 'meeting.edit',
  summary: 'Set the agenda: open proposals on points and topics, in this order',
  body: z.strictObject({ items: z.array(z.strictObject(subject.shape)).max(500) }),
  result: meeting,
  precondition: 'version',
});

export const recordAttendance = endpoint({
  operationId: 'recordAttendance',
  method: 'PUT',
  path: `${path}/attendance`,
  action: 'meeting.edit',
  summary: 'Note which seats are present; the first time opens the meeting',
  body: z.strictObject({ presentSeatIds: z.array(id).max(100) }),
  result: meeting,
  precondition: 'version',
});

export const voteInWriting = endpoint({
  operationId: 'voteInWriting',
  method: 'PUT',
  path: `${path}/items/:itemId/vote`,
  action: 'meeting.vote',
  summary: 'Vote in writing for the seat one holds, until the item is decided; null takes the vote back',
  body: z.strictObject({ vote: z.enum(ballots).nullable(), version: z.int() }),
  result: meeting,
});

const chosen = z
  .array(z.strictObject({ id, version: z.int() }))
  .min(1)
  .max(500);

export const decideItems = endpoint({
  operationId: 'decideItems',
  method: 'POST',
  path: `${path}/decisions`,
  action: 'meeting.edit',
  summary: 'Record what the meeting decides on one or several items of the agenda: on all of them or on none',
  body: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('consensus'), items: chosen }),
    /** Votes of the seats present; written votes of absent seats are added by the server. */
    z.strictObject({
      by: z.literal('votes'),
      items: chosen,
      yes: z.int().min(0).max(100),
      no: z.int().min(0).max(100),
      abstained: z.int().min(0).max(100),
    }),
    z.strictObject({
      by: z.literal('return'),
      items: chosen,
      remark: text(4000).refine((value) => value.trim() !== '', { params: { code: 'empty' } }),
    }),
    /** Takes back what was recorded: the item is open again. */
    z.strictObject({ by: z.literal('clear'), items: chosen }),
  ]),
  result: meeting,
  precondition: 'version',
});

export const confirmMinutes = endpoint({
  operationId: 'confirmMinutes',
  method: 'POST',
  path: `${path}/confirm`,
  action: 'meeting.confirm',
  summary: 'Confirm the minutes as a second person: what the meeting adopted takes effect (R5)',
  result: meeting,
  precondition: 'version',
});
