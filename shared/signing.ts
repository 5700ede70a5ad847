import { z } from 'zod';
import { remarkLength } from './drafting.ts';
import { endpoint } from './endpoint.ts';
import { abilities, id, instant, listOf, text } from './values.ts';

const path = '/api/v1/procedures/:procedureId/positions/:positionId/signatures' as const;

/**
 * Where a request to sign stands: `stale` when the words changed after the approval. Only an `approved` one makes a
 * signatory; `revoked` ends reading as well.
 */
export const signatureStates = ['asked', 'approved', 'stale', 'declined', 'revoked'] as const;

/** An organisation that was shown a draft and asked to sign it (Mitunterzeichnung). */
export const signature = z.object({
  id,
  positionId: id,
  organisationId: id,
  organisationName: z.string(),
  state: z.enum(signatureStates),
  requestedAt: instant,
  /** When it last approved or declined, who did, and what they added. */
  answeredAt: instant.nullable(),
  answeredByName: z.string().nullable(),
  note: z.string(),
  can: abilities,
});

export const listSignatures = endpoint({
  operationId: 'listSignatures',
  method: 'GET',
  path,
  action: 'signature.list',
  summary: 'Who was asked to sign a draft: all to its owner, its own request to an organisation that was asked',
  result: listOf(signature),
});

export const listSignatureRequests = endpoint({
  operationId: 'listSignatureRequests',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/signatures',
  action: 'signature.list',
  summary: 'Drafts of other organisations that mine are asked to sign',
  result: listOf(signature.extend({ ownerName: z.string(), roundId: id, roundTitle: z.string(), closesAt: instant })),
});

export const requestSignature = endpoint({
  operationId: 'requestSignature',
  method: 'POST',
  path,
  action: 'signature.request',
  summary: 'Show the own draft to an organisation of the procedure for signing, or ask it again (R9)',
  body: z.strictObject({ organisationId: id }),
  result: signature,
  status: 201,
  owes: 'revision',
});

export const revokeSignature = endpoint({
  operationId: 'revokeSignature',
  method: 'POST',
  path: `${path}/:requestId/revoke`,
  action: 'signature.request',
  summary: 'Take a request to sign back: the organisation no longer reads the draft, and its approval ends',
  result: signature,
  owes: 'revision',
});

export const answerSignature = endpoint({
  operationId: 'answerSignature',
  method: 'POST',
  path: `${path}/:requestId/answer`,
  action: 'signature.answer',
  summary: 'Approve exactly the content that was read, or decline, for the organisation that was asked (R14)',
  body: z.strictObject({ approved: z.boolean(), note: text(remarkLength).default('') }),
  result: signature,
  precondition: 'content',
  owes: 'revision',
});
