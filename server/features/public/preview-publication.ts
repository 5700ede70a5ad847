import { sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { previewPublication as endpoint } from '../../../shared/publication-preview.ts';
import type { WriteContext } from '../../platform/context.ts';
import { asIfPublished, listObstacles, publicationMails } from '../review/index.ts';
import { listPublicPointsOf } from './list-public-points.ts';
import { lockForPreview } from './lock-for-preview.ts';
import { countOutcomes, listPreviewedOrganisations, listVersionNumbers } from './preview-queries.ts';

/**
 * What publishing a round would make public, and what keeps it from being published (R3, R11). The points come from the same
 * queries on the same views as the public page. Its content version is what `publishRound` wants to be told.
 * Throws `wrong_state` unless the round is closed and unpublished.
 */
export async function previewPublication(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, language } = context;
  const { procedureId, roundId } = params;
  const round = await lockForPreview(context, params);
  const { total, obstacles } = await listObstacles(tx, context, procedureId, roundId);
  const mails = await publicationMails(tx, procedureId, round);
  const organisations = await listPreviewedOrganisations(tx, procedureId, roundId);
  const seen = await asIfPublished(tx, { ...params, now: context.now }, async (versionIds) => {
    const releasedVersions = await listVersionNumbers(tx, procedureId, versionIds);
    await tx.execute(sql`set local search_path to public_window`);
    const query = { roundId, limit: 50, count: true, ...(body.cursor && { cursor: body.cursor }) };
    return { releasedVersions, points: await listPublicPointsOf({ db: tx, language }, procedureId, query) };
  });
  return {
    contentVersion: round.contentVersion,
    obstacleTotal: total,
    obstacles,
    mails: mails.length,
    outcomes: await countOutcomes(tx, procedureId, roundId),
    organisations,
    ...seen,
  };
}
