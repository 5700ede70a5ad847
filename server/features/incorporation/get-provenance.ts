import type { z } from 'zod';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { cause, getProvenance as endpoint } from '../../../shared/incorporation.ts';
import { groupBy } from '../../../shared/text/group-by.ts';
import type { ReadContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { getDocument, getVersionById, listSections, listUnits } from '../documents/index.ts';
import { listCausePoints } from './list-causes.ts';
import { listSteps, type Step } from './list-steps.ts';

type Cause = z.output<typeof cause>;

/**
 * For every sentence of a frozen version: since which version it stands with these words, and every change that it and its predecessors
 * went through, newest first, with the points or the source behind it (R7).
 */
export async function getProvenance(
  context: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { db, isStaff } = context;
  const { procedureId, versionId } = params;
  const row = await getVersionById(db, procedureId, versionId, isStaff);
  if (row.status === 'working') {
    throw wrongState(
      i18n.t('Fassung {number} ist noch in Arbeit. Die Herkunft der Sätze steht fest, sobald sie eingefroren ist.', {
        number: row.number,
      }),
    );
  }
  // Each of these is long for a large text: the database works on them at the same time.
  const [{ title: documentTitle }, sections, units, steps, points] = await Promise.all([
    getDocument(db, procedureId, row.documentId),
    listSections(db, row),
    listUnits(db, row),
    listSteps(db, row),
    listCausePoints(db, context, row),
  ]);
  const causesOf = follow(steps, causesByUnit(steps, points));
  const unitsOf = groupBy(units, ({ sectionId }) => sectionId);
  return {
    documentTitle,
    versionId: row.id,
    versionNumber: row.number,
    sections: sections.map(({ id, key, number, heading }) => ({
      key,
      number,
      heading,
      units: (unitsOf.get(id) ?? []).map(({ id: unitId, kind, text, origin, sinceVersion, continuesId }) => ({
        id: unitId,
        kind,
        text,
        origin,
        sinceVersion,
        causes: causesOf(continuesId ?? unitId),
      })),
    })),
  };
}

/** The change by which each unit came to its words; several predecessors make one `before`. */
function causesByUnit(steps: readonly Step[], points: ReadonlyMap<string, Cause['points']>): Map<string, Cause> {
  const causes = new Map<string, Cause>();
  for (const step of steps) {
    if (step.incorporationId === null && step.sourceId === null) continue;
    const known = causes.get(step.unitId);
    if (known) {
      known.before = `${known.before} ${step.before ?? ''}`.trim();
      continue;
    }
    causes.set(step.unitId, {
      kind: step.incorporationId === null ? 'source' : 'incorporation',
      versionNumber: step.versionNumber,
      change: step.origin === 'new' ? 'inserted' : step.origin === 'moved' ? 'moved' : 'changed',
      before: step.before ?? '',
      after: step.after,
      note: step.note ?? step.sourceNote ?? '',
      sourceKind: step.sourceKind,
      points: points.get(step.incorporationId ?? '') ?? [],
    });
  }
  return causes;
}

/** Follows a unit that changed through those it came from; each is looked up once. */
function follow(steps: readonly Step[], causes: ReadonlyMap<string, Cause>): (unitId: string) => Cause[] {
  const earlier = groupBy(steps, ({ unitId }) => unitId);
  const lines = new Map<string, Cause[]>();
  const lineOf = (unitId: string): Cause[] => {
    const known = lines.get(unitId);
    if (known) return known;
    const own = causes.get(unitId);
    const before = (earlier.get(unitId) ?? []).flatMap(({ earlierId }) =>
      earlierId === null ? [] : lineOf(earlierId),
    );
    const line = [...new Set(own ? [own, ...before] : before)].sort(
      (one, other) => other.versionNumber - one.versionNumber,
    );
    lines.set(unitId, line);
    return line;
  };
  return lineOf;
}
