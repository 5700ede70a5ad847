import type { Input } from '../../../shared/endpoint.ts';
import type { Disposition, returnPointDisposition as endpoint } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { dispositionReturn } from '../../tables/review.ts';
import { refreshPointState } from '../positions/index.ts';
import type { Subject } from './disposition-facts.ts';
import { idsOf, lockSubject } from './lock-subject.ts';
import { getDisposition, readDisposition } from './queries.ts';
import { newestOf, orRefuse, refusesReturn } from './rules.ts';

/**
 * Gives a proposal back to its authors with a remark on what to change. The proposal stays on record, its authors stay
 * authors (R5), and the point waits for a new version; of adopting and giving back at once exactly one happens.
 */
export async function returnDisposition(
  context: WriteContext,
  procedureId: string,
  subject: Subject,
  { remark }: Input<typeof endpoint>['body'],
): Promise<Disposition> {
  const { tx, now, personId } = context;
  const locked = await lockSubject(tx, procedureId, subject);
  const disposition = await readDisposition(context, procedureId, subject);
  orRefuse(refusesReturn(disposition, personId));
  const { id: dispositionId, version, reference } = disposition;
  await tx.insert(dispositionReturn).values({ procedureId, dispositionId, version, remark, personId, at: now });
  await refreshPointState(tx, procedureId, idsOf(locked));
  context.record({
    action: 'disposition.return',
    subject,
    before: { reference, version, outcome: newestOf(disposition).outcome },
    after: { remark },
  });
  return getDisposition(context, procedureId, subject);
}
