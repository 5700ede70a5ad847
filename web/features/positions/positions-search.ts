import { positionStates } from '../../../shared/positions.ts';

/** Which positions are listed. */
export interface PositionsSearch {
  stand?: (typeof positionStates)[number];
  /** Id of a round. */
  runde?: string;
  seite?: string;
}

/** Heals an address typed by hand: what is unknown is left out. */
export function positionsSearch(search: Record<string, unknown>): PositionsSearch {
  const status = positionStates.find((known) => known === search.stand);
  return {
    ...(status && { stand: status }),
    ...(typeof search.runde === 'string' && search.runde !== '' && { runde: search.runde }),
    ...(typeof search.seite === 'string' && search.seite !== '' && { seite: search.seite }),
  };
}

/** The recorded draft that is being written. */
export const recordSearch = (search: Record<string, unknown>): { entwurf?: string } =>
  typeof search.entwurf === 'string' && search.entwurf !== '' ? { entwurf: search.entwurf } : {};
