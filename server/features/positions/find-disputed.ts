import { and, eq, inArray } from 'drizzle-orm';
import { roundState } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { draftPoint } from '../../tables/drafts.ts';
import { point, position } from '../../tables/positions.ts';
import { round } from '../../tables/rounds.ts';
import { countsInSql } from './counting.ts';
import { retiredInSql } from './retired.ts';
import { type DraftRow, roundInstants } from './shapes.ts';

type Disputing = { disputesPointId?: string | null | undefined };

/**
 * The references, by id, of the earlier points that points added to a draft dispute: those of the same organisation
 * whose decision is published, each disputed once in a draft. Throws `not_found` for anybody else's (R9), and
 * `wrong_state` where there is no decision to dispute.
 */
export async function findDisputed(
  { tx, now }: Pick<WriteContext, 'tx' | 'now'>,
  { procedureId, organisationId, id: draftId }: Pick<DraftRow, 'procedureId' | 'organisationId' | 'id'>,
  bodies: readonly Disputing[],
): Promise<Map<string, string>> {
  const wanted = bodies.flatMap(({ disputesPointId }) => disputesPointId ?? []);
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .select({
      id: point.id,
      reference: point.reference,
      retired: retiredInSql(point.procedureId, point.id),
      counts: countsInSql,
      round: roundInstants,
    })
    .from(point)
    .innerJoin(position, and(eq(position.procedureId, point.procedureId), eq(position.id, point.positionId)))
    .innerJoin(round, and(eq(round.procedureId, point.procedureId), eq(round.id, point.roundId)))
    .where(
      and(eq(point.procedureId, procedureId), eq(point.organisationId, organisationId), inArray(point.id, wanted)),
    );
  const present = await tx
    .select({ disputesPointId: draftPoint.disputesPointId })
    .from(draftPoint)
    .where(
      and(
        eq(draftPoint.procedureId, procedureId),
        eq(draftPoint.draftId, draftId),
        inArray(draftPoint.disputesPointId, wanted),
      ),
    );
  const taken = new Set(present.map(({ disputesPointId }) => disputesPointId));
  for (const id of wanted) {
    const found = rows.find((row) => row.id === id);
    if (!found) throw notFound(i18n.t('Den Einzelpunkt, dem widersprochen werden soll, gibt es nicht.'));
    const { reference } = found;
    if (roundState(found.round, now) !== 'published' || found.retired !== null || !found.counts) {
      throw wrongState(
        i18n.t('Zu {reference} ist keine Entscheidung veröffentlicht, der Sie widersprechen können.', { reference }),
      );
    }
    if (taken.has(id)) {
      throw wrongState(
        i18n.t('Der Widerspruch zu {reference} steht schon in diesem Entwurf. Bitte schreiben Sie dort weiter.', {
          reference,
        }),
      );
    }
    taken.add(id);
  }
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}
