import { type RoundState, roundState } from '../../../shared/rounds.ts';
import type { Text } from '../../platform/i18n.ts';
import { i18n } from '../../platform/i18n.ts';
import type { RoundRow } from './queries.ts';

/**
 * Rounds of the same document that began earlier and whose results are not published: while there is one, a version that is still
 * internal cannot be released, because its text would tell what was decided.
 */
export function roundsBefore(row: RoundRow, all: readonly RoundRow[], opensAt: Date): RoundRow[] {
  if (row.releasedAt !== null) return [];
  return all.filter(
    (other) =>
      other.id !== row.id &&
      other.documentId === row.documentId &&
      other.publishedAt === null &&
      (other.opensAt < opensAt || (other.opensAt.getTime() === opensAt.getTime() && other.number < row.number)),
  );
}

/** Why a round cannot begin while earlier ones are unpublished. */
export const blockedBy = (rounds: readonly RoundRow[]): Text =>
  i18n.t(
    'Fassung und Runde werden erst zugänglich, wenn die Ergebnisse der früheren Runde veröffentlicht sind: {references}. Bitte veröffentlichen Sie diese zuerst.',
    { references: rounds.map(({ reference }) => reference).join(', ') },
  );

/** Nobody outside has seen the round: its instant may have passed, but its version was not released. */
export const isUnseen = (row: RoundRow): boolean => !row.openingRecorded && row.releasedAt === null;

/** Whether the act of opening still has something to do: planned, or begun by the clock and not yet recorded. */
export const canOpen = (row: RoundRow, now: Date): boolean => {
  const state = roundState(row, now);
  return state === 'planned' || (state === 'open' && !row.openingRecorded);
};

/** Why an act does not fit the state of the round, with the next step. */
export const wrongRoundState: Record<
  'edit' | 'open' | 'close' | 'publish' | 'createPosition',
  (state: RoundState) => Text
> = {
  edit: () => i18n.t('Die Runde ist beendet und lässt sich nicht mehr ändern.'),
  open: (state) =>
    state === 'open'
      ? i18n.t('Die Runde ist schon offen.')
      : i18n.t('Die Runde ist beendet. Bitte planen Sie eine neue.'),
  close: (state) =>
    state === 'planned' ? i18n.t('Die Runde hat noch nicht begonnen.') : i18n.t('Die Runde ist schon beendet.'),
  publish: (state) =>
    state === 'published'
      ? i18n.t('Die Ergebnisse sind schon veröffentlicht.')
      : i18n.t('Ergebnisse können veröffentlicht werden, sobald die Runde beendet ist.'),
  createPosition: (state) =>
    state === 'planned'
      ? i18n.t('Die Runde hat noch nicht begonnen.')
      : i18n.t('Die Ergebnisse sind veröffentlicht. Eine Stellungnahme ist in dieser Runde nicht mehr möglich.'),
};
