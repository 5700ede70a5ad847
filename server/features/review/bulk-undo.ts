import { and, desc, eq, gte } from 'drizzle-orm';
import type { undoBulk as endpoint } from '../../../shared/bulk.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { bulkAct, bulkUndone } from '../../tables/bulk.ts';
import { restoreBulk } from './bulk-changes.ts';

/**
 * Takes back one's own last act on many points, once. A point that somebody has changed since keeps what it says now, and is
 * named; the others are as they were before the act. It is an act of its own, and the history keeps both (R13).
 */
export async function undoBulk(
  context: WriteContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, language } = context;
  const { procedureId, bulkId } = params;
  const { act, points } = await findLast(context, procedureId, bulkId);
  const [first] = await tx
    .insert(bulkUndone)
    .values({ procedureId, bulkId, at: now })
    .onConflictDoNothing()
    .returning({ bulkId: bulkUndone.bulkId });
  if (!first) throw wrongState(i18n.t('Diese Änderung ist schon zurückgenommen.'));
  if (points.length === 0) {
    context.unchanged();
    return { restored: 0, refused: [] };
  }
  const { restored, left } = await restoreBulk(context, procedureId, act, points);
  if (restored === 0) context.unchanged();
  return {
    restored,
    refused: left.map(({ id, reference, refusal }) => ({ id, reference, detail: say(refusal.text, language) })),
  };
}

/** The act. Throws `not_found` for one of somebody else, `wrong_state` where it is not the person's last one. */
async function findLast({ tx, personId }: WriteContext, procedureId: string, bulkId: string) {
  const [last] = await tx
    .select()
    .from(bulkAct)
    .where(and(eq(bulkAct.procedureId, procedureId), eq(bulkAct.personId, personId), gte(bulkAct.id, bulkId)))
    .orderBy(desc(bulkAct.id))
    .limit(1);
  if (last?.id === bulkId) return last;
  const [earlier] = await tx
    .select({ id: bulkAct.id })
    .from(bulkAct)
    .where(and(eq(bulkAct.procedureId, procedureId), eq(bulkAct.personId, personId), eq(bulkAct.id, bulkId)));
  throw earlier
    ? wrongState(i18n.t('Nur die letzte gemeinsame Änderung lässt sich zurücknehmen.'))
    : notFound(i18n.t('Diese gemeinsame Änderung gibt es nicht.'));
}
