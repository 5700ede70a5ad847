import { and, eq } from 'drizzle-orm';
import type { Proposal } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { disposition, dispositionHand, dispositionVersion } from '../../tables/review.ts';
import { type DispositionFacts, findDisposition, type Subject } from './disposition-facts.ts';
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
 * none of them adopts (R5). Of a topic the version names the points it covers, and is another one when they change.
 */
export async function addVersion(
  { tx, now, personId }: WriteContext,
  procedureId: string,
  input: NewVersion,
): Promise<number> {
  const { subject, earlier, proposal, pointIds } = input;
  const version = (earlier?.version ?? 0) + 1;
  const dispositionId = earlier?.id ?? newId();
  const authors = new Set([...(earlier ? newestOf(earlier).authorIds : []), personId]);
  if (earlier) {
    await tx
      .update(disposition)
      .set({ version })
      .where(
        and(
          eq(disposition.procedureId, procedureId),
          eq(disposition.id, dispositionId),
          eq(disposition.version, earlier.version),
        ),
      );
  } else {
    const decided = subject.type === 'point' ? { pointId: subject.id } : { topicId: subject.id };
    await tx.insert(disposition).values({ procedureId, id: dispositionId, ...decided, version });
  }
  const hand = { procedureId, dispositionId, version };
  await tx
    .insert(dispositionHand)
    .values([...authors].map((author) => ({ ...hand, personId: author, hand: 'author' as const })));
  await tx.insert(dispositionVersion).values({
    ...hand,
    ...proposal,
    memberIds: subject.type === 'topic' ? pointIds : null,
    authorId: personId,
    authorHand: 'author',
    at: now,
  });
  return version;
}

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
  const { outcome, reason, notAcceptedPart, coveredBySectionKey, referredTo, passedOn } = newestOf(earlier);
  const proposal = { outcome, reason, notAcceptedPart, coveredBySectionKey, referredTo, passedOn };
  await addVersion(context, procedureId, { subject, earlier, proposal, pointIds });
}
