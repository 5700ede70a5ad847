import type { ChangeLink } from '../../../shared/text/silent-changes.ts';
import type { Tx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { unitDeletion, unitOrigin } from '../../tables/incorporation.ts';
import { type FrozenUnit, inBatches, type VersionRow } from '../documents/index.ts';
import type { Judgement } from './judge-version.ts';

/** The units of a version with their origin. A sentence that stands as it stood keeps the version in which it came in. */
export const unitsToFreeze = ({ number }: VersionRow, { units, oldUnits, origins }: Judgement): FrozenUnit[] =>
  units.map(({ sectionKey, kind, text }, index) => {
    const { origin, predecessors } = originOf(origins.origins, index);
    const predecessor = oldUnits[predecessors[0] ?? -1];
    const isContinued = origin === 'same' || origin === 'moved';
    const sinceVersion = isContinued && predecessor ? predecessor.sinceVersion : number;
    const continuesId = origin === 'same' && predecessor ? (predecessor.continuesId ?? predecessor.id) : null;
    return { id: newId(), sectionKey, kind, text, origin, sinceVersion, continuesId };
  });

/** Stores for each unit its predecessors and what changed it, and for each unit that went out why (R7). */
export async function storeOrigins(
  tx: Tx,
  working: VersionRow,
  judgement: Judgement,
  units: readonly FrozenUnit[],
): Promise<void> {
  const { procedureId, id: versionId } = working;
  const { oldUnits, origins, covered } = judgement;
  const linkOfNew = new Map(
    covered.filter(({ change }) => change.change !== 'deleted').map(({ change, link }) => [change.unit, link]),
  );
  const rows = units.flatMap(({ id: unitId }, index) => {
    const link = causeOf(linkOfNew.get(index));
    const predecessors = originOf(origins.origins, index).predecessors.flatMap((old) => oldUnits[old]?.id ?? []);
    const from: (string | null)[] = predecessors.length > 0 ? predecessors : link ? [null] : [];
    return from.map((predecessorId) => ({ procedureId, id: newId(), unitId, predecessorId, ...link }));
  });
  await inBatches(rows, (batch) => tx.insert(unitOrigin).values(batch));
  const deletions = covered.flatMap(({ change, link }) => {
    const unitId = change.change === 'deleted' ? oldUnits[change.unit]?.id : undefined;
    return unitId === undefined ? [] : [{ procedureId, versionId, unitId, ...causeOf(link) }];
  });
  await inBatches(deletions, (batch) => tx.insert(unitDeletion).values(batch));
}

const causeOf = (link: ChangeLink | undefined) =>
  link && (link.kind === 'incorporation' ? { incorporationId: link.id } : { sourceId: link.id });

function originOf<Origin>(origins: readonly Origin[], index: number): Origin {
  const origin = origins[index];
  if (origin === undefined) throw new Error(`Unit ${index} has no origin.`);
  return origin;
}
