import type { letterRunStates } from '../../../shared/letters.ts';
import { type AppError, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';

type RunState = (typeof letterRunStates)[number];

/** Only what runs is stopped. */
export const refusesCancelling = (status: RunState): AppError | null =>
  status === 'running' ? null : wrongState(i18n.t('Hier wird gerade kein Brief geschrieben.'));

/** What was stopped, or failed, goes on. */
export const refusesResuming = (status: RunState): AppError | null =>
  status === 'cancelled' || status === 'failed'
    ? null
    : wrongState(i18n.t('Die Briefe werden schon geschrieben, oder sie sind fertig.'));
