import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { listSignatures, signatureStates } from '../../../shared/signing.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { signatureRequest } from '../../tables/co-writing.ts';
import { draft } from '../../tables/drafts.ts';
import { organisation } from '../../tables/organisations.ts';
import { holdsFor } from './scope.ts';

export type Signature = Output<typeof listSignatures>['items'][number];
type State = (typeof signatureStates)[number];

/** What a request was answered last, as JSON brings it. */
interface LastAnswer {
  contentVersion: number;
  isApproved: boolean;
  note: string;
  at: string;
  personId: string;
  personName: string;
}

const lastAnswer = sql<LastAnswer | null>`(
  select json_build_object('contentVersion', a.content_version, 'isApproved', a.is_approved, 'note', a.note, 'at', a.at,
    'personId', a.person_id, 'personName', person.name)
  from draft_signature a join person on person.id = a.person_id
  where a.procedure_id = signature_request.procedure_id and a.request_id = signature_request.id
  order by a.id desc limit 1)`;

/** Requests to sign drafts that are not handed in yet, each with its last answer. */
export const selectRequests = (reader: Reader, where: SQL | undefined) =>
  reader
    .select({
      request: signatureRequest,
      organisationName: organisation.name,
      ownerId: draft.organisationId,
      roundId: draft.roundId,
      contentVersion: draft.contentVersion,
      answer: lastAnswer,
    })
    .from(signatureRequest)
    .innerJoin(organisation, eq(organisation.id, signatureRequest.organisationId))
    .innerJoin(draft, and(eq(draft.procedureId, signatureRequest.procedureId), eq(draft.id, signatureRequest.draftId)))
    .where(where)
    .orderBy(asc(organisation.name), asc(signatureRequest.id));
export type RequestRow = Awaited<ReturnType<typeof selectRequests>>[number];

/** Requests to sign this draft that stand. */
export const standingRequests = (procedureId: string, draftId: string) =>
  and(
    eq(signatureRequest.procedureId, procedureId),
    eq(signatureRequest.draftId, draftId),
    isNull(signatureRequest.revokedAt),
  );

/** Where a request stands: an approval holds for exactly the content that was read (R16), and until it is asked again. */
export function signatureState({ request, contentVersion, answer }: RequestRow): State {
  if (request.revokedAt !== null) return 'revoked';
  if (answer === null) return 'asked';
  if (request.askedAgainAt !== null && request.askedAgainAt > new Date(answer.at)) return 'asked';
  if (!answer.isApproved) return 'declined';
  return answer.contentVersion === contentVersion ? 'approved' : 'stale';
}

const alreadyApproved = i18n.t('Ihre Organisation hat diesem Stand schon zugestimmt.');

/** A request for one of those concerned: its owner may ask again and revoke, the one asked may answer. */
export function presentSignature(
  { actor, language }: Pick<ReadContext, 'actor' | 'language'>,
  row: RequestRow,
): Signature {
  const { request, organisationName, ownerId, answer } = row;
  const { id, draftId, organisationId, requestedAt } = request;
  const state = signatureState(row);
  const isOwner = holdsFor(actor, 'signature.request', ownerId);
  const isAsked = holdsFor(actor, 'signature.answer', organisationId);
  const answered = { code: 'wrong_state', detail: say(alreadyApproved, language) };
  return {
    id,
    positionId: draftId,
    organisationId,
    organisationName,
    state,
    requestedAt: request.askedAgainAt ?? requestedAt,
    answeredAt: answer && new Date(answer.at),
    answeredByName: answer?.personName ?? null,
    note: answer?.note ?? '',
    can: {
      ...(isOwner && state !== 'revoked' && { revoke: true as const }),
      ...(isOwner && (state === 'stale' || state === 'declined') && { askAgain: true as const }),
      ...(isAsked && state !== 'revoked' && { answer: state === 'approved' ? answered : (true as const) }),
    },
  };
}
