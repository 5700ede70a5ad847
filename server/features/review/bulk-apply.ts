import type { applyBulk as endpoint } from '../../../shared/bulk.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { bulkAct } from '../../tables/bulk.ts';
import { judgeBulk } from './bulk-changes.ts';
import { orRefuse } from './rules.ts';

/**
 * Does to many points what was previewed, to all of them or to none: where one has changed since it was read (R16), or may
 * not be changed, nothing happens. What stood there before is kept, so that the act can be taken back.
 */
export async function applyBulk(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, personId } = context;
  const { procedureId } = params;
  const { act } = body;
  const read = new Map(body.points.map(({ id, version }) => [id, version]));
  const judgement = await judgeBulk(context, procedureId, act, [...read.keys()]);
  const changed = judgement.points.filter(({ id, version }) => read.get(id) !== version);
  const [first] = changed;
  if (first) {
    throw stale(
      i18n.t(
        '{total, plural, one {{point} wurde inzwischen geändert.} other {# Einzelpunkte wurden inzwischen geändert, darunter {point}.}} Es wurde nichts geändert. Bitte sehen Sie die Vorschau noch einmal an.',
        { total: changed.length, point: first.reference },
      ),
      { changed: changed.map(({ id, reference, version }) => ({ id, reference, version })) },
    );
  }
  for (const { refusal } of judgement.points) orRefuse(refusal);
  const changing = judgement.points.filter(({ isSame }) => !isSame).map(({ id }) => id);
  const points = await judgement.write(context, new Set(changing));
  if (points.length === 0) context.unchanged();
  const id = newId();
  await tx.insert(bulkAct).values({ procedureId, id, personId, at: now, act, points });
  return { id, points: points.length };
}
