import { z } from 'zod';
import { anchor } from './anchors.ts';
import { documentVersion, section } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { pointKinds } from './positions.ts';
import { outcomes, point } from './review.ts';
import { abilities, day, id, instant, line, listOf, nothing, quote, sectionKey, text } from './values.ts';

export const changes = ['inserted', 'changed', 'deleted', 'moved', 'action'] as const;
export const incorporationStates = ['pending', 'done', 'confirmed', 'disputed'] as const;
export type IncorporationState = (typeof incorporationStates)[number];

const action = z.strictObject({ office: line(200), due: day.nullable().default(null) });

/** The link from a decision to the passage it changed, or to a promised action. */
export const incorporation = z.object({
  id,
  pointId: id.nullable(),
  topicId: id.nullable(),
  /** References of the points behind it, such as `R1-017.3`. */
  pointReferences: z.array(z.string()),
  versionId: id,
  versionNumber: z.int(),
  sectionKey: sectionKey.nullable(),
  change: z.enum(changes),
  before: z.string(),
  after: z.string(),
  action: z.object({ office: z.string(), due: z.string().nullable() }).nullable(),
  note: z.string(),
  /** It was written in together with its wording, which can be taken back with it. */
  takeOverId: id.nullable(),
  state: z.enum(incorporationStates),
  responses: z.array(z.object({ pointId: id, kind: z.enum(['confirmed', 'disputed']), note: z.string(), at: instant })),
  version: z.int(),
  can: abilities,
});

export const listIncorporations = endpoint({
  operationId: 'listIncorporations',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/incorporations',
  action: 'incorporation.list',
  summary: 'What was written in, or promised, for which point',
  query: z.strictObject({ versionId: id.optional(), pointId: id.optional(), topicId: id.optional() }),
  result: listOf(incorporation),
});

const pass = text(20_000).default('');

export const createIncorporation = endpoint({
  operationId: 'createIncorporation',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/incorporations',
  action: 'incorporation.create',
  summary: 'Link a changed passage of the working version, or a promised action, to the point or topic behind it',
  body: z.strictObject({
    pointId: id.nullable().default(null),
    topicId: id.nullable().default(null),
    versionId: id,
    sectionKey: sectionKey.nullable().default(null),
    change: z.enum(changes),
    before: pass,
    after: pass,
    action: action.nullable().default(null),
    note: text(4000).default(''),
  }),
  result: incorporation,
  status: 201,
});

const incorporationPath = '/api/v1/procedures/:procedureId/incorporations/:incorporationId' as const;

export const deleteIncorporation = endpoint({
  operationId: 'deleteIncorporation',
  method: 'DELETE',
  path: incorporationPath,
  action: 'incorporation.delete',
  summary: 'Undo a link that is not yet part of a frozen version',
  result: nothing,
  status: 204,
  precondition: 'version',
});

/** Lists of what one text fulfils. */
const mostSubjects = 50;

export const takeOverWording = endpoint({
  operationId: 'takeOverWording',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/take-overs',
  action: 'incorporation.create',
  summary:
    'Write the proposed wording of an accepted point into its section, or a text composed of several, with its links',
  body: z.strictObject({
    versionId: id,
    sectionKey,
    /** The point whose wording takes the place of its passage; or `composed`, never both. */
    wordingOf: id.nullable().default(null),
    /** The whole section as a person composed it, in Markdown. */
    composed: text(100_000).nullable().default(null),
    /** Whose promise the text keeps: points by themselves, topics with all their members. */
    pointIds: z.array(id).max(mostSubjects).default([]),
    topicIds: z.array(id).max(mostSubjects).default([]),
  }),
  result: z.object({ id, section, incorporations: z.array(incorporation) }),
  status: 201,
  precondition: 'version',
});

export const takeBackWording = endpoint({
  operationId: 'takeBackWording',
  method: 'DELETE',
  path: '/api/v1/procedures/:procedureId/take-overs/:takeOverId',
  action: 'incorporation.delete',
  summary:
    'Take a wording that was written in out again, with its links; refused once its words no longer stand as they were put in',
  result: section,
  precondition: 'version',
});

/** What an organisation says to what became of its point. */
const said = z.object({ kind: z.enum(['confirmed', 'disputed']), note: z.string(), at: instant });

const pointOfMine = z.strictObject({ pointId: id.nullable().default(null), note: text(4000).default('') });

export const confirmIncorporation = endpoint({
  operationId: 'confirmIncorporation',
  method: 'POST',
  path: `${incorporationPath}/confirm`,
  action: 'incorporation.respond',
  summary: 'Confirm, as the organisation, that the frozen wording does what was decided',
  body: pointOfMine,
  result: incorporation,
  precondition: 'version',
});

export const disputeIncorporation = endpoint({
  operationId: 'disputeIncorporation',
  method: 'POST',
  path: `${incorporationPath}/dispute`,
  action: 'incorporation.respond',
  summary: 'Dispute, as the organisation, that the frozen wording does what was decided',
  body: z.strictObject({ pointId: id.nullable().default(null), note: line(4000) }),
  result: incorporation,
  precondition: 'version',
});

export const explainPromise = endpoint({
  operationId: 'explainPromise',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/points/:pointId/explanations',
  action: 'promise.explain',
  summary: 'Explain to the organisation why an accepted point is not yet written in (R6)',
  body: z.strictObject({ explanation: line(4000) }),
  result: z.object({ pointId: id, explanation: z.string(), at: instant }),
  status: 201,
});

export const silentChange = z.object({
  documentId: id,
  versionNumber: z.int(),
  sectionKey,
  sectionLabel: z.string(),
  change: z.enum(['inserted', 'changed', 'deleted', 'moved']),
  before: z.string(),
  after: z.string(),
});

export const openPromise = z.object({
  pointId: id,
  reference: z.string(),
  topicId: id.nullable(),
  topicReference: z.string().nullable(),
  organisationName: z.string(),
  outcome: z.enum(outcomes),
  kind: z.enum(pointKinds),
  /** Where its passage stands in the last frozen version; null when it is gone, and for points about the whole. */
  sectionKey: sectionKey.nullable(),
  /** The passage as it read there; null where the point is about the whole section. */
  quote: quote.nullable(),
  /** It was found there in other words than the point quotes. */
  isChanged: z.boolean(),
  proposedText: z.string(),
  /** Linked, but the promised words do not stand in the text. */
  missingAfter: z.string().nullable(),
  explanation: z.string().nullable(),
});

const versionPath = '/api/v1/procedures/:procedureId/documents/:documentId/versions/:number' as const;

/** What stands between a working version and freezing: R6 and R7, sentence by sentence. */
export const getProof = endpoint({
  operationId: 'getProof',
  method: 'GET',
  path: `${versionPath}/proof`,
  action: 'incorporation.list',
  summary: 'Open promises and silent changes of the working version, sentence by sentence (R6, R7)',
  result: z.object({
    versionId: id,
    versionNumber: z.int(),
    contentVersion: z.int(),
    comparedToNumber: z.int().nullable(),
    sentences: z.int(),
    openPromises: z.array(openPromise),
    silentChanges: z.array(silentChange),
  }),
});

export const freezeVersion = endpoint({
  operationId: 'freezeVersion',
  method: 'POST',
  path: `${versionPath}/freeze`,
  action: 'version.freeze',
  summary: 'Freeze the working version; refused while promises are open or changes are silent (R6, R7)',
  result: documentVersion,
  precondition: 'content',
});

/** What stands behind a sentence; an unpublished position is "eine Organisation" (R11). */
export const cause = z.object({
  kind: z.enum(['incorporation', 'source']),
  versionNumber: z.int(),
  change: z.enum(['inserted', 'changed', 'deleted', 'moved']),
  before: z.string(),
  after: z.string(),
  note: z.string(),
  sourceKind: z.string().nullable(),
  points: z.array(
    z.object({
      pointId: id.nullable(),
      reference: z.string().nullable(),
      organisationName: z.string(),
      outcome: z.enum(outcomes),
      reason: z.string(),
      decidedBy: z.string(),
      decidedAt: instant.nullable(),
    }),
  ),
});

export const provenance = z.object({
  documentTitle: z.string(),
  versionId: id,
  versionNumber: z.int(),
  sections: z.array(
    z.object({
      key: sectionKey,
      number: z.string().nullable(),
      heading: z.string(),
      units: z.array(
        z.object({
          id,
          kind: z.enum(['heading', 'sentence', 'item', 'cell', 'footnote']),
          text: z.string(),
          origin: z.enum(['same', 'moved', 'changed', 'new']),
          /** The version in which the sentence came in with these words. */
          sinceVersion: z.int(),
          /** Newest first: every change this sentence and its predecessors went through. */
          causes: z.array(cause),
        }),
      ),
    }),
  ),
});

export const getProvenance = endpoint({
  operationId: 'getProvenance',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/versions/:versionId/provenance',
  action: 'provenance.read',
  summary: 'For every sentence of a frozen version: since when it stands and which points are behind it',
  result: provenance,
});

export const traceIncorporation = z.object({
  id,
  change: z.enum(changes),
  versionNumber: z.int(),
  versionReleased: z.boolean(),
  sectionKey: sectionKey.nullable(),
  sectionLabel: z.string().nullable(),
  before: z.string(),
  after: z.string(),
  action: z.object({ office: z.string(), due: z.string().nullable() }).nullable(),
  note: z.string(),
  state: z.enum(incorporationStates),
  /** What the organisation of the point said to it last. */
  response: said.nullable(),
  /** The sentences of the frozen version in which it stands. */
  sentences: z.array(z.object({ unitId: id, text: z.string() })),
  version: z.int(),
  can: abilities,
});

/** The whole path point → disposition → incorporation → sentence (Werdegang). */
export const trace = z.object({
  point: point.omit({ can: true, incorporations: true }),
  sectionLabel: z.string().nullable(),
  topic: z.object({ reference: z.string(), title: z.string(), argument: z.string() }).nullable(),
  incorporations: z.array(traceIncorporation),
  /** Its passage in later versions, the earliest first. */
  anchors: z.array(anchor),
  explanation: z.string().nullable(),
});

export const getPositionResults = endpoint({
  operationId: 'getPositionResults',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/positions/:positionId/results',
  action: 'trace.read',
  summary:
    'What became of every point of a position, the whole path of each; an organisation reads decisions once the round is published',
  formats: ['pdf', 'docx'],
  result: z.object({
    reference: z.string(),
    organisationName: z.string(),
    procedureTitle: z.string(),
    roundTitle: z.string().nullable(),
    items: z.array(trace),
  }),
});

export const getTrace = endpoint({
  operationId: 'getTrace',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/trace/points/:pointId',
  action: 'trace.read',
  summary: 'The whole path of a point; an organisation sees decisions once the round is published',
  result: trace,
});
