import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { disputed, pointKinds } from './positions.ts';
import { abilities, day, id, instant, line, listQuery, nothing, pageOf, quote, sectionKey, text } from './values.ts';

/** States of a point, derived from its rows by `pointStatus`, never set by hand. */
export const pointStates = ['received', 'triaged', 'proposed', 'adopted', 'published'] as const;
export type PointState = (typeof pointStates)[number];

/** What can be done with a point, topic or disposition in which state of the point. */
export const pointLifecycle = {
  triage: ['received', 'triaged', 'proposed', 'adopted', 'published'],
  group: ['received', 'triaged', 'proposed'],
  propose: ['received', 'triaged', 'proposed'],
  adopt: ['proposed'],
  return: ['proposed'],
  reopen: ['adopted', 'published'],
} as const satisfies Record<string, readonly PointState[]>;

/** The one function that says where a point stands. A reopened disposition counts as not adopted (R18), a returned one as not proposed. */
export function pointStatus(facts: {
  isTriaged: boolean;
  isProposed: boolean;
  isAdopted: boolean;
  isRoundPublished: boolean;
}): PointState {
  if (facts.isAdopted) return facts.isRoundPublished ? 'published' : 'adopted';
  if (facts.isProposed) return 'proposed';
  return facts.isTriaged ? 'triaged' : 'received';
}

export const outcomes = [
  'accepted',
  'accepted_in_part',
  'already_covered',
  'not_accepted',
  'noted',
  'answered',
  'out_of_scope',
  'deferred',
] as const;
export type Outcome = (typeof outcomes)[number];

const votes = z.object({ yes: z.int(), no: z.int(), abstained: z.int() });

/** A decision with its reason. Outside, `decidedBy` names a body or office, and no person is named (R11). */
export const disposition = z.object({
  id,
  outcome: z.enum(outcomes),
  reason: z.string(),
  /** With `accepted_in_part`: what is not accepted (R4). */
  notAcceptedPart: z.string(),
  /** With `already_covered`: the section. */
  coveredBySectionKey: sectionKey.nullable(),
  /** With `out_of_scope`: who is responsible; with `deferred`: where to. */
  referredTo: z.string(),
  passedOn: z.boolean(),
  status: z.enum(['proposed', 'returned', 'adopted', 'reopened']),
  decidedBy: z.string().nullable(),
  proposedBy: z.object({ id, name: z.string() }).nullable(),
  adoptedBy: z.object({ id, name: z.string() }).nullable(),
  adoptedAt: instant.nullable(),
  meetingId: id.nullable(),
  votes: votes.nullable(),
  history: z.array(
    z.object({
      version: z.int(),
      at: instant,
      act: z.enum(['proposed', 'returned', 'adopted', 'reopened']),
      by: z.string().nullable(),
      outcome: z.enum(outcomes).nullable(),
      reason: z.string(),
      /** Of an adoption by the working group, for staff alone: the meeting and its day. */
      meeting: z.object({ id, heldOn: day }).nullable(),
      /** How that meeting voted; null where it agreed without a vote, or no meeting decided. */
      votes: votes.nullable(),
    }),
  ),
  /** `If-Match: "v<version>"` for the next PUT, adopt and reopen: what was read is what takes effect. */
  version: z.int(),
  can: abilities,
});
export type Disposition = z.output<typeof disposition>;

const incorporationHead = z.object({
  id,
  change: z.enum(['inserted', 'changed', 'deleted', 'moved', 'action']),
  sectionKey: sectionKey.nullable(),
  before: z.string(),
  after: z.string(),
  state: z.enum(['pending', 'done', 'confirmed', 'disputed']),
});

export const point = z.object({
  id,
  reference: z.string(),
  positionId: id,
  positionReference: z.string(),
  organisationId: id,
  organisationName: z.string(),
  roundId: id.nullable(),
  submittedAt: instant,
  language: z.string(),
  kind: z.enum(pointKinds),
  /** Set by staff beside the submitted kind. */
  reviewKind: z.enum(pointKinds).nullable(),
  sectionKey: sectionKey.nullable(),
  quote: quote.nullable(),
  comment: z.string(),
  proposedText: z.string(),
  /** What it disputes: the point of an earlier round. */
  disputes: disputed.nullable(),
  /** The points of later rounds that dispute its decision and stand. */
  disputedBy: z.array(disputed),
  /** The point this one was split from. */
  parentId: id.nullable(),
  /** It gets no answer of its own any more: its mark was taken back, or its parts are answered instead. */
  retired: z.enum(['undone', 'split']).nullable(),
  status: z.enum(pointStates),
  topicId: id.nullable(),
  topicReference: z.string().nullable(),
  tags: z.array(z.string()),
  assigneeId: id.nullable(),
  /** Last day on which whoever is assigned should have answered it, in the time zone of the procedure. */
  dueOn: day.nullable(),
  disposition: disposition.nullable(),
  incorporations: z.array(incorporationHead),
  /** Version of the triage (tags, assignee, due date, reviewKind): the words of the point never change (R1). */
  version: z.int(),
  can: abilities,
});
export type Point = z.output<typeof point>;

/** A row of the list of points: without history and without `can`, which the single point carries. */
export const pointRow = point
  .omit({ disposition: true, disputedBy: true, incorporations: true, can: true })
  .extend({ outcome: z.enum(outcomes).nullable(), sectionLabel: z.string().nullable() });

/** Where an open point stands against its due date: past it, within the next seven days, or later. Decided ones are due no more. */
export const dueStandings = ['overdue', 'soon', 'later'] as const;
export type DueStanding = (typeof dueStandings)[number];

/** One value, or several of which one must be there. */
const anyOf = <Value extends z.ZodType>(value: Value) => z.union([value, z.array(value).min(1).max(100)]).optional();

/** What the points of a list have in common. Values of one filter are alternatives, different filters hold together. */
const pointFilter = z.strictObject({
  /** German words: stems, parts of compounds, words with a slip; "in quotes" side by side; -not. */
  q: text(200).optional(),
  status: anyOf(z.enum(pointStates)),
  outcome: anyOf(z.enum([...outcomes, 'none'])),
  kind: anyOf(z.enum(pointKinds)),
  sectionKey: anyOf(z.union([sectionKey, z.literal('none')])),
  organisationId: anyOf(id),
  roundId: anyOf(z.union([id, z.literal('none')])),
  positionId: id.optional(),
  /** The parts of a point that was split. */
  parentId: id.optional(),
  topicId: anyOf(z.union([id, z.literal('none')])),
  tag: anyOf(text(80)),
  assigneeId: anyOf(z.union([id, z.literal('none')])),
  due: anyOf(z.enum([...dueStandings, 'none'])),
  /** Whether it disputes the decision on a point of an earlier round. */
  dispute: anyOf(z.enum(['disputes', 'none'])),
});

export const listPoints = endpoint({
  operationId: 'listPoints',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/points',
  action: 'point.list',
  summary: 'Points of handed-in positions; organisations see their own',
  query: pointFilter.extend(listQuery.shape).extend({
    sort: z
      .enum([
        'reference',
        '-submittedAt',
        'submittedAt',
        'section',
        'organisation',
        'status',
        'topic',
        'outcome',
        'due',
      ])
      .default('reference'),
  }),
  result: pageOf(pointRow),
});

/** The filters whose values are counted. */
export const pointFacets = [
  'status',
  'outcome',
  'kind',
  'sectionKey',
  'organisationId',
  'roundId',
  'topicId',
  'tag',
  'assigneeId',
  'due',
  'dispute',
] as const;
export type PointFacet = (typeof pointFacets)[number];

/** How many points carry each value (`none`: no value); `label` names it where the value is an id. */
const facet = z.array(z.object({ value: z.string(), label: z.string().nullable(), points: z.int() }));

export const countPoints = endpoint({
  operationId: 'countPoints',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/points/counts',
  action: 'point.list',
  summary: 'How many points a list has, and for each filter how many every value would leave under the other filters',
  query: pointFilter,
  result: z.object({
    total: z.int(),
    /** At most 200 values a filter, those of most points first; sections in their order. What is asked for is always among them. */
    facets: z.object({
      status: facet,
      outcome: facet,
      kind: facet,
      sectionKey: facet,
      organisationId: facet,
      roundId: facet,
      topicId: facet,
      tag: facet,
      assigneeId: facet,
      due: facet,
      dispute: facet,
    } satisfies Record<PointFacet, typeof facet>),
  }),
});

const pointPath = '/api/v1/procedures/:procedureId/points/:pointId' as const;

export const getPoint = endpoint({
  operationId: 'getPoint',
  method: 'GET',
  path: pointPath,
  action: 'point.read',
  summary: 'One point with its words, decision and what became of it',
  result: point,
});

export const triagePoint = endpoint({
  operationId: 'triagePoint',
  method: 'PUT',
  path: `${pointPath}/triage`,
  action: 'point.triage',
  summary: 'Set tags, assignee, due date and review kind beside the point',
  body: z.strictObject({
    tags: z.array(line(80)).max(40),
    assigneeId: id.nullable(),
    dueOn: day.nullable().default(null),
    reviewKind: z.enum(pointKinds).nullable().default(null),
  }),
  result: point,
  precondition: 'version',
});

/** What becomes of a point as such: its mark taken back, split into parts, or whole again. */
export const pointSteps = ['undone', 'split', 'rejoined'] as const;

export const evidenceTextKinds = [
  'comment',
  'proposed_text',
  'cover',
  'answer',
  'imported',
  'attachment',
  'counter_draft',
] as const;

/** A text as it was handed in, and which of its words are accounted for (R3). Offsets are code points. */
export const evidenceText = z.object({
  id,
  positionId: id,
  positionReference: z.string(),
  organisationName: z.string(),
  kind: z.enum(evidenceTextKinds),
  /** The question an answer belongs to; the name of a file. */
  label: z.string().nullable(),
  /** The file that `body` stands for. */
  attachmentId: id.nullable(),
  body: z.string(),
  language: z.string(),
  words: z.int(),
  /** The caller has opened it to read it whole. */
  opened: z.boolean(),
  spans: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      kind: z.enum(['point', 'cleared']),
      pointReference: z.string().nullable(),
      /** Of the point, or of the mark "no point here". */
      id,
      /** Of a mark "no point here": who answers for it, and why. */
      office: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  uncovered: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })),
});

export const listTexts = endpoint({
  operationId: 'listTexts',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/texts',
  action: 'text.list',
  summary: 'Texts of positions that count, with the words not yet inside a point or marked "no point here"',
  query: listQuery.extend({
    unaccounted: z.stringbool().default(true),
    positionId: id.optional(),
    roundId: id.optional(),
  }),
  result: pageOf(evidenceText),
});

export const span = { start: z.int().min(0), end: z.int().min(1) };

export const markPoint = endpoint({
  operationId: 'markPoint',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/texts/:textId/points',
  action: 'point.mark',
  summary: 'Mark a passage of a handed-in text as a point of its own; the text stays as it is (R1)',
  body: z.strictObject({ ...span, kind: z.enum(pointKinds), sectionKey: sectionKey.nullable().default(null) }),
  result: point,
  status: 201,
});

export const clearText = endpoint({
  operationId: 'clearText',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/texts/:textId/clearings',
  action: 'text.clear',
  summary: 'Mark a passage as "no point here", in the name of an office (R3)',
  body: z.strictObject({ ...span, note: text(500).default('') }),
  result: evidenceText,
  status: 201,
});

export const topic = z.object({
  id,
  reference: z.string(),
  title: z.string(),
  /** The argument its points share. */
  argument: z.string(),
  pointIds: z.array(id),
  members: z.array(
    z.object({
      pointId: id,
      reference: z.string(),
      organisationName: z.string(),
      comment: z.string(),
      proposedText: z.string(),
      /** What the point says beyond the common argument (R8). */
      remainder: z.string(),
    }),
  ),
  disposition: disposition.nullable(),
  version: z.int(),
  can: abilities,
});

export const listTopics = endpoint({
  operationId: 'listTopics',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/topics',
  action: 'topic.list',
  summary: 'Topics (Argumentgruppen) with their points',
  query: listQuery,
  result: pageOf(topic),
});

export const createTopic = endpoint({
  operationId: 'createTopic',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/topics',
  action: 'topic.edit',
  summary: 'Group points with the same argument; each keeps its own words (R8)',
  body: z.strictObject({
    title: line(300),
    argument: text(20_000).default(''),
    pointIds: z.array(id).max(1000).default([]),
  }),
  result: topic,
  status: 201,
});

const topicPath = '/api/v1/procedures/:procedureId/topics/:topicId' as const;

export const getTopic = endpoint({
  operationId: 'getTopic',
  method: 'GET',
  path: topicPath,
  action: 'topic.list',
  summary: 'One topic with its points',
  result: topic,
});

export const editTopic = endpoint({
  operationId: 'editTopic',
  method: 'PATCH',
  path: topicPath,
  action: 'topic.edit',
  summary: 'Change title or common argument of a topic',
  body: z.strictObject({ title: line(300).optional(), argument: text(20_000).optional() }),
  result: topic,
  precondition: 'version',
});

export const addToTopic = endpoint({
  operationId: 'addToTopic',
  method: 'POST',
  path: `${topicPath}/points`,
  action: 'topic.edit',
  summary: 'Put points into a topic, saying what each adds to the common argument',
  body: z.strictObject({ pointIds: z.array(id).min(1).max(1000), remainder: text(5000).default('') }),
  result: topic,
});

export const takeFromTopic = endpoint({
  operationId: 'takeFromTopic',
  method: 'DELETE',
  path: `${topicPath}/points/:pointId`,
  action: 'topic.edit',
  summary: 'Take a point out of a topic so that it is decided alone',
  result: nothing,
  status: 204,
  precondition: 'version',
});

export const proposal = z.strictObject({
  outcome: z.enum(outcomes),
  reason: text(50_000).default(''),
  notAcceptedPart: text(20_000).default(''),
  coveredBySectionKey: sectionKey.nullable().default(null),
  referredTo: text(500).default(''),
  passedOn: z.boolean().default(false),
});
export type Proposal = z.output<typeof proposal>;

/** As it is sent: with the text blocks that were inserted, so that their use can be followed. */
const sentProposal = proposal.extend({ textBlockIds: z.array(id).max(20).default([]) });

export const proposePointDisposition = endpoint({
  operationId: 'proposePointDisposition',
  method: 'PUT',
  path: '/api/v1/procedures/:procedureId/points/:pointId/disposition',
  action: 'disposition.propose',
  summary: 'Propose an outcome with its reason for a point; `If-None-Match: *` for the first (R4)',
  body: sentProposal,
  result: disposition,
  precondition: 'version-or-new',
});

export const proposeTopicDisposition = endpoint({
  operationId: 'proposeTopicDisposition',
  method: 'PUT',
  path: '/api/v1/procedures/:procedureId/topics/:topicId/disposition',
  action: 'disposition.propose',
  summary: 'Propose an outcome with its reason for all points of a topic; `If-None-Match: *` for the first (R4)',
  body: sentProposal,
  result: disposition,
  precondition: 'version-or-new',
});

export const adoptPointDisposition = endpoint({
  operationId: 'adoptPointDisposition',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/points/:pointId/disposition/adopt',
  action: 'disposition.adopt',
  summary: 'Adopt the proposal that was read; never by one of its authors (R5)',
  result: disposition,
  precondition: 'version',
});

export const adoptTopicDisposition = endpoint({
  operationId: 'adoptTopicDisposition',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/topics/:topicId/disposition/adopt',
  action: 'disposition.adopt',
  summary: 'Adopt the proposal for a topic and its members as read; never by one of its authors (R5)',
  result: disposition,
  precondition: 'version',
});

const returning = z.strictObject({ remark: text(4000).refine((value) => value.trim() !== '', { message: 'empty' }) });

export const returnPointDisposition = endpoint({
  operationId: 'returnPointDisposition',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/points/:pointId/disposition/return',
  action: 'disposition.return',
  summary: 'Give a proposal back with a remark on what to change; it waits for a new proposal',
  body: returning,
  result: disposition,
  precondition: 'version',
});

export const returnTopicDisposition = endpoint({
  operationId: 'returnTopicDisposition',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/topics/:topicId/disposition/return',
  action: 'disposition.return',
  summary: 'Give the proposal for a topic back with a remark on what to change; it waits for a new proposal',
  body: returning,
  result: disposition,
  precondition: 'version',
});

const reopening = z.strictObject({ reason: line(4000) });

export const reopenPointDisposition = endpoint({
  operationId: 'reopenPointDisposition',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/points/:pointId/disposition/reopen',
  action: 'disposition.reopen',
  summary: 'Reopen an adopted decision with a reason; the old one stays on record (R18)',
  body: reopening,
  result: disposition,
  precondition: 'version',
});

export const reopenTopicDisposition = endpoint({
  operationId: 'reopenTopicDisposition',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/topics/:topicId/disposition/reopen',
  action: 'disposition.reopen',
  summary: 'Reopen an adopted decision on a topic with a reason; the old one stays on record (R18)',
  body: reopening,
  result: disposition,
  precondition: 'version',
});
