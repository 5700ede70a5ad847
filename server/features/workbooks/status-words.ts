import type { PointState } from '../../../shared/review.ts';
import { i18n, type Text } from '../../platform/i18n.ts';

/** Where a point stands, as on the desk. */
export const statusWords: Record<PointState, Text> = {
  received: i18n.t('Eingegangen'),
  triaged: i18n.t('Gesichtet'),
  proposed: i18n.t('Vorgeschlagen'),
  adopted: i18n.t('Entschieden'),
  published: i18n.t('Veröffentlicht'),
};
