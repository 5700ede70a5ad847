import type { Tx } from '../../platform/db.ts';
import { insertRows } from '../../platform/insert-rows.ts';
import { positionSignatory } from '../../tables/co-writing.ts';
import type { DraftRow } from './shapes.ts';
import { selectRequests, signatureState, standingRequests } from './signature-queries.ts';

export interface ApprovedSignatory {
  organisationId: string;
  organisationName: string;
  approvedAt: Date;
  approvedBy: string;
}

/** The organisations whose approval holds for exactly the content of a locked draft: they sign it (R14). By id. */
export async function collectSignatories(tx: Tx, { procedureId, id }: DraftRow): Promise<ApprovedSignatory[]> {
  const rows = await selectRequests(tx, standingRequests(procedureId, id));
  return rows
    .flatMap((row) =>
      signatureState(row) === 'approved' && row.answer
        ? [
            {
              organisationId: row.request.organisationId,
              organisationName: row.organisationName,
              approvedAt: new Date(row.answer.at),
              approvedBy: row.answer.personId,
            },
          ]
        : [],
    )
    .sort((one, other) => (one.organisationId < other.organisationId ? -1 : 1));
}

/** Keeps them as evidence beside the position they signed (R1). */
export const writeSignatories = (
  tx: Tx,
  { procedureId, id: positionId }: Pick<DraftRow, 'procedureId' | 'id'>,
  signatories: ApprovedSignatory[],
): Promise<void> =>
  insertRows(
    tx,
    positionSignatory,
    signatories.map((signatory) => ({ procedureId, positionId, ...signatory })),
  );
