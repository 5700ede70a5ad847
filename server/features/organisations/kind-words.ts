import type { OrganisationKind } from '../../../shared/organisations.ts';
import { i18n, type Text } from '../../platform/i18n.ts';

/** What several organisations of a kind are called. */
export const organisationKindWords: Record<OrganisationKind, Text> = {
  association: i18n.t('Vereine'),
  advisory_council: i18n.t('Beiräte'),
  commissioner: i18n.t('Beauftragte'),
  university: i18n.t('Hochschulen'),
  round_table: i18n.t('Runde Tische'),
  city_office: i18n.t('Ämter der Stadt'),
  welfare: i18n.t('Wohlfahrtsverbände'),
  migrant_organisation: i18n.t('Migrantenorganisationen'),
  other: i18n.t('Andere'),
};
