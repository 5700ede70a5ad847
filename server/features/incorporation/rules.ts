import type { IncorporationState } from '../../../shared/incorporation.ts';

interface Said {
  pointId: string;
  kind: 'confirmed' | 'disputed';
}

/**
 * Where an incorporation stands: what the organisations said last of all; one dispute outweighs confirmations.
 * `responses` oldest first: of each point the newest counts.
 */
export function incorporationState(doneAt: Date | null, responses: readonly Said[]): IncorporationState {
  const last = [...new Map(responses.map(({ pointId, kind }) => [pointId, kind])).values()];
  if (last.includes('disputed')) return 'disputed';
  if (last.includes('confirmed')) return 'confirmed';
  return doneAt === null ? 'pending' : 'done';
}
