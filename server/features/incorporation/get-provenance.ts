import type { z } from 'zod';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { cause, getProvenance as endpoint } from '../../../shared/incorporation.ts';
import type { ReadContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { getDocument, getVersionById, listSections, listUnits } from '../documents/index.ts';
import { listCausePoints } from './list-causes.ts';
import { listPredecessors, listSteps, type Step } from './list-steps.ts';

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
  const { title: documentTitle } = await getDocument(db, procedureId, row.documentId);
  const sections = await listSections(db, row);
  const units = await listUnits(db, row);
  const steps = await listSteps(db, row);
  const ids = [...new Set(steps.flatMap(({ incorporationId }) => incorporationId ?? []))];
  const points = await listCausePoints(db, context, procedureId, ids);
  const causesOf = follow(await listPredecessors(db, row), causesByUnit(steps, points));
  return {
    documentTitle,
    versionId: row.id,
    versionNumber: row.number,
    sections: sections.map(({ id, key, number, heading }) => ({
      key,
      number,
      heading,
      units: units
        .filter(({ sectionId }) => sectionId === id)
        .map(({ id: unitId, kind, text, origin, sinceVersion }) => ({
          id: unitId,
          kind,
          text,
          origin,
          sinceVersion,
          causes: causesOf(unitId),
        })),
    })),
  };
}

/** The change by which each unit came to its words; several predecessors make one `before`. */
function causesByUnit(steps: readonly Step[], points: ReadonlyMap<string, Cause['points']>): Map<string, Cause> {
  const causes = new Map<string, Cause>();
  for (const step of steps) {
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

/** Follows units through their predecessors; each unit is looked up once. */
function follow(
  predecessors: ReadonlyMap<string, string[]>,
  causes: ReadonlyMap<string, Cause>,
): (unitId: string) => Cause[] {
  const lines = new Map<string, string[]>();
  const lineOf = (unitId: string): string[] => {
    const known = lines.get(unitId);
    if (known) return known;
    const earlier = (predecessors.get(unitId) ?? []).flatMap(lineOf);
    const line = [...new Set(causes.has(unitId) ? [unitId, ...earlier] : earlier)];
    lines.set(unitId, line);
    return line;
  };
  return (unitId) =>
    lineOf(unitId)
      .flatMap((id) => causes.get(id) ?? [])
      .sort((one, other) => other.versionNumber - one.versionNumber);
}
