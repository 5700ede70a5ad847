import { and, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { confirmIncorporation } from '../../../shared/incorporation.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { incorporation, response } from '../../tables/incorporation.ts';
import { noIncorporation } from './delete-incorporation.ts';
import { notYetReleased, presentIncorporation } from './present.ts';
import { findIncorporation } from './queries.ts';

interface Answer {
  kind: 'confirmed' | 'disputed';
  action: 'incorporation.confirm' | 'incorporation.dispute';
}

const confirmed: Answer = { kind: 'confirmed', action: 'incorporation.confirm' };
const disputed: Answer = { kind: 'disputed', action: 'incorporation.dispute' };

type Responding = Input<typeof confirmIncorporation>;

/** Confirms, as the organisation, that the frozen wording does what was decided. */
export const confirm = (context: WriteContext, input: Responding) => respond(context, input, confirmed);

/** Disputes, as the organisation, that the frozen wording does what was decided, and says why. */
export const dispute = (context: WriteContext, input: Responding) => respond(context, input, disputed);

/**
 * Records what an organisation says to what became of its own points, all of them behind the incorporation unless it names one: against a
 * frozen, released version and once the round is published, before which it knows of nothing (R11). A newer answer takes the place of
 * an older one, which stays on record.
 */
async function respond(
  context: WriteContext,
  { params, body }: Responding,
  { kind, action }: Answer,
): Promise<Output<typeof confirmIncorporation>> {
  const { tx, now, personId, organisationIds, expected, record, unchanged } = context;
  const { procedureId, incorporationId } = params;
  await tx
    .select({ id: incorporation.id })
    .from(incorporation)
    .where(and(eq(incorporation.procedureId, procedureId), eq(incorporation.id, incorporationId)))
    .for('update');
  const row = await findIncorporation(tx, procedureId, incorporationId);
  const mine = (row?.points ?? []).filter(
    ({ organisationId, isPublished }) => isPublished && organisationIds.includes(organisationId),
  );
  const meant = mine.filter(({ id }) => body.pointId === null || id === body.pointId);
  if (!row || meant.length === 0) throw noIncorporation();
  if (row.versionReleasedAt === null) {
    if (row.incorporation.change !== 'action') throw noIncorporation();
    throw wrongState(notYetReleased(row.versionNumber));
  }
  if (row.incorporation.version !== expected) {
    throw stale(
      i18n.t('Diese Einarbeitung wurde inzwischen geändert. Bitte lesen Sie sie noch einmal.'),
      presentIncorporation(context, row),
    );
  }
  const news = meant.filter(({ id }) => {
    const last = row.responses.findLast(({ pointId }) => pointId === id);
    return last?.kind !== kind || last.note !== body.note;
  });
  if (news.length === 0) {
    unchanged();
    return presentIncorporation(context, row);
  }
  await tx.insert(response).values(
    news.map(({ id: pointId, organisationId }) => ({
      procedureId,
      id: newId(),
      incorporationId,
      pointId,
      organisationId,
      kind,
      note: body.note,
      personId,
      at: now,
    })),
  );
  record({
    action,
    subject: { type: 'incorporation', id: incorporationId },
    after: { points: news.map(({ reference }) => reference), note: body.note },
  });
  const present = await findIncorporation(tx, procedureId, incorporationId);
  if (!present) throw noIncorporation();
  return presentIncorporation(context, present);
}
