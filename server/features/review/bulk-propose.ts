import type { Proposal } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import type { BulkPoint } from '../../tables/bulk.ts';
import { dispositionReturn } from '../../tables/review.ts';
import { refreshPointState } from '../positions/index.ts';
import { addVersions, contentsOf, nextVersion } from './add-version.ts';
import type { Judgement, Restored } from './bulk-judgement.ts';
import { lockAll } from './bulk-triage.ts';
import { type DispositionFacts, findDispositionsOfPoints } from './disposition-facts.ts';
import { isSameProposal, mustBeSection } from './propose-disposition.ts';
import { newestOf, reasonProblems, refusesProposal, refusesReason, standingOf } from './rules.ts';
import { refusesAlone, refusesRetired } from './topic-rules.ts';

const subjectOf = (id: string) => ({ type: 'point', id }) as const;

/** What proposing one outcome for many points would do to each: by its own kind (R4), alone (R8), and not once decided (R18). */
export async function judgeProposal(
  { tx, personId }: WriteContext,
  procedureId: string,
  proposal: Proposal,
  pointIds: string[],
): Promise<Judgement> {
  if (proposal.coveredBySectionKey !== null) await mustBeSection(tx, procedureId, proposal.coveredBySectionKey);
  const locked = await lockAll(tx, procedureId, pointIds);
  const dispositions = await findDispositionsOfPoints(tx, procedureId, pointIds, personId);
  const points = locked.map((point) => {
    const earlier = dispositions.get(point.id) ?? null;
    return {
      ...point,
      earlier,
      version: earlier?.version ?? 0,
      refusal:
        refusesRetired(point) ??
        refusesAlone(point) ??
        refusesProposal(earlier) ??
        refusesReason(reasonProblems(proposal, [point.kind])),
      isSame: earlier !== null && isSameProposal(earlier, proposal),
    };
  });
  return {
    points,
    write: (context, changing) =>
      proposeAll(
        context,
        procedureId,
        points.filter(({ id }) => changing.has(id)).map((point) => ({ ...point, proposal })),
      ),
  };
}

interface Proposed {
  id: string;
  reference: string;
  earlier: DispositionFacts | null;
  proposal: Proposal;
}

/** The next version of each proposal, with an event for each; its writer becomes an author of all of them (R5). */
async function proposeAll(context: WriteContext, procedureId: string, points: Proposed[]): Promise<BulkPoint[]> {
  if (points.length === 0) return [];
  await addVersions(
    context,
    procedureId,
    points.map(({ id, earlier, proposal }) => ({ subject: subjectOf(id), earlier, proposal, pointIds: [id] })),
  );
  await refreshPointState(
    context.tx,
    procedureId,
    points.map(({ id }) => id),
  );
  return points.map(({ id, reference, earlier, proposal: { outcome } }) => {
    const version = nextVersion(earlier);
    context.record({
      action: 'disposition.propose',
      subject: subjectOf(id),
      before: earlier ? { outcome: newestOf(earlier).outcome, version: earlier.version } : undefined,
      after: { reference, version, outcome },
    });
    return { id, reference, version };
  });
}

/**
 * Takes proposals back while they are only proposed. Nothing of them is deleted: where a proposal stood before, its words
 * become the next version; else the point waits for a new one. Whoever wrote on any of them stays an author (R5).
 */
export async function restoreProposals(
  context: WriteContext,
  procedureId: string,
  made: BulkPoint[],
): Promise<Restored> {
  const { tx, personId } = context;
  const ids = made.map(({ id }) => id);
  const topicOf = new Map((await lockAll(tx, procedureId, ids)).map(({ id, topicId }) => [id, topicId]));
  const dispositions = await findDispositionsOfPoints(tx, procedureId, ids, personId);
  const reversible = made.flatMap(({ id, reference, version }) => {
    const present = dispositions.get(id);
    const isMine =
      present?.version === version && standingOf(newestOf(present)) === 'proposed' && topicOf.get(id) === null;
    return isMine ? [{ id, reference, present, before: proposedBefore(present) }] : [];
  });
  await proposeAll(
    context,
    procedureId,
    reversible.flatMap(({ id, reference, present, before }) =>
      before ? [{ id, reference, earlier: present, proposal: before }] : [],
    ),
  );
  await withdrawAll(
    context,
    procedureId,
    reversible.filter(({ before }) => before === null),
  );
  const restored = new Set(reversible.map(({ id }) => id));
  return {
    restored: restored.size,
    left: made
      .filter(({ id }) => !restored.has(id))
      .map(({ id, reference }) => ({
        id,
        reference,
        refusal: wrongState(
          i18n.t('Über {point} wurde danach weiter beraten oder entschieden. Der Vorschlag bleibt.', {
            point: reference,
          }),
        ),
      })),
  };
}

/** What was proposed before the newest version, null where nothing was. */
function proposedBefore({ versions }: DispositionFacts): Proposal | null {
  const before = versions.at(-2);
  return before && standingOf(before) === 'proposed' ? contentsOf(before) : null;
}

async function withdrawAll(
  context: WriteContext,
  procedureId: string,
  points: { id: string; reference: string; present: DispositionFacts }[],
): Promise<void> {
  if (points.length === 0) return;
  const { tx, now, personId } = context;
  const remark = 'Der gemeinsame Vorschlag wurde zurückgenommen.';
  await tx.insert(dispositionReturn).values(
    points.map(({ present: { id, version } }) => ({
      procedureId,
      dispositionId: id,
      version,
      remark,
      personId,
      at: now,
    })),
  );
  await refreshPointState(
    tx,
    procedureId,
    points.map(({ id }) => id),
  );
  for (const { id, reference, present } of points) {
    context.record({
      action: 'disposition.return',
      subject: subjectOf(id),
      before: { reference, version: present.version, outcome: newestOf(present).outcome },
      after: { remark },
    });
  }
}
