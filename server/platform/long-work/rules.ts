import type { WorkState } from '../../../shared/long-work.ts';
import { type AppError, wrongState } from '../errors.ts';
import { i18n } from '../i18n.ts';

/** Only what runs is stopped. */
export const refusesCancelling = (status: WorkState): AppError | null =>
  status === 'running' ? null : wrongState(i18n.t('Hier läuft gerade nichts, was sich anhalten ließe.'));

/** What was stopped, or failed, goes on. */
export const refusesResuming = (status: WorkState): AppError | null =>
  status === 'cancelled' || status === 'failed' ? null : wrongState(i18n.t('Das läuft schon, oder es ist fertig.'));
