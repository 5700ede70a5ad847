import { useLingui } from '@lingui/react/macro';

/** How a body deals with a paper. */
export function useCapacityWords() {
  const { t } = useLingui();
  return {
    information: t`Kenntnisnahme`,
    hearing: t`Anhörung`,
    preliminary: t`Vorberatung`,
    decision: t`Beschlussfassung`,
  };
}

/** Kinds of organisations. */
export function useKindWords() {
  const { t } = useLingui();
  return {
    association: t`Verein`,
    advisory_council: t`Beirat`,
    commissioner: t`Beauftragte Person`,
    university: t`Hochschule`,
    round_table: t`Runder Tisch`,
    city_office: t`Amt der Stadt`,
    welfare: t`Wohlfahrtsverband`,
    migrant_organisation: t`Migrantenorganisation`,
    other: t`Andere`,
  };
}

/** Kinds of papers. */
export function usePaperTypeWords() {
  const { t } = useLingui();
  return {
    information: t`Information`,
    resolution_proposal: t`Beschlussvorlage`,
    motion: t`Antrag`,
    administration_statement: t`Stellungnahme der Verwaltung`,
  };
}
