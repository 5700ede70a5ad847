import { type AppError, ruleBroken, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';

/** R5: a version is approved by somebody who wrote no part of it. */
export const ownBlock = () =>
  ruleBroken(
    'R5',
    i18n.t('An diesem Textbaustein haben Sie selbst geschrieben; freigeben muss ihn eine zweite Person.'),
  );

/** What is no longer offered is not approved any more. */
export const refusesRetired = (retired: boolean): AppError | null =>
  retired
    ? wrongState(i18n.t('Dieser Textbaustein wird nicht mehr angeboten. Bieten Sie ihn zuerst wieder an.'))
    : null;
