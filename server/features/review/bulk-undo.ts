import { and, desc, eq, gte } from 'drizzle-orm';
import type { undoBulk as endpoint } from '../../../shared/bulk.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { bulkAct, bulkUndone } from '../../tables/bulk.ts';
import { lockTriaged } from './bulk-changes.ts';
import { writeTriage } from './write-triage.ts';

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
  const { points } = await findLast(context, procedureId, bulkId);
  const [first] = await tx
    .insert(bulkUndone)
    .values({ procedureId, bulkId, at: now })
    .onConflictDoNothing()
    .returning({ bulkId: bulkUndone.bulkId });
  if (!first) throw wrongState(i18n.t('Diese Änderung ist schon zurückgenommen.'));
  const known = new Map(points.map((point) => [point.id, point]));
  const locked = points.length === 0 ? [] : await lockTriaged(tx, procedureId, [...known.keys()]);
  const changes = locked.flatMap(({ id, version, before }) => {
    const made = known.get(id);
    return made?.version === version ? [{ id, version: version + 1, before, after: made.before }] : [];
  });
  const restored = new Set(changes.map(({ id }) => id));
  const refused = locked
    .filter(({ id }) => !restored.has(id))
    .map(({ id, reference }) => ({
      id,
      reference,
      detail: say(
        i18n.t('{point} wurde danach anders eingeordnet und bleibt, wie er ist.', { point: reference }),
        language,
      ),
    }));
  await writeTriage(context, procedureId, changes);
  if (changes.length === 0) context.unchanged();
  return { restored: restored.size, refused };
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
