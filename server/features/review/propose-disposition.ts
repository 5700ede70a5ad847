import { and, eq, sql } from 'drizzle-orm';
import type { Disposition, Proposal } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { section, sectionDraft } from '../../tables/documents.ts';
import { refreshPointState } from '../positions/index.ts';
import { addVersion } from './add-version.ts';
import { type DispositionFacts, findDisposition, type Subject } from './disposition-facts.ts';
import { idsOf, kindsOf, lockSubject } from './lock-subject.ts';
import { getDisposition, newerVersion } from './queries.ts';
import { recordBlocks } from './record-blocks.ts';
import { newestOf, orRefuse, reasonProblems, refusesProposal, refusesReason, standingOf } from './rules.ts';
import { refusesEmpty } from './topic-rules.ts';

/**
 * Proposes an outcome with its reason (R4) for a point that stands alone, or for all points of a topic. Each change is
 * a version of its own and its writer an author (R5); it must build on the version that was read (R16).
 * An adopted decision is not proposed over: it is reopened first (R18). Text blocks that were inserted are named with the version.
 */
export async function proposeDisposition(
  context: WriteContext,
  procedureId: string,
  subject: Subject,
  { textBlockIds, ...proposal }: Proposal & { textBlockIds?: string[] },
): Promise<Disposition> {
  const { tx } = context;
  const locked = await lockSubject(tx, procedureId, subject);
  const earlier = await findDisposition(tx, procedureId, subject, context.personId);
  if ((earlier?.version ?? null) !== context.expected) throw newerVersion(earlier, context);
  orRefuse(refusesProposal(earlier));
  orRefuse(refusesEmpty(locked));
  orRefuse(refusesReason(reasonProblems(proposal, kindsOf(locked))));
  if (proposal.coveredBySectionKey !== null) await mustBeSection(tx, procedureId, proposal.coveredBySectionKey);
  if (earlier && isSameProposal(earlier, proposal)) {
    context.unchanged();
    return getDisposition(context, procedureId, subject);
  }
  const pointIds = idsOf(locked);
  const key = await addVersion(context, procedureId, { subject, earlier, proposal, pointIds });
  await recordBlocks(context, key, textBlockIds ?? []);
  await refreshPointState(tx, procedureId, pointIds);
  context.record({
    action: 'disposition.propose',
    subject,
    before: earlier ? { outcome: newestOf(earlier).outcome, version: earlier.version } : undefined,
    after: { reference: locked.reference, version: key.version, outcome: proposal.outcome },
  });
  return getDisposition(context, procedureId, subject);
}

/** Saving once more what is proposed already makes nobody an author. After a reopening it is a decision of its own. */
export function isSameProposal(earlier: DispositionFacts, proposal: Proposal): boolean {
  const newest = newestOf(earlier);
  return (
    standingOf(newest) === 'proposed' &&
    newest.outcome === proposal.outcome &&
    newest.reason === proposal.reason &&
    newest.notAcceptedPart === proposal.notAcceptedPart &&
    newest.coveredBySectionKey === proposal.coveredBySectionKey &&
    newest.referredTo === proposal.referredTo &&
    newest.passedOn === proposal.passedOn
  );
}

/** The section that already says it stands in a frozen version or in the working text (R4). */
export async function mustBeSection(tx: Tx, procedureId: string, key: string): Promise<void> {
  const frozen = tx
    .select({ one: sql`1` })
    .from(section)
    .where(and(eq(section.procedureId, procedureId), eq(section.key, key)));
  const working = tx
    .select({ one: sql`1` })
    .from(sectionDraft)
    .where(and(eq(sectionDraft.procedureId, procedureId), eq(sectionDraft.key, key)));
  const { rows } = await tx.execute<{ found: boolean }>(sql`select exists (${frozen}) or exists (${working}) as found`);
  if (rows[0]?.found) return;
  const message = i18n.t('Diesen Abschnitt gibt es in keiner Fassung. Bitte wählen Sie ihn aus dem Text.');
  throw new AppError('rule_broken', message, {
    rule: 'R4',
    errors: [{ pointer: '/coveredBySectionKey', code: 'section_unknown', message }],
  });
}
