import { sql } from 'drizzle-orm';
import type { Disposition } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { violates } from '../../platform/violations.ts';
import { adoption, dispositionHand } from '../../tables/review.ts';
import { refreshPointState } from '../positions/index.ts';
import type { DispositionFacts, Subject } from './disposition-facts.ts';
import { idsOf, kindsOf, lockSubject, touchRoundsOf } from './lock-subject.ts';
import { getDisposition, getOffice, readDisposition } from './queries.ts';
import { newestOf, orRefuse, ownGrant, ownProposal, reasonProblems, refusesAdoption, refusesReason } from './rules.ts';
import { refusesEmpty } from './topic-rules.ts';

/** The working group as the body that decided in a meeting; `votes` is null where it agreed without a vote. */
export interface MeetingDecision {
  meetingId: string;
  decidedBy: string;
  votes: Disposition['votes'];
}

/**
 * Adopts the proposal that was read (R16). Never by one of its authors, nor with a power to sign granted to oneself (R5);
 * the reasons are judged again by the kinds the points have now (R4). Of two signatories at once exactly one adopts.
 * Outside, the coordinating unit or the lead office has decided, or the working group in its meeting; no person (R11).
 */
export async function adoptDisposition(
  context: WriteContext,
  procedureId: string,
  subject: Subject,
  meeting: MeetingDecision | null = null,
): Promise<Disposition> {
  const { tx, now, personId } = context;
  await touchRoundsOf(tx, procedureId, [subject]);
  const locked = await lockSubject(tx, procedureId, subject);
  const disposition = await readDisposition(context, procedureId, subject);
  const { outcome } = newestOf(disposition);
  orRefuse(refusesAdoption(disposition, personId));
  orRefuse(refusesEmpty(locked));
  orRefuse(refusesReason(reasonProblems(newestOf(disposition), kindsOf(locked))));
  await sign(context, procedureId, disposition);
  const { id: dispositionId, reference, version } = disposition;
  const decidedBy = meeting?.decidedBy ?? (await getOffice(tx, procedureId));
  const meetingId = meeting?.meetingId ?? null;
  const act = { personId, personHand: 'adopter', decidedBy, meetingId, ...meeting?.votes, at: now } as const;
  await tx.insert(adoption).values({ procedureId, dispositionId, version, ...act });
  await refreshPointState(tx, procedureId, idsOf(locked));
  context.record({ action: 'disposition.adopt', subject, after: { reference, version, outcome, decidedBy } });
  return getDisposition(context, procedureId, subject);
}

/** The adopter's hand: PostgreSQL gives it only by a role somebody else granted, and never to an author of the version. */
async function sign(
  { tx, personId }: WriteContext,
  procedureId: string,
  { id, version }: DispositionFacts,
): Promise<void> {
  const { rowCount } = await tx
    .execute(sql`
      insert into ${dispositionHand} (procedure_id, disposition_id, version, person_id, hand)
      select procedure_id, ${id}, ${version}, person_id, 'adopter' from procedure_role
      where procedure_id = ${procedureId} and person_id = ${personId} and role = 'signatory'
        and granted_by is distinct from person_id`)
    .catch((error: unknown) => {
      throw violates(error, 'disposition_hand_four_eyes') ? ownProposal() : error;
    });
  if (rowCount === 0) throw ownGrant();
}
