import type { Reader } from '../../platform/db.ts';
import { noSuchDraft } from './draft-lock.ts';
import { findDraft } from './draft-queries.ts';
import { findPosition } from './position-queries.ts';
import type { Position, Viewer } from './shapes.ts';

/** A draft the caller writes, or what was handed in and the caller may see; to everybody else `not_found` (R9). */
export async function getVisiblePosition(
  reader: Reader,
  viewer: Viewer,
  procedureId: string,
  id: string,
): Promise<Position> {
  const found =
    (await findDraft(reader, viewer, procedureId, id)) ?? (await findPosition(reader, viewer, procedureId, id));
  if (!found) throw noSuchDraft();
  return found;
}

/** What was handed in and the caller may see; to everybody else `not_found` (R9). */
export async function getHandedIn(reader: Reader, viewer: Viewer, procedureId: string, id: string): Promise<Position> {
  const found = await findPosition(reader, viewer, procedureId, id);
  if (!found) throw noSuchDraft();
  return found;
}
