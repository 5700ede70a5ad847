import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { listSignatures as endpoint, listSignatureRequests } from '../../../shared/signing.ts';
import type { ReadContext } from '../../platform/context.ts';
import { signatureRequest } from '../../tables/co-writing.ts';
import { draft } from '../../tables/drafts.ts';
import { getOrganisation } from '../organisations/index.ts';
import { closingFor, findRound } from '../rounds/index.ts';
import { noSuchDraft } from './draft-lock.ts';
import { findDraft } from './draft-queries.ts';
import { presentSignature, selectRequests } from './signature-queries.ts';

/** Who was asked to sign a draft: its owner sees all, an organisation that was asked itself alone (R9). */
export async function listSignatures(
  context: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { db, organisationIds } = context;
  const { procedureId, positionId } = params;
  if (!(await findDraft(db, context, procedureId, positionId))) throw noSuchDraft();
  const rows = await selectRequests(
    db,
    and(
      eq(signatureRequest.procedureId, procedureId),
      eq(signatureRequest.draftId, positionId),
      or(
        inArray(draft.organisationId, organisationIds),
        and(inArray(signatureRequest.organisationId, organisationIds), isNull(signatureRequest.revokedAt)),
      ),
    ),
  );
  return { items: rows.map((row) => presentSignature(context, row)), next: null };
}

/** Drafts of other organisations that the caller's are asked to sign. */
export async function listRequestsToMine(
  context: ReadContext,
  { params: { procedureId } }: Input<typeof listSignatureRequests>,
): Promise<Output<typeof listSignatureRequests>> {
  const { db, organisationIds } = context;
  const rows = await selectRequests(
    db,
    and(
      eq(signatureRequest.procedureId, procedureId),
      inArray(signatureRequest.organisationId, organisationIds),
      isNull(signatureRequest.revokedAt),
    ),
  );
  const items = await Promise.all(
    rows.map(async (row) => {
      const round = row.roundId === null ? null : await findRound(db, procedureId, row.roundId);
      if (!round) return [];
      const owner = await getOrganisation(db, row.ownerId);
      return [
        {
          ...presentSignature(context, row),
          ownerName: owner.name,
          roundId: round.id,
          roundTitle: round.title,
          closesAt: await closingFor(db, round, row.ownerId),
        },
      ];
    }),
  );
  return { items: items.flat(), next: null };
}
