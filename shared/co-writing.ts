import { z } from 'zod';
import { remarkLength, revisionParts } from './drafting.ts';
import { endpoint } from './endpoint.ts';
import { position } from './positions.ts';
import { abilities, id, instant, listOf, listQuery, pageOf, text } from './values.ts';

const path = '/api/v1/procedures/:procedureId/positions/:positionId' as const;

/** Words that are not empty, on as many lines as they need. */
const remarkText = text(remarkLength).refine((value) => value.trim() !== '', { params: { code: 'empty' } });

export const markReady = endpoint({
  operationId: 'markReady',
  method: 'POST',
  path: `${path}/ready`,
  action: 'position.prepare',
  summary: 'Mark a draft as ready for submission, as it was read; its representatives are told',
  result: position,
  precondition: 'content',
  owes: 'revision',
});

export const returnDraft = endpoint({
  operationId: 'returnDraft',
  method: 'POST',
  path: `${path}/return`,
  action: 'position.return',
  summary: 'Return a draft that is ready for submission to those who write it, with a remark',
  body: z.strictObject({ remark: remarkText }),
  result: position,
  precondition: 'content',
  owes: 'revision',
});

export const remark = z.object({
  id,
  positionId: id,
  /** The point it is about, which may have been removed since; null for the whole. */
  pointId: id.nullable(),
  authorName: z.string(),
  at: instant,
  body: z.string(),
  resolvedAt: instant.nullable(),
  resolvedByName: z.string().nullable(),
  version: z.int(),
});

export const listRemarks = endpoint({
  operationId: 'listRemarks',
  method: 'GET',
  path: `${path}/remarks`,
  action: 'remark.list',
  summary: 'Remarks inside the organisation, oldest first; staff never sees them (R9)',
  result: listOf(remark),
});

export const addRemark = endpoint({
  operationId: 'addRemark',
  method: 'POST',
  path: `${path}/remarks`,
  action: 'remark.write',
  summary: 'Remark on a draft of the own organisation, or on one of its points',
  body: z.strictObject({ body: remarkText, pointId: id.nullable().default(null) }),
  result: remark,
  status: 201,
  owes: 'revision',
});

export const resolveRemark = endpoint({
  operationId: 'resolveRemark',
  method: 'PATCH',
  path: `${path}/remarks/:remarkId`,
  action: 'remark.write',
  summary: 'Mark a remark as resolved, or open it again',
  body: z.strictObject({ resolved: z.boolean() }),
  result: remark,
  precondition: 'version',
  owes: 'revision',
});

/** One stretch of saving: the same person at the same part, without a pause of ten minutes. */
const historyEntry = z.object({
  /** The last state of the stretch. */
  id,
  /** Its first state. */
  firstId: id,
  since: instant,
  at: instant,
  authorName: z.string(),
  part: z.enum(revisionParts),
  partId: z.string().nullable(),
  /** The section of a point, as far as it was kept. */
  sectionKey: z.string().nullable(),
  saves: z.int(),
});

export const listHistory = endpoint({
  operationId: 'listHistory',
  method: 'GET',
  path: `${path}/history`,
  action: 'position.write',
  summary: 'History of a draft by stretches of saving, newest first; seen by those who write it',
  query: listQuery.omit({ count: true }),
  result: pageOf(historyEntry),
});

export const getHistoryState = endpoint({
  operationId: 'getHistoryState',
  method: 'GET',
  path: `${path}/history/:revisionId`,
  action: 'position.write',
  summary: 'One saved state of a part, and the state that part had before `firstId`',
  query: z.strictObject({ firstId: id.optional() }),
  result: z.object({
    id,
    part: z.enum(revisionParts),
    text: z.string(),
    /** Null where nothing stood before. */
    before: z.string().nullable(),
    /** The state of the same part that was saved just before this one: so every state can be reached. */
    previousId: id.nullable(),
    can: abilities,
  }),
});

export const restoreState = endpoint({
  operationId: 'restoreState',
  method: 'POST',
  path: `${path}/history/:revisionId/restore`,
  action: 'position.write',
  summary: 'Give a part of a draft a state it had before; what it is now stays in the history',
  result: position,
  precondition: 'content',
  owes: 'revision',
});
