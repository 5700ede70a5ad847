import { roundState } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { closingFor } from './extension-queries.ts';
import type { RoundRow } from './queries.ts';

/** More time ends after now and after the organisation's time ends anyway, and while the results are not out (R10). */
export async function checkExtension(
  { tx, now }: Pick<WriteContext, 'tx' | 'now'>,
  round: RoundRow,
  organisationId: string,
  until: Date,
): Promise<void> {
  if (roundState(round, now) === 'published') {
    throw wrongState(i18n.t('Die Ergebnisse sind veröffentlicht; mehr Zeit ist in dieser Runde nicht mehr möglich.'));
  }
  if (until <= now) {
    throw badInput('/until', 'in_the_past', i18n.t('Dieser Tag ist schon vorbei. Bitte wählen Sie einen späteren.'));
  }
  if (until <= (await closingFor(tx, round, organisationId))) {
    throw badInput(
      '/until',
      'too_early',
      i18n.t('Bis dahin läuft die Frist ohnehin. Bitte wählen Sie einen späteren Tag.'),
    );
  }
}
