import { z } from 'zod';
import { answerValue } from './answers.ts';
import { attachment } from './attachments.ts';
import { readiness, revisionParts, signatory } from './drafting.ts';
import { endpoint } from './endpoint.ts';
import {
  abilities,
  day,
  id,
  instant,
  line,
  listOf,
  listQuery,
  nothing,
  pageOf,
  quote,
  sectionKey,
  text,
} from './values.ts';

export const positionStates = ['draft', 'submitted', 'withdrawn', 'superseded'] as const;
export type PositionState = (typeof positionStates)[number];

/** What can be done with a position in which state. Withdrawn and superseded ones stay on record. */
export const positionLifecycle = {
  write: ['draft'],
  delete: ['draft'],
  submit: ['draft'],
  withdraw: ['submitted'],
  supersede: ['submitted'],
  admit: ['submitted'],
} as const satisfies Record<string, readonly PositionState[]>;

export const channels = ['form', 'api', 'import', 'email', 'letter', 'in_person', 'prior'] as const;
export const stances = ['agree', 'agree_with_changes', 'object', 'no_comment'] as const;
export const publications = ['full', 'anonymous', 'internal'] as const;
export const pointKinds = ['support', 'concern', 'change', 'addition', 'deletion', 'question', 'editorial'] as const;
export type PointKind = (typeof pointKinds)[number];

/** Longest texts of a position, in code points. */
export const limits = {
  comment: 20_000,
  proposedText: 20_000,
  coverText: 200_000,
  points: 2000,
} as const;

const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .max(35);

const receipt = z.object({ number: z.string(), sha256: z.string() });

/** The point of an earlier round whose decision another one disputes. */
export const disputed = z.object({ pointId: id, reference: z.string() });

/** A point while it is written; the evidence it becomes is `point` in `review.ts`. */
export const draftPoint = z.object({
  id,
  positionId: id,
  kind: z.enum(pointKinds),
  sectionKey: sectionKey.nullable(),
  quote: quote.nullable(),
  comment: z.string(),
  proposedText: z.string(),
  /** What it disputes, in a later round. */
  disputes: disputed.nullable(),
  /** Place among the points of the position, 1-based. */
  place: z.int(),
  reference: z.string().nullable(),
  version: z.int(),
});

export const position = z.object({
  id,
  reference: z.string().nullable(),
  procedureId: id,
  organisationId: id,
  /** As it was at submission; of a draft as it is now. */
  organisationName: z.string(),
  roundId: id.nullable(),
  channel: z.enum(channels),
  receivedOn: z.string().nullable(),
  status: z.enum(positionStates),
  late: z.boolean(),
  admitted: z.boolean().nullable(),
  supersedesId: id.nullable(),
  stance: z.enum(stances).nullable(),
  publication: z.enum(publications),
  language: z.string(),
  coverText: z.string(),
  coverTextVersion: z.int(),
  answers: z.array(z.object({ questionKey: z.string(), value: answerValue, version: z.int() })),
  points: z.array(draftPoint),
  attachments: z.array(attachment),
  /** The whole draft of its own, if it has one; its text is read by `getCounterDraft`. */
  counterDraft: z.object({ fileName: z.string(), sections: z.int() }).nullable(),
  submittedAt: instant.nullable(),
  receipt: receipt.nullable(),
  /** Of a draft: whether it waits for its representative; null while it is written, and once it is handed in. */
  readiness: readiness.nullable(),
  /** The organisations that signed it with its owner; of a draft none yet. */
  signatories: z.array(signatory),
  version: z.int(),
  contentVersion: z.int(),
  can: abilities,
});

export const positionHead = position.omit({
  coverText: true,
  coverTextVersion: true,
  answers: true,
  points: true,
  attachments: true,
  counterDraft: true,
});

const pointFields = {
  kind: z.enum(pointKinds),
  sectionKey: sectionKey.nullable().default(null),
  quote: quote.nullable().default(null),
  comment: text(limits.comment).default(''),
  proposedText: text(limits.proposedText).default(''),
  /** A point of the same organisation in an earlier round, whose published decision this one disputes. */
  disputesPointId: id.nullable().optional(),
};

const newPosition = {
  organisationId: id,
  language: language.default('de'),
  stance: z.enum(stances).nullable().default(null),
  publication: z.enum(publications).default('full'),
  coverText: text(limits.coverText).default(''),
  answers: z
    .array(z.strictObject({ questionKey: z.string().max(40), value: answerValue }))
    .max(60)
    .default([]),
  points: z.array(z.strictObject(pointFields)).max(1000).default([]),
  /** A position this one is to supersede once it is submitted and counts; its files are taken over into the draft. */
  supersedesId: id.nullable().default(null),
};

export const listPositions = endpoint({
  operationId: 'listPositions',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/positions',
  action: 'position.list',
  summary: 'Positions over all rounds: organisations see their own, staff what was handed in or recorded by staff',
  query: listQuery.extend({
    roundId: id.optional(),
    organisationId: id.optional(),
    status: z.enum(positionStates).optional(),
  }),
  result: pageOf(positionHead),
});

export const listRoundPositions = endpoint({
  operationId: 'listRoundPositions',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/rounds/:roundId/positions',
  action: 'position.list',
  summary: 'Positions of one round',
  query: listQuery.extend({ status: z.enum(positionStates).optional() }),
  result: pageOf(positionHead),
});

export const createPosition = endpoint({
  operationId: 'createPosition',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/rounds/:roundId/positions',
  action: 'position.create',
  summary: 'Begin a draft in a round: by the organisation itself, or by staff for a letter, mail or import',
  body: z.strictObject({
    ...newPosition,
    channel: z.enum(['form', 'api', 'import', 'email', 'letter', 'in_person']).default('form'),
    receivedOn: day.nullable().default(null),
  }),
  maxBytes: 20_000_000,
  result: position,
  status: 201,
  owes: 'revision',
});

export const createPriorPosition = endpoint({
  operationId: 'createPriorPosition',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/positions',
  action: 'position.create',
  summary: 'Record an earlier contribution (Vorarbeit) without a round; by staff only',
  body: z.strictObject({ ...newPosition, receivedOn: day.nullable().default(null) }),
  maxBytes: 20_000_000,
  result: position,
  status: 201,
  owes: 'revision',
});

const positionPath = '/api/v1/procedures/:procedureId/positions/:positionId' as const;

export const getPosition = endpoint({
  operationId: 'getPosition',
  method: 'GET',
  path: positionPath,
  action: 'position.read',
  summary: 'One position with cover text, answers and points',
  result: position,
});

export const editPosition = endpoint({
  operationId: 'editPosition',
  method: 'PATCH',
  path: positionPath,
  action: 'position.write',
  summary: 'Set stance, publication or language of a draft',
  body: z.strictObject({
    stance: z.enum(stances).nullable().optional(),
    publication: z.enum(publications).optional(),
    language: language.optional(),
  }),
  result: position,
  precondition: 'version',
  owes: 'revision',
});

export const deletePosition = endpoint({
  operationId: 'deletePosition',
  method: 'DELETE',
  path: positionPath,
  action: 'position.delete',
  summary: 'Throw a draft away',
  result: nothing,
  status: 204,
  precondition: 'content',
  owes: 'revision',
});

export const writeCoverText = endpoint({
  operationId: 'writeCoverText',
  method: 'PUT',
  path: `${positionPath}/cover-text`,
  action: 'position.write',
  summary: 'Save the cover text of a draft',
  body: z.strictObject({ coverText: text(limits.coverText) }),
  result: z.object({ coverText: z.string(), version: z.int(), contentVersion: z.int() }),
  precondition: 'version',
  owes: 'revision',
});

export const writeAnswer = endpoint({
  operationId: 'writeAnswer',
  method: 'PUT',
  path: `${positionPath}/answers/:questionKey`,
  action: 'position.write',
  summary: 'Save the answer to one question of a draft; `If-Match: "v0"` for the first',
  body: z.strictObject({ value: answerValue }),
  result: z.object({ questionKey: z.string(), value: answerValue, version: z.int(), contentVersion: z.int() }),
  precondition: 'version',
  owes: 'revision',
});

export const listPositionPoints = endpoint({
  operationId: 'listPositionPoints',
  method: 'GET',
  path: `${positionPath}/points`,
  action: 'position.read',
  summary: 'The points of one position as they were written',
  result: listOf(draftPoint),
});

export const addPoint = endpoint({
  operationId: 'addPoint',
  method: 'POST',
  path: `${positionPath}/points`,
  action: 'position.write',
  summary: 'Add a point to a draft, on a section, on a marked passage, or on the whole',
  body: z.strictObject({
    ...pointFields,
    /** Made by the writer's device, so that a point begun without a connection is one point however often it is sent. */
    id: z.uuidv7().optional(),
  }),
  result: draftPoint,
  status: 201,
  owes: 'revision',
});

const pointPath = '/api/v1/procedures/:procedureId/points/:pointId' as const;

export const editPoint = endpoint({
  operationId: 'editPoint',
  method: 'PATCH',
  path: pointPath,
  action: 'position.write',
  summary: 'Save a point of a draft; of a handed-in position it never changes (R1)',
  body: z.strictObject({
    kind: z.enum(pointKinds).optional(),
    sectionKey: sectionKey.nullable().optional(),
    quote: quote.nullable().optional(),
    comment: text(limits.comment).optional(),
    proposedText: text(limits.proposedText).optional(),
  }),
  result: draftPoint,
  precondition: 'version',
  owes: 'revision',
});

export const removePoint = endpoint({
  operationId: 'removePoint',
  method: 'DELETE',
  path: pointPath,
  action: 'position.write',
  summary: 'Remove a point from a draft',
  result: nothing,
  status: 204,
  precondition: 'version',
  owes: 'revision',
});

export const submitPosition = endpoint({
  operationId: 'submitPosition',
  method: 'POST',
  path: `${positionPath}/submit`,
  action: 'position.submit',
  summary: 'Hand the position in: it becomes evidence and a receipt is given (R1, R2)',
  result: position,
  precondition: 'content',
});

export const withdrawPosition = endpoint({
  operationId: 'withdrawPosition',
  method: 'POST',
  path: `${positionPath}/withdraw`,
  action: 'position.withdraw',
  summary: 'Withdraw a position that was handed in; it stays on record',
  body: z.strictObject({ reason: text(2000).default('') }),
  result: position,
  precondition: 'content',
});

export const admitPosition = endpoint({
  operationId: 'admitPosition',
  method: 'POST',
  path: `${positionPath}/admission`,
  action: 'position.admit',
  summary: 'Admit a late position or not, with a reason (R10)',
  body: z.strictObject({ admitted: z.boolean(), reason: line(2000) }),
  result: position,
});

/**
 * The receipt with the very document that was hashed: SHA-256 of its RFC 8785 JSON in UTF-8, hexadecimal (R2).
 * `document` holds `format` ("stellwerk-receipt-1"), `procedure {id, title}`, `round {reference, title}` or null,
 * `organisation {id, name}`, `positionId`, `reference`, `channel`, `receivedOn`, `late`, `stance`, `publication`,
 * `language`, `coverText`, `answers [{questionKey, value}]`, `points [{reference, kind, sectionKey, quote, comment,
 * proposedText}]` and in one that disputes an earlier point its reference as `disputes`, `submittedAt`, `supersedesId`, where others signed it `signatories [{organisationId, organisationName,
 * approvedAt}]`, where files belong to it `attachments [{name, mediaType, bytes, sha256}]`, where it has a draft of its own
 * `counterDraft {reference, fileName, sections [{kind, number, heading, body, parent}]}` with the number of the point that stands for
 * it, and the random `nonce`. The receipt's `number` is the position's reference and the first 8 digits of the hash.
 */
export const getReceipt = endpoint({
  operationId: 'getReceipt',
  method: 'GET',
  path: `${positionPath}/receipt`,
  action: 'position.receipt',
  summary: 'Receipt and the document behind its hash, for checking; as PDF with the whole position',
  formats: ['pdf'],
  result: z.object({
    number: z.string(),
    sha256: z.string(),
    submittedAt: instant,
    document: z.record(z.string(), z.unknown()),
  }),
});

export const draftRevision = z.object({
  at: instant,
  authorName: z.string(),
  part: z.enum(revisionParts),
  partId: z.string().nullable(),
  text: z.string(),
});

export const listRevisions = endpoint({
  operationId: 'listRevisions',
  method: 'GET',
  path: `${positionPath}/revisions`,
  action: 'position.write',
  summary: 'History of a draft, newest first; seen by those who write it',
  query: listQuery,
  result: pageOf(draftRevision),
});
