import type { Input } from '../../../shared/endpoint.ts';
import type { Disposition, reopenPointDisposition as endpoint } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import { reopening } from '../../tables/review.ts';
import { refreshPointState } from '../positions/index.ts';
import type { Subject } from './disposition-facts.ts';
import { listReadersOfDecision } from './listeners.ts';
import { idsOf, lockSubject, touchRoundsOf } from './lock-subject.ts';
import { getDisposition, readDisposition } from './queries.ts';
import { newestOf, orRefuse, refusesReopening } from './rules.ts';

type Body = Input<typeof endpoint>['body'];

/**
 * Takes an adopted decision up again, with a reason (R18). The old one stays on record; it is decided anew under R5.
 * Organisations that have read it already are told.
 */
export async function reopenDisposition(
  context: WriteContext,
  procedureId: string,
  subject: Subject,
  { reason }: Body,
): Promise<Disposition> {
  const { tx, now, personId } = context;
  await touchRoundsOf(tx, procedureId, [subject]);
  const locked = await lockSubject(tx, procedureId, subject);
  const disposition = await readDisposition(context, procedureId, subject);
  orRefuse(refusesReopening(disposition));
  const { id: dispositionId, version, reference } = disposition;
  await tx.insert(reopening).values({ procedureId, dispositionId, version, reason, personId, at: now });
  const pointIds = idsOf(locked);
  await refreshPointState(tx, procedureId, pointIds);
  for (const { payload, to } of await listReadersOfDecision(tx, procedureId, pointIds)) {
    context.notify({ template: 'decision_reopened', to, payload: { ...payload, reason } });
  }
  context.record({
    action: 'disposition.reopen',
    subject,
    before: { reference, version, outcome: newestOf(disposition).outcome },
    after: { reason },
  });
  return getDisposition(context, procedureId, subject);
}
