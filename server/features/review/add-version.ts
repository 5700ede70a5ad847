import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Proposal } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { disposition, dispositionHand, dispositionVersion } from '../../tables/review.ts';
import { type DispositionFacts, findDisposition, type Subject, type VersionFacts } from './disposition-facts.ts';
import { newestOf, standingOf } from './rules.ts';

interface NewVersion {
  subject: Subject;
  /** What stands so far, null for the first proposal. */
  earlier: DispositionFacts | null;
  proposal: Proposal;
  pointIds: string[];
}

/**
 * Writes the next version of a proposal. Whoever wrote on an earlier one stays an author, and the actor becomes one:
 * none of them adopts (R5). Of a topic the version names the points it covers, and is another one when they change. Answers its key.
 */
export async function addVersion(context: WriteContext, procedureId: string, input: NewVersion): Promise<VersionKey> {
  const [key] = await addVersions(context, procedureId, [input]);
  if (!key) throw new Error('No version was written.');
  return key;
}

/** Names one version of a disposition. */
export interface VersionKey {
  procedureId: string;
  dispositionId: string;
  version: number;
}

export const nextVersion = (earlier: DispositionFacts | null): number => (earlier?.version ?? 0) + 1;

/** The same for many locked subjects, in four statements. */
export async function addVersions(
  { tx, now, personId }: WriteContext,
  procedureId: string,
  inputs: NewVersion[],
): Promise<VersionKey[]> {
  const made = inputs.map((input) => ({
    ...input,
    hand: {
      procedureId,
      dispositionId: input.earlier?.id ?? newId(),
      version: nextVersion(input.earlier),
    },
  }));
  const begun = made.filter(({ earlier }) => earlier === null);
  const continued = made.flatMap(({ earlier }) => (earlier ? [earlier.id] : []));
  if (begun.length > 0) {
    await tx.insert(disposition).values(
      begun.map(({ subject, hand: { dispositionId, version } }) => ({
        procedureId,
        id: dispositionId,
        ...(subject.type === 'point' ? { pointId: subject.id } : { topicId: subject.id }),
        version,
      })),
    );
  }
  if (continued.length > 0) {
    await tx
      .update(disposition)
      .set({ version: sql`${disposition.version} + 1` })
      .where(and(eq(disposition.procedureId, procedureId), inArray(disposition.id, continued)));
  }
  await tx.insert(dispositionHand).values(
    made.flatMap(({ earlier, hand }) => {
      const authors = new Set([...(earlier ? newestOf(earlier).authorIds : []), personId]);
      return [...authors].map((author) => ({ ...hand, personId: author, hand: 'author' as const }));
    }),
  );
  await tx.insert(dispositionVersion).values(
    made.map(({ subject, proposal, pointIds, hand }) => ({
      ...hand,
      ...proposal,
      memberIds: subject.type === 'topic' ? pointIds : null,
      authorId: personId,
      authorHand: 'author' as const,
      at: now,
    })),
  );
  return made.map(({ hand }) => hand);
}

/** What a version says, without what became of it. */
export const contentsOf = ({
  outcome,
  reason,
  notAcceptedPart,
  coveredBySectionKey,
  referredTo,
  passedOn,
}: VersionFacts): Proposal => ({ outcome, reason, notAcceptedPart, coveredBySectionKey, referredTo, passedOn });

/**
 * Carries the proposal of a topic over to what the topic is now: another argument, other points, one more author (R5).
 * What was given back or reopened waits for somebody to propose.
 */
export async function renewProposal(
  context: WriteContext,
  procedureId: string,
  topicId: string,
  pointIds: string[],
): Promise<void> {
  const subject: Subject = { type: 'topic', id: topicId };
  const earlier = await findDisposition(context.tx, procedureId, subject, context.personId);
  if (!earlier || standingOf(newestOf(earlier)) !== 'proposed') return;
  const proposal = contentsOf(newestOf(earlier));
  await addVersion(context, procedureId, { subject, earlier, proposal, pointIds });
}
