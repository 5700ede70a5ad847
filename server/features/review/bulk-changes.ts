import type { BulkAct } from '../../../shared/bulk.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { BulkPoint } from '../../tables/bulk.ts';
import { judgeGrouping, restoreGrouping } from './bulk-group.ts';
import type { Judgement, Restored } from './bulk-judgement.ts';
import { judgeProposal, restoreProposals } from './bulk-propose.ts';
import { judgeTriage, restoreTriage } from './bulk-triage.ts';

/** Locks points and judges what an act would do to each. Throws `not_found` where one is not of this procedure (R9). */
export function judgeBulk(
  context: WriteContext,
  procedureId: string,
  act: BulkAct,
  pointIds: string[],
): Promise<Judgement> {
  switch (act.type) {
    case 'propose':
      return judgeProposal(context, procedureId, act.proposal, pointIds);
    case 'group':
    case 'new_topic':
      return judgeGrouping(context, procedureId, act, pointIds);
    default:
      return judgeTriage(context.tx, procedureId, act, pointIds);
  }
}

/** Takes back what an act did to points, wherever nobody has gone on from there. */
export function restoreBulk(
  context: WriteContext,
  procedureId: string,
  act: BulkAct,
  points: BulkPoint[],
): Promise<Restored> {
  switch (act.type) {
    case 'propose':
      return restoreProposals(context, procedureId, points);
    case 'group':
    case 'new_topic':
      return restoreGrouping(context, procedureId, points);
    default:
      return restoreTriage(context, procedureId, points);
  }
}
